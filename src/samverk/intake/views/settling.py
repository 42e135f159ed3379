"""The preparation group's pages: the queue, a proposal, and the four answers to it."""

from collections.abc import Callable
from typing import Any

from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samverk.accounts.access import may_prepare, refusal
from samverk.design.paging import page_of
from samverk.intake import access, actions
from samverk.intake.access import Viewer, logged_in_only, viewer_of
from samverk.intake.actions.hand_in import IN_HAND, WITHDRAWABLE
from samverk.intake.actions.step import WAITING
from samverk.intake.answer_forms import AcceptForm, PostponeForm, ReferForm, SendBackForm
from samverk.intake.models import Proposal, Purpose
from samverk.intake.queries.choices import bodies_at_work, coming_meetings
from samverk.intake.queries.queue import FILTERS, filtered, listed
from samverk.intake.views.answering import answered
from samverk.lineage.access import allowed_to
from samverk.lineage.queries.touched import Subject, touched_by

Answer = Callable[[Proposal, Viewer, str, dict[str, Any]], None]
# What the preparation group may still change its mind about.
ANSWERABLE = (*WAITING, Proposal.State.ACCEPTED)


@require_safe
@logged_in_only
def queue(request: HttpRequest) -> HttpResponse:
    """List what waits for the reader's answer, and what was answered."""
    viewer = viewer_of(request)
    bodies = access.prepared_bodies(viewer)
    if not bodies.exists():
        return refusal(request)
    asked = {name: request.GET.get(name, "").replace("\0", "").strip() for name in ("show", "body", "purpose", "q")}
    which = asked["show"] if asked["show"] in FILTERS else "waiting"
    rows = access.seen_proposals(viewer).filter(body__in=bodies.values("pk"), submitted_at__isnull=False)
    rows = filtered(rows, which, timezone.localdate())
    if asked["body"]:
        rows = rows.filter(body__public_id=asked["body"])
    if asked["purpose"]:
        rows = rows.filter(purpose=asked["purpose"])
    if asked["q"]:
        rows = rows.filter(title__icontains=asked["q"])
    context = {
        "section": "proposals",
        "page": page_of(listed(rows), request.GET),
        "asked": asked | {"show": which},
        "filters": FILTERS.items(),
        "bodies": [(body.public_id, body.name) for body in bodies.order_by("sort_key")],
        "purposes": Purpose.choices,
    }
    return render(request, "intake/queue.html", context)


