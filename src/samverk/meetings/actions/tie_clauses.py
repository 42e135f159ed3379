"""Tying clauses to the meetings that their days mean, so that a meeting that moves takes its deadlines along."""

from collections.abc import Collection
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import OuterRef, Q, Subquery

from samverk.accounts.models import User
from samverk.meetings.models import Clause, Meeting
from samverk.meetings.queries.meant_meetings import meant_meetings
from samverk.records import trail
from samverk.records.refusal import RuleBroken

TIES = ("due_meeting", "due_meeting_on", "returns_to_meeting")


def tie_meant_clauses(days: Collection[date], clauses: Collection[int] = ()) -> int:
    """Tie clauses to the meetings that their days mean, as part of the caller's act; return how many were tied.

    Looked at are all that name one of ``days``, and those whose ids are ``clauses``. What is tied stays as it is.
    """
    tied = []
    for meant in meant_meetings(days, clauses):
        clause = meant.clause
        if meant.due is not None:
            clause.due_meeting, clause.due_meeting_on = meant.due, meant.due.held_on
        if meant.returns is not None:
            clause.returns_to_meeting = meant.returns
        tied.append(clause)
    Clause.objects.bulk_update(tied, TIES, batch_size=500)
    return len(tied)


@transaction.atomic
def tie_clause(clause: Clause, meeting: Meeting, *, by: User) -> None:
    """Say that the deadline of ``clause``, and its return if it has one, mean ``meeting``.

    A clause that only returns has no deadline afterwards either; one without any day has one.

    Raises ``RuleBroken("nothing-to-change")`` if it is tied to it already, and ``RuleBroken("meeting-cancelled")`` if
    the meeting was cancelled.
    """
    if not Meeting.objects.filter(pk=meeting.pk, cancelled_at=None).exists():
        raise RuleBroken("meeting-cancelled", meeting.public_id)
    fields: dict[str, Any] = {}
    if clause.returns_last_on is not None:
        fields |= {"returns_to_meeting": meeting}
    if clause.due_last_on is not None or not fields:
        fields |= {"due_meeting": meeting, "due_meeting_on": meeting.held_on}
    if not Clause.objects.filter(pk=clause.pk).exclude(**fields).update(**fields):
        raise RuleBroken("nothing-to-change", clause.public_id)
    trail.note("clause-tied", clause, by=by, meeting=meeting.public_id)


@transaction.atomic
def untie_clause(clause: Clause, meeting: Meeting, *, by: User) -> None:
    """Let the words of ``clause`` say its deadline again.

    Raises ``RuleBroken("nothing-to-change")`` if it is not tied to ``meeting``.
    """
    of_clause = Clause.objects.filter(pk=clause.pk)
    due = of_clause.filter(due_meeting=meeting).update(due_meeting=None, due_meeting_on=None)
    returns = of_clause.filter(returns_to_meeting=meeting).update(returns_to_meeting=None)
    if not due and not returns:
        raise RuleBroken("nothing-to-change", clause.public_id)
    trail.note("clause-untied", clause, by=by, meeting=meeting.public_id)


def let_deadlines_follow(meeting_ids: Collection[int]) -> int:
    """Give the clauses that are due at these meetings the days on which they now are; return how many there are."""
    day = Meeting.objects.filter(pk=OuterRef("due_meeting")).values("held_on")[:1]
    return Clause.objects.filter(due_meeting__in=meeting_ids).update(due_meeting_on=Subquery(day))


def pass_clauses_on(meeting: Meeting, to: Meeting | None) -> int:
    """Tie what was tied to ``meeting``, which will not be held, to another; to none, so that its words count again.

    Returns how many clauses there were.
    """
    found = Clause.objects.filter(Q(due_meeting=meeting) | Q(returns_to_meeting=meeting))
    clauses = list(found.values_list("pk", flat=True))
    day = to.held_on if to is not None else None
    Clause.objects.filter(pk__in=clauses, due_meeting=meeting).update(due_meeting=to, due_meeting_on=day)
    Clause.objects.filter(pk__in=clauses, returns_to_meeting=meeting).update(returns_to_meeting=to)
    return len(clauses)
