"""Numbering the clauses of a meeting: in the order of its items, whatever the order in which they were confirmed."""

from django.db.models import F, Max

from samverk.meetings.models import Clause, Meeting
from samverk.meetings.registering.writing import ASIDE


def number_clauses(meeting: Meeting) -> None:
    """Give every clause of the meeting its position, counted from 1 through the whole meeting."""
    order = (F("item__position").asc(nulls_last=True), F("live_clause__position").asc(nulls_last=True), "position")
    clauses = list(Clause.objects.filter(meeting=meeting).order_by(*order).only("position"))
    misplaced = [(place, clause.pk) for place, clause in enumerate(clauses, start=1) if clause.position != place]
    # Positions are unique at every moment: what changes places steps aside first.
    Clause.objects.filter(pk__in=[pk for _, pk in misplaced]).update(position=F("position") + ASIDE)
    for place, pk in misplaced:
        Clause.objects.filter(pk=pk).update(position=place)


def place_at_end(meeting: Meeting) -> int:
    """Return the position after the meeting's last clause."""
    last: int | None = Clause.objects.filter(meeting=meeting).aggregate(last=Max("position"))["last"]
    return (last or 0) + 1
