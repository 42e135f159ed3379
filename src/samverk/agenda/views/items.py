"""One item of an agenda: what it is, what it proposes, and the papers with it."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samverk.accounts.access import may_prepare, standing_in
from samverk.agenda.access import actor, item_for, paper_for, users_only
from samverk.agenda.actions.draft_clauses import set_draft_clauses
from samverk.agenda.actions.keep_items import Wanted, change_item
from samverk.agenda.actions.keep_papers import add_paper, remove_paper
from samverk.agenda.forms import ItemForm, PaperForm
from samverk.agenda.origins import how_origins_stand
from samverk.agenda.queries.presenters import presents_of
from samverk.agenda.views.answering import all_said, answered, crumbs_to, said
from samverk.intake.models import Proposal
from samverk.lineage.access import allowed_to
from samverk.lineage.queries.touched import subject_of_item, touched_by_item
from samverk.meetings.models import Item
from samverk.meetings.queries.clause_preview import preview_clauses, verb_starters
from samverk.records.actions.take_paper import LARGEST_PAPER

LONGEST_CLAUSE = 5_000


@users_only
def item(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show one item, and change what it is."""
    subject = item_for(request, public_id)
    form = ItemForm(request.POST or None, initial=_as_it_is(subject))
    if request.method == "POST" and form.is_valid():
        acting = actor(request, subject.meeting)
        cleaned = dict(form.cleaned_data)
        names = cleaned.pop("presenters")
        wanted = Wanted(**cleaned, presenters=presents_of(subject, subject.meeting, names))
        with answered(request, _("The item has been saved.")):
            change_item(subject, wanted, by=acting.by, on_behalf_of=acting.on_behalf_of)
        return redirect("agenda:item", public_id)
    return _page(request, subject, form=form)


@require_POST
@users_only
def clauses(request: HttpRequest, public_id: str) -> HttpResponse:
    """Save the draft clauses, or show first what they would set going."""
    subject = item_for(request, public_id)
    texts = [text[:LONGEST_CLAUSE] for text in all_said(request, "clause")]
    seen = all_said(request, "seen")
    if "save" not in request.POST:
        return _page(
            request, subject, texts=[*filter(None, texts), *filter(None, [said(request, "starter")])], seen=seen
        )
    acting = actor(request, subject.meeting)
    with answered(request, _("The draft clauses have been saved.")):
        set_draft_clauses(subject, texts, seen=seen, by=acting.by, on_behalf_of=acting.on_behalf_of)
    return redirect(f"{reverse('agenda:item', args=[public_id])}#clauses")


@require_POST
@users_only
def preview(request: HttpRequest, public_id: str) -> HttpResponse:
    """Say what clauses would set going while they are written; nothing is stored."""
    subject = item_for(request, public_id)
    texts = [text[:LONGEST_CLAUSE] for text in all_said(request, "clause") if text]
    return render(request, "agenda/previews.html", {"previews": _previews(subject, texts)})


@require_POST
@users_only
def papers(request: HttpRequest, public_id: str) -> HttpResponse:
    """Take a paper in."""
    subject = item_for(request, public_id)
    form = PaperForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, subject, paper_form=form)
    acting = actor(request, subject.meeting)
    upload = form.cleaned_data["paper"]
    with answered(request, _("The paper has been saved with the item.")):
        content = upload.read(LARGEST_PAPER + 1)
        add_paper(
            subject,
            content,
            name=upload.name or "",
            is_slides=form.cleaned_data["is_slides"],
            by=acting.by,
            on_behalf_of=acting.on_behalf_of,
        )
    return redirect(f"{reverse('agenda:item', args=[public_id])}#papers")


@require_POST
@users_only
def paper_away(request: HttpRequest, public_id: str) -> HttpResponse:
    """Take a paper away."""
    paper = paper_for(request, public_id, may_prepare)
    acting = actor(request, paper.item.meeting)
    with answered(request, _("The paper was taken away.")):
        remove_paper(paper, by=acting.by, on_behalf_of=acting.on_behalf_of)
    return redirect("agenda:item", paper.item.public_id)


def _page(
    request: HttpRequest,
    subject: Item,
    *,
    form: ItemForm | None = None,
    paper_form: PaperForm | None = None,
    texts: Sequence[str] | None = None,
    seen: Sequence[str] | None = None,
) -> HttpResponse:
    stored = [clause.text for clause in subject.draft_clauses.order_by("position", "id")]
    written = list(stored if texts is None else texts)
    entry = getattr(subject, "entry", None)
    clause_id = entry.origin_clause_id if entry is not None else None
    context: dict[str, Any] = {
        "section": "agendas",
        "item": subject,
        "entry": entry,
        "how_it_stands": " ".join(how_origins_stand([clause_id] if clause_id is not None else []).values()),
        "form": form or ItemForm(initial=_as_it_is(subject)),
        "paper_form": paper_form or PaperForm(),
        "papers": list(subject.papers.select_related("stored_file").order_by("id")),
        "texts": [*written, ""],
        "seen": stored if seen is None else seen,
        "unsaved": texts is not None,
        "previews": _previews(subject, written),
        "starters": verb_starters(),
        **_touching(request, subject, written),
        "crumbs": crumbs_to(
            subject.meeting, (_("Build the agenda"), reverse("agenda:edit", args=[subject.meeting.public_id]))
        ),
    }
    if texts is not None:
        messages.info(request, _("Nothing is saved yet."))
    return render(request, "agenda/item.html", context)


def _touching(request: HttpRequest, subject: Item, texts: Sequence[str]) -> dict[str, Any]:
    """Return the decisions in force that the item touches, but for those that were asked about already."""
    meeting = subject.meeting
    proposals = Proposal.objects.filter(item=subject).values_list("public_id", flat=True)
    allowed = allowed_to(request.user, standing_in(request), meeting.body_id)
    also = tuple(f"proposal:{public_id}" for public_id in proposals)
    found = touched_by_item(subject, texts, on=timezone.localdate(), allowed=allowed, also=also)
    return {"touching": found, "touch_subject": subject_of_item(subject), "touch_body": meeting.body}


def _previews(subject: Item, texts: Sequence[str]) -> list[Any]:
    meeting = subject.meeting
    return preview_clauses(texts, body=meeting.body, on=meeting.held_on) if texts else []


def _as_it_is(subject: Item) -> dict[str, Any]:
    entry = getattr(subject, "entry", None)
    return {
        "title": subject.title,
        "kind": subject.kind,
        "purpose": entry.purpose if entry is not None else "",
        "minutes": entry.minutes if entry is not None else None,
        "presenters": "\n".join(presenter.name_as_written for presenter in subject.presenters.order_by("position")),
        "background": subject.background,
        "is_confidential": subject.is_confidential,
    }
