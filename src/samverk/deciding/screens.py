"""What the fragments of this room need: the panel, and the forms that belong to who looks at it."""

from dataclasses import dataclass
from typing import Any

from django.forms import Form
from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme

from samverk.deciding.access import viewer_of
from samverk.deciding.forms.clause import ClauseForm, PutOffForm, StarterForm
from samverk.deciding.forms.debate import DissentForm, ProposalForm, PropositionForm, RecusalForm, SecondForm
from samverk.deciding.forms.vote import BallotForm, HandsForm, OpenVoteForm, PaperForm, SecretBallotForm
from samverk.deciding.models import DebateProposal, LiveClause, Vote
from samverk.deciding.queries.item_panel import ClauseShown, ItemPanel, VoteShown, item_panel
from samverk.meetings.models import Item

FEWEST_TO_PUT = 1


@dataclass(frozen=True, slots=True)
class Bound:
    """A form that was sent and needs another look: it stands where the empty one would. ``of`` is a public id."""

    name: str
    form: Form
    of: str = ""


@dataclass(frozen=True, slots=True)
class Beside:
    """Something on the panel with the form that belongs to it; ``is_wrong`` opens the form's fold."""

    shown: Any
    form: Form | None
    is_wrong: bool = False


def panel_context(
    request: HttpRequest, item: Item, *, next_address: str = "", bound: Bound | None = None, begin: str = ""
) -> dict[str, Any]:
    """Return the context of ``deciding/item_panel.html``, ``my_vote.html`` and ``wall_decision.html``.

    ``item`` must have been fetched with its meeting and the meeting's body. ``begin`` are words with which a new
    clause begins. The docstring of ``queries/item_panel.py`` tells how another room includes the fragments.
    """
    panel = item_panel(item, item.meeting, viewer=viewer_of(request, item.meeting))
    forms = _keeping(panel, bound, begin) if panel.may_act else _reading(panel)
    if panel.may_speak:
        forms |= _own(panel, bound)
    return {"panel": panel, "forms": forms, "next": next_address}


def safe_next(request: HttpRequest, otherwise: str) -> str:
    """Return where an act returns to: the address that was asked for if it is one of this house, else ``otherwise``."""
    asked = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(asked, {request.get_host()}, require_https=request.is_secure())
    return asked if is_ours else otherwise


def _keeping(panel: ItemPanel, bound: Bound | None, begin: str) -> dict[str, Any]:
    """Return the forms of who keeps or leads the meeting."""
    return {
        "clauses": [_clause(panel, shown, bound) for shown in panel.clauses],
        "starter": StarterForm(),
        "clause": _either(bound, "clause") or ClauseForm(panel, begin=begin),
        "put_off": _either(bound, "put-off") or PutOffForm(panel),
        "proposals": [_proposal(panel, proposal, bound) for proposal in panel.proposals],
        "proposal": _either(bound, "proposal") or ProposalForm(panel),
        "proposition": _either(bound, "proposition") or _proposition(panel),
        "votes": [Beside(shown, _vote(shown, bound)) for shown in panel.votes],
        "vote": _either(bound, "vote") or (None if panel.open_vote else OpenVoteForm(panel)),
        "recusal": _either(bound, "recusal") or RecusalForm(panel, for_others=True),
        "dissent": _either(bound, "dissent") or DissentForm(panel, for_others=True),
        "wrong": bound.name if bound else "clause" if begin else "",
    }


def _reading(panel: ItemPanel) -> dict[str, Any]:
    return {
        "clauses": [Beside(shown, None) for shown in panel.clauses],
        "proposals": [Beside(proposal, None) for proposal in panel.proposals],
        "votes": [Beside(shown, None) for shown in panel.votes],
    }


def _own(panel: ItemPanel, bound: Bound | None) -> dict[str, Any]:
    """Return the forms of somebody who is on the list."""
    shown = panel.open_vote
    answer: Form | None = None
    if shown is not None and shown.my_turn and shown.vote.kind != Vote.Kind.HANDS:
        answer = SecretBallotForm(shown) if shown.is_secret else BallotForm(shown, for_others=False)
    return {
        "my_ballot": _either(bound, "my-ballot") or answer,
        "my_recusal": _either(bound, "my-recusal") or RecusalForm(panel, for_others=False),
        "my_dissent": _either(bound, "my-dissent") or DissentForm(panel, for_others=False),
    }


def _either(bound: Bound | None, name: str, of: str = "") -> Form | None:
    return bound.form if bound is not None and (bound.name, bound.of) == (name, of) else None


def _clause(panel: ItemPanel, shown: ClauseShown, bound: Bound | None) -> Beside:
    if shown.live.state != LiveClause.State.PROPOSED:
        return Beside(shown, None)
    sent = _either(bound, "edit", shown.live.public_id)
    return Beside(shown, sent or ClauseForm(panel, live=shown.live), is_wrong=sent is not None)


def _proposal(panel: ItemPanel, proposal: DebateProposal, bound: Bound | None) -> Beside:
    if proposal.withdrawn_at is not None:
        return Beside(proposal, None)
    return Beside(proposal, _either(bound, "second", proposal.public_id) or SecondForm(panel, proposal=proposal))


def _proposition(panel: ItemPanel) -> PropositionForm | None:
    return PropositionForm(panel) if len(panel.standing) >= FEWEST_TO_PUT else None


def _vote(shown: VoteShown, bound: Bound | None) -> Form | None:
    if not shown.vote.is_open:
        return None
    if shown.is_secret:
        return _either(bound, "paper") or PaperForm(shown)
    if shown.vote.kind == Vote.Kind.HANDS:
        return _either(bound, "hands") or HandsForm()
    return _either(bound, "ballot") or BallotForm(shown, for_others=True)
