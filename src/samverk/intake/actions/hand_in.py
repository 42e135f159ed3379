"""The proposer's acts: to draft, to change, to hand in, to withdraw."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from samverk.accounts.models import User
from samverk.directory.models import Body, Organisation
from samverk.intake.actions.step import WAITING, take_step
from samverk.intake.actions.tell import tell_proposer
from samverk.intake.models import FurtherPresenter, Proposal, ProposedClause
from samverk.matters.models import Matter
from samverk.meetings.models import Clause, Meeting
from samverk.records import trail
from samverk.records.refusal import RuleBroken

State = Proposal.State
# What its proposer may still change.
IN_HAND = (State.DRAFT, State.SENT_BACK)
WITHDRAWABLE = (*IN_HAND, *WAITING, State.ACCEPTED)


@dataclass(frozen=True, slots=True)
class NamedPresenter:
    """Somebody who is to present, as the proposer wrote it."""

    name: str
    organisation: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Proposed:
    """What a proposer fills in. ``matter`` is ``None`` for a new matter; ``minutes_needed`` is in minutes."""

    body: Body
    title: str
    summary: str = ""
    purpose: str = "information"
    minutes_needed: int | None = None
    presenters: Sequence[NamedPresenter] = ()
    clauses: Sequence[str] = ()
    wanted_meeting: Meeting | None = None
    matter: Matter | None = None
    origin_clause: Clause | None = None
    is_confidential: bool = False

    def fields(self) -> dict[str, object]:
        """Return what stands in the proposal's own row."""
        first = self.presenters[0] if self.presenters else NamedPresenter("")
        return {
            "body": self.body,
            "title": self.title,
            "summary": self.summary,
            "purpose": self.purpose,
            "minutes_needed": self.minutes_needed,
            "presenter_name": first.name,
            "presenter_organisation": first.organisation,
            "presenter_email": first.email,
            "wanted_meeting": self.wanted_meeting,
            "origin_clause": self.origin_clause,
            "is_confidential": self.is_confidential,
        }


@transaction.atomic
def draft_proposal(
    proposed: Proposed, *, by: User | None, organisation: Organisation | None = None, on_behalf_of: str = ""
) -> Proposal:
    """Keep a new draft and return it; a matter that is not there yet is made.

    ``by`` is ``None`` where another body proposes by its decision.
    """
    proposal = Proposal.objects.create(
        **proposed.fields(),
        matter=proposed.matter or Matter.objects.create(title=proposed.title),
        organisation=organisation,
        proposed_by=by,
        on_behalf_of=on_behalf_of,
    )
    _keep_parts(proposal, proposed)
    trail.note("proposal-drafted", proposal, by=by, on_behalf_of=on_behalf_of)
    return proposal


@transaction.atomic
def change_proposal(proposal: Proposal, proposed: Proposed, *, seen: int, by: User, on_behalf_of: str = "") -> None:
    """Change a draft, or what was sent back.

    Raises ``RuleBroken("already-settled")`` if it was handed in, or changed by another hand, meanwhile.
    """
    matter = proposed.matter or proposal.matter
    rows = Proposal.objects.filter(pk=proposal.pk, state__in=IN_HAND, revision=seen)
    if not rows.update(**proposed.fields(), matter=matter, revision=seen + 1):
        raise RuleBroken("already-settled", proposal.public_id)
    left, was_called = proposal.matter, proposal.title
    proposal.refresh_from_db()
    proposal.clauses.all().delete()
    proposal.further_presenters.all().delete()
    _keep_parts(proposal, proposed)
    _forget_unless_used(left, besides=matter)
    _follow_title(proposal, was_called)
    trail.note("proposal-changed", proposal, by=by, on_behalf_of=on_behalf_of)


@transaction.atomic
def submit_proposal(proposal: Proposal, *, at: datetime, seen: int, by: User | None, on_behalf_of: str = "") -> None:
    """Hand a draft in, or what was sent back, to the preparation group.

    Raises ``RuleBroken("already-settled")`` if that was done already, or it was changed meanwhile.
    """
    take_step(
        proposal,
        State.SUBMITTED,
        from_states=IN_HAND,
        by=by,
        on_behalf_of=on_behalf_of,
        seen=seen,
        submitted_at=at,
        waits_until=None,
    )


@transaction.atomic
def withdraw_proposal(proposal: Proposal, *, seen: int, by: User, on_behalf_of: str = "", reason: str = "") -> None:
    """Take a proposal back, as long as no agenda took it in.

    Raises ``RuleBroken("already-settled")`` if somebody else came first.
    """
    was_handed_in = proposal.submitted_at is not None
    step = take_step(
        proposal,
        State.WITHDRAWN,
        from_states=WITHDRAWABLE,
        by=by,
        on_behalf_of=on_behalf_of,
        reason=reason,
        seen=seen,
        waits_until=None,
    )
    if was_handed_in:
        tell_proposer(proposal, step)


def _keep_parts(proposal: Proposal, proposed: Proposed) -> None:
    ProposedClause.objects.bulk_create(
        ProposedClause(proposal=proposal, position=position, text=text)
        for position, text in enumerate(proposed.clauses, start=1)
    )
    FurtherPresenter.objects.bulk_create(_further(proposal, proposed.presenters[1:]))


def _further(proposal: Proposal, presenters: Sequence[NamedPresenter]) -> Iterable[FurtherPresenter]:
    for position, named in enumerate(presenters, start=2):
        yield FurtherPresenter(
            proposal=proposal,
            position=position,
            name=named.name,
            organisation=named.organisation,
            email=named.email,
        )


def _forget_unless_used(matter: Matter, *, besides: Matter) -> None:
    """Take away a matter that was made for a draft, and that the draft has left for another."""
    if matter.pk != besides.pk and not matter.proposals.exists() and not matter.steps.exists():
        matter.delete()


def _follow_title(proposal: Proposal, was_called: str) -> None:
    """Let a matter that was named after its only proposal, and that no meeting took up, go on being called so."""
    others = Proposal.objects.filter(matter=proposal.matter_id).exclude(pk=proposal.pk)
    if not proposal.matter.steps.exists() and not others.exists():
        Matter.objects.filter(pk=proposal.matter_id, title=was_called).update(title=proposal.title)
