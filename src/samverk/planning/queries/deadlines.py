"""The clauses whose days belong to a meeting, and those that may."""

from datetime import timedelta

from django.db.models import Q, QuerySet

from samverk.meetings.models import Clause, Meeting

NEAR = timedelta(days=14)
MOST = 200


def clauses_tied(meeting: Meeting) -> QuerySet[Clause]:
    """Return the clauses that are due at ``meeting`` or return to it."""
    tied = Clause.objects.filter(Q(due_meeting=meeting) | Q(returns_to_meeting=meeting))
    return _shown(tied)


def clauses_near(meeting: Meeting) -> QuerySet[Clause]:
    """Return the clauses not tied yet whose day lies within two weeks of ``meeting``, the body's own first."""
    if meeting.held_on is None:
        return Clause.objects.none()
    around = (meeting.held_on - NEAR, meeting.held_on + NEAR)
    due = Q(due_last_on__range=around, due_precision="day", due_meeting=None)
    returns = Q(returns_last_on__range=around, returns_precision="day", returns_to_meeting=None)
    near = Clause.objects.filter(due | returns).exclude(meeting=meeting)
    return _shown(near)


def _shown(clauses: QuerySet[Clause]) -> QuerySet[Clause]:
    return clauses.select_related("meeting__body", "item").order_by("due_last_on", "returns_last_on", "id")[:MOST]
