"""Which clauses bring their matter back to a meeting.

A clause that is tied to a meeting returns there. One that names only a day, a month, a quarter or a year returns to
the first meeting of the body it names, else of its own body, on or after the first day named: where January has no
meeting the matter stands on February's agenda, and is not forgotten.
"""

from datetime import date

from django.db.models import Q, QuerySet

from samverk.agenda.models import Entry
from samverk.directory.models import BodyName
from samverk.directory.naming import name_key
from samverk.directory.written_names import SHORTEST_STEM, body_stem
from samverk.meetings.models import Clause, Meeting


def returning_to(meeting: Meeting) -> list[Clause]:
    """Return the clauses that ``meeting`` must take up, in the order in which they were decided.

    At most three queries. A clause that stands on the agenda of another meeting already, or was taken off this one,
    is among them: ``still_to_place`` tells those that are not placed.
    """
    tied = Q(returns_to_meeting=meeting) | Q(due_meeting=meeting)
    found = list(_clauses().filter(tied | _by_day(meeting)).distinct())
    loose = [clause for clause in found if not _is_tied(clause, meeting)]
    stems = _stems_of(meeting) if loose else ()
    return [clause for clause in found if _is_tied(clause, meeting) or _names(clause, meeting, stems)]


def still_to_place(meeting: Meeting) -> list[Clause]:
    """Return those of ``returning_to`` that stand on no agenda and were not taken off this one."""
    found = returning_to(meeting)
    placed = Entry.objects.filter(origin_clause__in=found, item__meeting__cancelled_at=None)
    gone = set(placed.values_list("origin_clause_id", flat=True))
    gone |= set(meeting.taken_off.filter(origin_clause__in=found).values_list("origin_clause_id", flat=True))
    return [clause for clause in found if clause.pk not in gone]


def _clauses() -> QuerySet[Clause]:
    return Clause.objects.select_related("item", "meeting").order_by("meeting__held_on", "meeting_id", "position")


def _by_day(meeting: Meeting) -> Q:
    """Return what a clause without a meeting is found by: its first day comes after the meeting before this one."""
    assert meeting.held_on is not None
    named = Q(
        returns_to_meeting=None,
        due_meeting=None,
        returns_first_on__lte=meeting.last_on or meeting.held_on,
        meeting__held_on__lt=meeting.held_on,
    )
    before = _day_before(meeting)
    if before is None:
        return named
    return named & (Q(returns_first_on__gt=before) | Q(meeting__held_on__gte=before))


def _day_before(meeting: Meeting) -> date | None:
    """Return the day of the body's meeting before this one."""
    assert meeting.body_id is not None
    earlier = Meeting.objects.filter(body_id=meeting.body_id, cancelled_at=None, held_on__lt=meeting.held_on)
    return earlier.order_by("-held_on").values_list("held_on", flat=True).first()


def _is_tied(clause: Clause, meeting: Meeting) -> bool:
    return meeting.pk in (clause.returns_to_meeting_id, clause.due_meeting_id)


def _names(clause: Clause, meeting: Meeting, stems: tuple[str, ...]) -> bool:
    """Tell whether the body that the clause names is the meeting's; where it names none, its own body is meant."""
    words = name_key(clause.returns_to_body_as_written)
    if any(stem in words for stem in stems):
        return True
    return clause.meeting.body_id == meeting.body_id and not words


def _stems_of(meeting: Meeting) -> tuple[str, ...]:
    if meeting.body is None:
        return ()
    names = [meeting.body.name, *BodyName.objects.filter(body=meeting.body).values_list("name", flat=True)]
    return tuple(stem for stem in map(body_stem, names) if len(stem) >= SHORTEST_STEM)
