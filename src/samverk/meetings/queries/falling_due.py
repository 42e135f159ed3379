"""What falls due, and what has fallen due. The day that counts is that of the meeting, where one is meant."""

from datetime import date

from django.db.models import QuerySet

from samverk.meetings.models import Clause


def falling_due(clauses: QuerySet[Clause], today: date) -> QuerySet[Clause]:
    """Return those of ``clauses`` whose last day is ``today`` or later, the nearest first."""
    return clauses.filter(due_on__gte=today).order_by("due_on", "id")


def fallen_due(clauses: QuerySet[Clause], today: date) -> QuerySet[Clause]:
    """Return those of ``clauses`` whose last day has passed on ``today``, the latest first."""
    return clauses.filter(due_on__lt=today).order_by("-due_on", "-id")
