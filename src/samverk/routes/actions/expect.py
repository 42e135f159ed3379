"""Finding what receiving bodies made of what was handed over to them."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q, QuerySet

from minutebook.lexicon.sv_lineage import SAYS_NOTHING
from samverk.meetings.models import Clause, MatterStep, Meeting
from samverk.records.refusal import RuleBroken
from samverk.routes.actions.settle import record_outcome
from samverk.routes.models import HandOver
from samverk.routes.queries.deciding import Decided, by_item, decided_by
from samverk.search.likeness import likeness, telling_words

State = HandOver.State
# How long after it was handed over a matter is looked for in the receiving body's minutes.
LOOKED_FOR = timedelta(days=400)
# A decision shortly before the hand-over may be meant: then it is told as a finding.
BEFORE = timedelta(days=45)
ALIKE = 0.6
MOST_CLAUSES = 2_000


@transaction.atomic
def expect_outcomes(meeting_ids: Collection[int]) -> int:
    """Note, as expected, what the minutes of these meetings make of matters that are under way; return how many.

    By the item that the matter became, else by the same matter, else by a title alike within a year. What a person
    has settled is left alone.
    """
    waiting = _waiting(meeting_ids)
    if not waiting:
        return 0
    bodies = {one.to_body_id for one in waiting}
    first = min(one.handed_over_on for one in waiting) - BEFORE
    last = max(one.handed_over_on for one in waiting) + LOOKED_FOR
    clauses = Clause.objects.filter(
        meeting__body__in=bodies, meeting__held_on__gte=first, meeting__held_on__lte=last, item__isnull=False
    )
    under = by_item(
        clauses.select_related("meeting", "item").order_by("meeting__held_on", "meeting_id", "position")[:MOST_CLAUSES]
    )
    matters: dict[int, set[int]] = {}
    for item, matter in MatterStep.objects.filter(item__in=under).values_list("item_id", "matter_id"):
        matters.setdefault(item, set()).add(matter)
    return sum(_expect(one, _found(one, list(under.values()), matters)) for one in waiting)


@transaction.atomic
def settle_expected(meeting_ids: Collection[int], *, at: datetime) -> int:
    """Settle what approved minutes of meetings held here decided on items that were handed over; return how many."""
    certain = HandOver.objects.filter(
        state=State.SENT,
        proposal__item__meeting__in=meeting_ids,
        proposal__item__meeting__state=Meeting.State.APPROVED,
    )
    count = 0
    for one in certain.select_related("proposal", "clause", "outcome_clause", "matter", "to_body", "stage_before"):
        assert one.proposal is not None
        clauses = list(Clause.objects.filter(item=one.proposal.item_id).select_related("meeting").order_by("position"))
        decided = decided_by(clauses)
        if decided is None or decided.clause.meeting.held_on is None:
            continue
        try:
            record_outcome(
                one, decided.outcome, clause=decided.clause, on=decided.clause.meeting.held_on, at=at, by=None
            )
            count += 1
        except RuleBroken:
            continue
    return count


def _waiting(meeting_ids: Collection[int]) -> "list[HandOver]":
    """Return the hand-overs to and from the bodies of these meetings that nobody has settled."""
    bodies = Meeting.objects.filter(pk__in=meeting_ids, body__isnull=False).values("body")
    rows: QuerySet[HandOver] = HandOver.objects.filter(
        Q(to_body__in=bodies) | Q(clause__meeting__in=meeting_ids), state__in=(State.PROPOSED, State.SENT)
    )
    return list(rows.select_related("proposal", "clause__item"))


def _found(one: HandOver, items: Iterable[Sequence[Clause]], matters: dict[int, set[int]]) -> Decided | None:
    near: list[tuple[float, int, Decided]] = []
    words = telling_words(one.title, SAYS_NOTHING)
    for clauses in items:
        meeting, item = clauses[0].meeting, clauses[0].item
        decided = decided_by(clauses)
        if decided is None or item is None or meeting.body_id != one.to_body_id or meeting.held_on is None:
            continue
        if one.proposal is not None and one.proposal.item_id is not None:
            if one.proposal.item_id == item.pk:
                return decided
            continue
        if not one.handed_over_on - BEFORE <= meeting.held_on <= one.handed_over_on + LOOKED_FOR:
            continue
        same = one.matter_id is not None and one.matter_id in matters.get(item.pk, ())
        score = 2.0 if same else likeness(words, telling_words(item.title, SAYS_NOTHING))
        if score >= ALIKE:
            is_early = meeting.held_on < one.handed_over_on
            near.append((score - is_early, -abs((meeting.held_on - one.handed_over_on).days), decided))
    return max(near, key=lambda found: found[:2])[2] if near else None


def _expect(one: HandOver, decided: Decided | None) -> bool:
    expected = {
        "outcome": decided.outcome if decided else "",
        "outcome_clause": decided.clause if decided else None,
        "outcome_clause_public_id": decided.clause.public_id if decided else "",
        "outcome_on": decided.clause.meeting.held_on if decided else None,
    }
    HandOver.objects.filter(pk=one.pk, state__in=(State.PROPOSED, State.SENT)).update(**expected)
    return decided is not None
