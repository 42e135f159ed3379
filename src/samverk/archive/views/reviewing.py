"""The queues of what waits for a person, and the answers."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST, require_safe

from samverk.accounts.me import me
from samverk.archive.access import secretaries_only
from samverk.archive.actions import link_names
from samverk.archive.actions.correct import dismiss_finding
from samverk.archive.actions.link_names import accept_suggestion, dismiss_suggestion
from samverk.archive.actions.settle_matters import confirm_matter, dismiss_matter
from samverk.archive.actions.settle_readings import accept_reading, follow_source, refuse_reading
from samverk.archive.models import LinkSuggestion, MatterSuggestion, Reading, ReadingFinding
from samverk.archive.queries import review_queue
from samverk.archive.queries.entries_called import entries_called
from samverk.archive.queries.open_tasks import open_tasks
from samverk.archive.views.answering import answered, words_asked
from samverk.design.paging import page_of
from samverk.directory.models import Person
from samverk.meetings.actions.settle_task import settle_task
from samverk.meetings.models import Item, SuggestedTask

Rows = Callable[[], "QuerySet[Any, Any]"]
QUEUES: dict[str, tuple[Promise, Rows, str]] = {
    "people": (gettext_lazy("People"), review_queue.open_names, "names"),
    "bodies": (gettext_lazy("Bodies"), lambda: review_queue.open_names("body"), "names"),
    "organisations": (gettext_lazy("Organisations"), lambda: review_queue.open_names("organisation"), "names"),
    "matters": (gettext_lazy("Matters"), review_queue.open_matters, "matters"),
    "tasks": (gettext_lazy("Tasks"), open_tasks, "tasks"),
    "findings": (gettext_lazy("Findings"), review_queue.open_findings, "findings"),
    "readings": (gettext_lazy("Readings to accept"), review_queue.proposed_readings, "proposals"),
}


@require_safe
@secretaries_only
def review(request: HttpRequest, queue: str = "people") -> HttpResponse:
    """Show one queue."""
    if queue not in QUEUES:
        raise Http404
    counts = review_queue.waiting_counts() | {"tasks": open_tasks().count()}
    _label, rows, template = QUEUES[queue]
    context = {
        "section": "review",
        "queue": queue,
        "page": page_of(rows(), request.GET, size=20),
        "queue_template": f"archive/queue_{template}.html",
        "tabs": [
            {"label": label, "address": f"/{name}", "name": name, "is_current": name == queue, "count": counts[name]}
            for name, (label, _rows, _template) in QUEUES.items()
        ],
        "tabs_name": _("What waits"),
        "unambiguous": review_queue.open_names().filter(is_unambiguous=True).count() if queue == "people" else 0,
    }
    return render(request, "archive/review.html", context)


@require_POST
@secretaries_only
def settle_name(request: HttpRequest, public_id: str) -> HttpResponse:
    """Accept or dismiss what was suggested for a name."""
    suggestion = get_object_or_404(LinkSuggestion, public_id=public_id)
    with answered(request):
        if request.POST.get("answer") == "accept":
            count = accept_suggestion(suggestion, by=me(request))
            said = ngettext(
                "%(count)d place in the register now says so.", "%(count)d places in the register now say so.", count
            )
            messages.success(request, said % {"count": count})
        else:
            dismiss_suggestion(suggestion, by=me(request))
    return redirect("archive:review-queue", _queue_of(suggestion))


@secretaries_only
def link_name(request: HttpRequest, public_id: str) -> HttpResponse:
    """Say whose name it is when none of the suggestions is right."""
    suggestion = get_object_or_404(LinkSuggestion, public_id=public_id, subject=LinkSuggestion.Subject.PERSON)
    if request.method == "POST":
        person = get_object_or_404(Person, public_id=words_asked(request.POST, "person"))
        name = link_names.Name(suggestion.name_as_written, suggestion.organisation, suggestion.organisation_key)
        with answered(request):
            link_names.link_name(name, person, by=me(request))
            dismiss_suggestion(suggestion, by=me(request))
            said = _("%(name)s is %(person)s.") % {"name": suggestion.name_as_written, "person": person}
            messages.success(request, said)
        return redirect("archive:review-queue", "people")
    words = words_asked(request.GET, default=suggestion.name_as_written)
    context = {"section": "review", "suggestion": suggestion, "words": words, "people": entries_called(Person, words)}
    return render(request, "archive/link_name.html", context)


@require_POST
@secretaries_only
def accept_unambiguous(request: HttpRequest) -> HttpResponse:
    """Add everybody to the directory of whom only one thing can be meant."""
    count = link_names.accept_unambiguous(by=me(request))
    said = ngettext("%(count)d person has been added.", "%(count)d people have been added.", count)
    messages.success(request, said % {"count": count})
    return redirect("archive:review-queue", "people")


@require_POST
@secretaries_only
def settle_matter(request: HttpRequest, public_id: str) -> HttpResponse:
    """Make one matter of the chosen items, or say that they are none."""
    suggestion = get_object_or_404(MatterSuggestion, public_id=public_id)
    with answered(request):
        if request.POST.get("answer") == "confirm":
            chosen = Item.objects.filter(public_id__in=request.POST.getlist("items")).values_list("pk", flat=True)
            title = words_asked(request.POST, "title")[:300]
            matter = confirm_matter(suggestion, by=me(request), title=title, item_ids=set(chosen))
            messages.success(request, _("“%(title)s” is now followed as one matter.") % {"title": matter.title})
        else:
            dismiss_matter(suggestion, by=me(request))
    return redirect("archive:review-queue", "matters")


@require_POST
@secretaries_only
def settle_suggested_task(request: HttpRequest, public_id: str) -> HttpResponse:
    """Say whether a sentence is a task."""
    task = get_object_or_404(SuggestedTask, public_id=public_id)
    with answered(request):
        settle_task(task, accepted=request.POST.get("answer") == "accept", by=me(request))
    return redirect("archive:review-queue", "tasks")


@require_POST
@secretaries_only
def settle_finding(request: HttpRequest, public_id: str) -> HttpResponse:
    """Put a finding aside that a person has looked at."""
    finding = get_object_or_404(ReadingFinding.objects.select_related("reading__document"), public_id=public_id)
    with answered(request):
        dismiss_finding(finding, by=me(request))
    if request.POST.get("next") == "document":
        return redirect("archive:document", finding.reading.document.public_id)
    return redirect("archive:review-queue", "findings")


@require_POST
@secretaries_only
def settle_reading(request: HttpRequest, public_id: str) -> HttpResponse:
    """Lay a reading in the register, or leave it out."""
    reading = get_object_or_404(Reading.objects.select_related("document"), public_id=public_id)
    with answered(request):
        match request.POST.get("answer"):
            case "accept":
                accept_reading(reading, by=me(request))
                messages.success(request, _("The minutes are in the register."))
            case "follow":
                follow_source(reading, by=me(request))
                messages.success(request, _("The register now follows this original."))
            case _other:
                refuse_reading(reading, by=me(request))
                messages.success(request, _("The minutes were left out of the register."))
    return redirect("archive:document", reading.document.public_id)


def _queue_of(suggestion: LinkSuggestion) -> str:
    return {"person": "people", "body": "bodies", "organisation": "organisations"}[suggestion.subject]
