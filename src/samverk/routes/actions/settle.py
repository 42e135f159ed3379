"""What the receiving body made of a matter, and its way back."""

from collections.abc import Collection
from datetime import date, datetime
from functools import partial

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from samverk.accounts.models import User
from samverk.intake.models import Proposal, Purpose
from samverk.meetings.models import Clause
from samverk.records import trail
from samverk.records.refusal import RuleBroken
from samverk.routes.actions.place import bring_before, propose_to
from samverk.routes.actions.thread import take_up_thread
from samverk.routes.events import outcome_recorded
from samverk.routes.history import outcome_told
from samverk.routes.models import HandOver
from samverk.routes.queries.stages import next_stage, stages_of

State = HandOver.State
UNSETTLED = (State.PROPOSED, State.SENT)
GOES_ON = (HandOver.Outcome.ADOPTED, HandOver.Outcome.NOTED)
# What was handed over longer ago is not brought before the body by itself any more.
FRESH = 180


@transaction.atomic
def record_outcome(
    hand_over: HandOver,
    outcome: str,
    *,
    clause: Clause | None = None,
    on: date,
    at: datetime,
    by: User | None,
    on_behalf_of: str = "",
) -> None:
    """Note what the receiving body decided on ``on``; ``by`` is ``None`` where its approved minutes say so.

    The matter goes on to the next stage of its route, as a proposal. The house is told once this is stored.

    Raises ``RuleBroken("hand-over-settled")`` if somebody else came first.
    """
    rows = HandOver.objects.filter(pk=hand_over.pk, state__in=UNSETTLED)
    settled = rows.update(
        state=State.SETTLED,
        outcome=outcome,
        outcome_on=on,
        outcome_clause=clause,
        outcome_clause_public_id=clause.public_id if clause is not None else "",
    )
    if not settled:
        raise RuleBroken("hand-over-settled", hand_over.public_id)
    hand_over.refresh_from_db()
    trail.note(
        "hand-over-settled",
        hand_over,
        by=by,
        on_behalf_of=on_behalf_of,
        outcome=outcome,
        clause=hand_over.outcome_clause_public_id,
    )
    take_up_thread(hand_over, by=by)
    _go_on(hand_over, at)
    _announce(hand_over)


@transaction.atomic
def confirm_hand_overs(hand_overs: Collection[HandOver], *, on: date, at: datetime, by: User) -> int:
    """Let proposed hand-overs hold, and the outcomes that were found with them; return how many hold now.

    What has no outcome and is fresh is brought before the receiving body. What cannot be confirmed, since the matter
    is under way already or somebody else settled it, is left as it is.
    """
    return sum(_confirm(one, on=on, at=at, by=by) for one in hand_overs)


@transaction.atomic
def drop_hand_over(hand_over: HandOver, *, because: str, at: datetime, by: User, on_behalf_of: str = "") -> None:
    """Say that nothing was handed over, or take it back, with a reason.

    Raises ``RuleBroken("reason-missing")``, ``RuleBroken("hand-over-settled")`` if somebody else came first.
    """
    if not because.strip():
        raise RuleBroken("reason-missing", hand_over.public_id)
    rows = HandOver.objects.filter(pk=hand_over.pk, state__in=UNSETTLED)
    said = {"note": because.strip(), "said_at": at, "said_by": by, "on_behalf_of": on_behalf_of}
    if not rows.update(state=State.DROPPED, outcome="", outcome_clause=None, outcome_clause_public_id="", **said):
        raise RuleBroken("hand-over-settled", hand_over.public_id)
    trail.note("hand-over-dropped", hand_over, by=by, on_behalf_of=on_behalf_of, because=because.strip())


@transaction.atomic
def open_again(hand_over: HandOver, *, because: str, at: datetime, by: User, on_behalf_of: str = "") -> None:
    """Take an outcome back that was noted wrongly, with a reason: the matter is under way again.

    Raises ``RuleBroken("reason-missing")``, ``RuleBroken("hand-over-not-settled")``,
    ``RuleBroken("handed-over-already")`` if the matter was handed over anew meanwhile.
    """
    if not because.strip():
        raise RuleBroken("reason-missing", hand_over.public_id)
    again = HandOver.objects.filter(
        state=State.SENT,
        matter=hand_over.matter_id,
        from_body=hand_over.from_body_id,
        to_body=hand_over.to_body_id,
        purpose=hand_over.purpose,
    )
    if hand_over.matter_id is not None and again.exclude(pk=hand_over.pk).exists():
        raise RuleBroken("handed-over-already", hand_over.public_id)
    rows = HandOver.objects.filter(pk=hand_over.pk, state=State.SETTLED)
    emptied = {"outcome": "", "outcome_on": None, "outcome_clause": None, "outcome_clause_public_id": ""}
    if not rows.update(state=State.SENT, note=because.strip(), **emptied):
        raise RuleBroken("hand-over-not-settled", hand_over.public_id)
    trail.note("hand-over-opened-again", hand_over, by=by, on_behalf_of=on_behalf_of, because=because.strip())
    _announce(hand_over)


