"""Which meeting a deadline means: the one its clause is tied to, the one on its day, or the next of a body."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from samverk.followup.deriving import Due, DueKind, Planned
from samverk.followup.known import Known
from samverk.meetings.models import Meeting


@dataclass(frozen=True, slots=True)
class Meant:
    """``ties`` are the meetings that clauses are tied to; ``on_day`` and ``next_of`` those of days and of bodies."""

    meeting_id: int
    ties: Mapping[int, Meeting]
    on_day: Mapping[date, list[Meeting]] = field(default_factory=dict)
    next_of: Mapping[int, Meeting] = field(default_factory=dict)

    def meeting_of(self, due: Due, known: Known) -> Meeting | None:
        """Return the meeting that ``due`` means, if that is known."""
        if due.said_in is not None and due.said_in in self.ties:
            return self.ties[due.said_in]
        if due.kind is not DueKind.MEETING or due.said_in is not None or not due.words:
            return None
        body = known.names.body(due.words, known.day)
        if body is None:
            return None
        if due.last_on is None:
            return self.next_of.get(body)
        meant = [meeting for meeting in self.on_day.get(due.last_on, ()) if meeting.body_id == body]
        return meant[0] if len(meant) == 1 else None


def meant_by(planned: Iterable[Planned], meeting: Meeting, ties: Mapping[int, Meeting], known: Known) -> Meant:
    """Look up the meetings that the days and bodies of ``planned`` mean, with at most two queries."""
    dues = [each.due for each in planned if each.due.kind is DueKind.MEETING and each.due.said_in is None]
    days = {due.last_on for due in dues if due.last_on is not None}
    bodies = {known.names.body(due.words, known.day) for due in dues if due.last_on is None and due.words}
    to_be_held = Meeting.objects.filter(cancelled_at=None).exclude(pk=meeting.pk)
    on_day: dict[date, list[Meeting]] = defaultdict(list)
    if days:
        for found in to_be_held.filter(held_on__in=days, body__isnull=False):
            if found.held_on is not None:
                on_day[found.held_on].append(found)
    return Meant(meeting.pk, ties, on_day, _next_of(bodies - {None}, meeting))


def _next_of(bodies: set[int | None], meeting: Meeting) -> dict[int, Meeting]:
    """Return the first meeting of each body after ``meeting``; a matter goes on to one or two bodies."""
    if meeting.held_on is None:
        return {}
    later = Meeting.objects.filter(held_on__gt=meeting.held_on, cancelled_at=None).order_by("held_on", "pk")
    firsts = (later.filter(body=body).first() for body in bodies if body is not None)
    return {first.body_id: first for first in firsts if first is not None and first.body_id is not None}
