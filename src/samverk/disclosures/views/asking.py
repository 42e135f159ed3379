"""Asking for documents: the form that anybody may fill in, and the note of a request that came otherwise."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from samverk.accounts.me import me
from samverk.disclosures.access import askable_bodies, askable_entry, bodies_kept, kept_requests, users_only
from samverk.disclosures.actions import ask_for_documents
from samverk.disclosures.forms import AskForm, NoteForm
from samverk.disclosures.limits import are_too_many
from samverk.disclosures.links import token_of
from samverk.disclosures.messages import REFUSALS
from samverk.records.refusal import RuleBroken
from samverk.registry.models import Entry
from samverk.registry.queries.seen import Eyes, Seen, seen, with_secrecy

TOO_MANY = 429


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest) -> HttpResponse:
    """Take a request of anybody, who need not say who they are, and show them the link under which they follow it."""
    entry = askable_entry(request.GET.get("entry", ""))
    bodies = askable_bodies()
    initial = {"body": request.GET.get("body", "")}
    form = AskForm(request.POST or None, bodies=bodies, entry=entry, initial=initial)
    status = 200
    if request.method == "POST" and form.is_valid():
        # A machine is told the same as everybody who is taken for none, and nothing is kept.
        if form.is_by_a_machine:
            return redirect("disclosures:ask")
        if are_too_many(request, form.cleaned_data["email"], at=timezone.now()):
            form.add_error(None, _("Too many requests for documents were sent from here. Wait a quarter of an hour."))
            status = TOO_MANY
        elif (address := _taken(request, form)) is not None:
            return address
    context = {"form": form, "record": _as_everybody_sees(entry), "has_bodies": entry is not None or bodies.exists()}
    return render(request, "disclosures/ask.html", context, status=status)


@users_only
def note(request: HttpRequest) -> HttpResponse:
    """Note a request that came by telephone, e-mail, letter or at a visit."""
    kept_requests(request)
    initial = {"received_on": timezone.localdate(), "language": settings.LANGUAGE_CODE}
    form = NoteForm(request.POST or None, bodies=bodies_kept(request), initial=initial)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            asked = ask_for_documents(
                said["body"],
                form.wanted(),
                at=timezone.now(),
                on=said["received_on"],
                key=said["key"],
                by=me(request),
            )
        except RuleBroken as refused:
            form.add_error(None, str(REFUSALS[refused.code]))
        else:
            messages.success(request, _("The request is noted."))
            return redirect("disclosures:request", asked.public_id)
    return render(request, "disclosures/note.html", {"section": "desk", "form": form})


def _taken(request: HttpRequest, form: AskForm) -> HttpResponse | None:
    """Keep the request and lead to the asker's own page; ``None`` where it was refused."""
    language = translation.get_language() or settings.LANGUAGE_CODE
    try:
        asked = ask_for_documents(form.chosen, form.wanted(language), at=timezone.now(), key=form.cleaned_data["key"])
    except RuleBroken as refused:
        form.add_error(None, str(REFUSALS[refused.code]))
        return None
    messages.success(request, _("Your request is received."))
    messages.warning(
        request,
        _("Keep the address of this page, for example as a bookmark: it is shown now, and nobody can find it again."),
    )
    return redirect("disclosures:own", token_of(asked))


def _as_everybody_sees(entry: Entry | None) -> Seen | None:
    if entry is None:
        return None
    rows = with_secrecy(Entry.objects.filter(pk=entry.pk))
    return next(seen(rows, Eyes.PUBLIC, timezone.localdate()))