@transaction.atomic
def feed_back(hand_over: HandOver, *, on: date, at: datetime, by: User, on_behalf_of: str = "") -> Proposal:
    """Put the outcome before the body that handed the matter over, as information at its next meeting; once.

    Raises ``RuleBroken("hand-over-not-settled")``.
    """
    held = HandOver.objects.select_for_update(of=("self",)).filter(pk=hand_over.pk, state=State.SETTLED)
    row = held.select_related("from_body", "to_body", "matter", "outcome_clause", "feedback").first()
    if row is None or row.matter is None:
        raise RuleBroken("hand-over-not-settled", hand_over.public_id)
    if row.feedback is not None:
        return row.feedback
    with override(settings.LANGUAGE_CODE):
        title = _("Feedback: %(title)s") % {"title": row.title}
    proposal = propose_to(
        row.from_body,
        row.matter,
        title=title[:300],
        summary=outcome_told(row),
        purpose=Purpose.INFORMATION,
        is_confidential=row.is_confidential,
        at=at,
        on=on,
    )
    HandOver.objects.filter(pk=row.pk).update(feedback=proposal)
    trail.note("hand-over-fed-back", hand_over, by=by, on_behalf_of=on_behalf_of, proposal=proposal.public_id)
    return proposal


def clauses_covered(hand_over: HandOver) -> tuple[int, ...]:
    """Return the clauses whose matter this is: the one that hands it over, and what is provisional under its item."""
    clause = hand_over.clause
    if clause is None:
        return ()
    if clause.item_id is None:
        return (clause.pk,)
    waiting = Clause.objects.filter(item=clause.item_id, is_provisional=True).values_list("pk", flat=True)
    return tuple(sorted({clause.pk, *waiting}))


def _confirm(hand_over: HandOver, *, on: date, at: datetime, by: User) -> bool:
    take_up_thread(hand_over, by=by)
    if hand_over.outcome and hand_over.outcome_on is not None:
        try:
            record_outcome(
                hand_over, hand_over.outcome, clause=hand_over.outcome_clause, on=hand_over.outcome_on, at=at, by=by
            )
        except RuleBroken:
            return False
        return True
    return _send(hand_over, on=on, at=at, by=by)


def _send(hand_over: HandOver, *, on: date, at: datetime, by: User) -> bool:
    same = HandOver.objects.filter(
        state=State.SENT,
        matter=hand_over.matter_id,
        from_body=hand_over.from_body_id,
        to_body=hand_over.to_body_id,
        purpose=hand_over.purpose,
    )
    rows = HandOver.objects.filter(pk=hand_over.pk, state=State.PROPOSED)
    if same.exists() or not rows.update(state=State.SENT, said_at=at, said_by=by):
        return False
    hand_over.refresh_from_db()
    trail.note("hand-over-confirmed", hand_over, by=by)
    if (on - hand_over.handed_over_on).days <= FRESH:
        bring_before(hand_over, at=at, on=on)
    return True


def _go_on(hand_over: HandOver, at: datetime) -> None:
    """Propose the next stage of the route, if there is one and the matter goes on."""
    if hand_over.outcome not in GOES_ON or hand_over.purpose != HandOver.Purpose.DECISION:
        return
    first = hand_over
    while first.stage_before is not None:
        first = first.stage_before
    following = next_stage(stages_of(first.from_body), hand_over.to_body)
    if following is None or hand_over.onward.exists() or hand_over.outcome_on is None:
        return
    HandOver.objects.create(
        from_body=hand_over.to_body,
        to_body=following,
        purpose=hand_over.purpose,
        title=hand_over.title,
        is_confidential=hand_over.is_confidential,
        matter=hand_over.matter,
        handed_over_on=hand_over.outcome_on,
        stage_before=hand_over,
        said_at=at,
    )


def _announce(hand_over: HandOver) -> None:
    if clause_ids := clauses_covered(hand_over):
        transaction.on_commit(partial(outcome_recorded.send, HandOver, clause_ids=clause_ids))