@require_safe
@logged_in_only
def proposal(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show a proposal, what was done with it, and what the reader may do."""
    viewer = viewer_of(request)
    return proposal_page(request, viewer, access.proposal_or_404(public_id, viewer))


@require_POST
@logged_in_only
def accept(request: HttpRequest, public_id: str) -> HttpResponse:
    """Accept a proposal for a meeting."""
    return _answer(request, public_id, "accept", _("The proposal is accepted."), _accept)


@require_POST
@logged_in_only
def send_back(request: HttpRequest, public_id: str) -> HttpResponse:
    """Send a proposal back to be changed."""
    return _answer(request, public_id, "send_back", _("The proposal is sent back."), _send_back)


@require_POST
@logged_in_only
def postpone(request: HttpRequest, public_id: str) -> HttpResponse:
    """Let a proposal wait for a meeting or a day."""
    return _answer(request, public_id, "postpone", _("The proposal is postponed."), _postpone)


@require_POST
@logged_in_only
def refer(request: HttpRequest, public_id: str) -> HttpResponse:
    """Hand a proposal over to another body."""
    return _answer(request, public_id, "refer", _("The proposal is referred."), _refer)


def proposal_page(
    request: HttpRequest, viewer: Viewer, shown: Proposal, mistaken: dict[str, Form] | None = None
) -> HttpResponse:
    """Show ``shown``; ``mistaken`` is the answer that was filled in wrongly, if one was."""
    may_answer = access.may_answer(viewer, shown) and shown.state in ANSWERABLE
    own = access.is_own(viewer, shown)
    steps = list(shown.steps.select_related("to_body", "to_meeting"))
    context = {
        "section": "proposals",
        "proposal": shown,
        "clauses": list(shown.clauses.all()),
        "further": list(shown.further_presenters.all()),
        "papers": list(shown.papers.select_related("stored_file")),
        "steps": steps,
        "reason": steps[-1].reason if steps and shown.state == Proposal.State.SENT_BACK else "",
        "is_own": own,
        "may_change": own and shown.state in IN_HAND,
        "may_withdraw": own and shown.state in WITHDRAWABLE,
        "prepares": access.may_answer(viewer, shown),
        "answers": _forms(shown) | (mistaken or {}) if may_answer else None,
        "mistaken": bool(mistaken),
        **(_touching(viewer, shown) if may_answer else {}),
    }
    return render(request, "intake/proposal.html", context, status=400 if mistaken else 200)


def _touching(viewer: Viewer, shown: Proposal) -> dict[str, Any]:
    """Return the decisions in force that the proposal touches, for whoever prepares the body."""
    if not may_prepare(viewer.user, viewer.standing, shown.body_id):
        return {}
    text = " ".join((shown.title, *shown.clauses.values_list("text", flat=True)))
    subject = Subject(f"proposal:{shown.public_id}", shown.body, text, (shown.matter_id,))
    allowed = allowed_to(viewer.user, viewer.standing, shown.body_id)
    found = touched_by(subject, on=timezone.localdate(), allowed=allowed)
    return {"touching": found, "touch_subject": subject.name, "touch_body": shown.body}


def _forms(shown: Proposal, name: str = "", said: Any = None) -> dict[str, Form]:
    today = timezone.localdate()
    meetings = coming_meetings(today).filter(body_id=shown.body_id)
    bodies = bodies_at_work(today).exclude(pk=shown.body_id)
    made: dict[str, Callable[..., Form]] = {
        "accept": lambda said=None, **begun: AcceptForm(said, meetings=meetings, **begun),
        "send_back": SendBackForm,
        "postpone": lambda said=None, **begun: PostponeForm(said, meetings=meetings, on=today, **begun),
        "refer": lambda said=None, **begun: ReferForm(said, bodies=bodies, **begun),
    }
    begun = {"seen": shown.revision, "meeting": shown.wanted_meeting_id}
    return {key: make(said if key == name else None, initial=begun) for key, make in made.items()}


def _answer(request: HttpRequest, public_id: str, name: str, done: str, carry_out: Answer) -> HttpResponse:
    viewer = viewer_of(request)
    shown = access.proposal_or_404(public_id, viewer)
    if not access.may_answer(viewer, shown):
        raise Http404
    form = _forms(shown, name, request.POST)[name]
    if not form.is_valid():
        return proposal_page(request, viewer, shown, {name: form})
    with answered(request, done):
        carry_out(shown, viewer, access.prepares_for(viewer, shown.body_id), form.cleaned_data)
    if access.seen_proposals(viewer).filter(pk=shown.pk).exists():
        return redirect("intake:proposal", public_id)
    return redirect("intake:queue")


def _accept(shown: Proposal, viewer: Viewer, principal: str, said: dict[str, Any]) -> None:
    actions.accept_proposal(shown, said["meeting"], seen=said["seen"], by=viewer.user, on_behalf_of=principal)


def _send_back(shown: Proposal, viewer: Viewer, principal: str, said: dict[str, Any]) -> None:
    actions.send_back_proposal(shown, reason=said["reason"], seen=said["seen"], by=viewer.user, on_behalf_of=principal)


def _postpone(shown: Proposal, viewer: Viewer, principal: str, said: dict[str, Any]) -> None:
    actions.postpone_proposal(
        shown,
        to_meeting=said["to_meeting"],
        to_day=said["to_day"],
        reason=said["reason"],
        seen=said["seen"],
        by=viewer.user,
        on_behalf_of=principal,
    )


def _refer(shown: Proposal, viewer: Viewer, principal: str, said: dict[str, Any]) -> None:
    actions.refer_proposal(
        shown, said["to_body"], reason=said["reason"], seen=said["seen"], by=viewer.user, on_behalf_of=principal
    )
