"""Making the register's clause of one that the meeting has confirmed."""

from typing import Any

from minutebook.model.clause import Clause as ReadClause
from samverk.deciding.actions.number_clauses import place_at_end
from samverk.deciding.models import LiveClause
from samverk.deciding.queries.live_meaning import live_preview
from samverk.directory.queries import load_name_index, make_linker
from samverk.meetings.models import Attendance, Clause, ClauseAct, ClauseAddressee, Meeting
from samverk.meetings.queries.clause_preview import Preview, Surroundings, look_around
from samverk.meetings.registering.clause_rows import add_clause
from samverk.meetings.registering.meeting_rows import MeetingRows


def register_clause(live: LiveClause, meeting: Meeting) -> Clause:
    """Store and return the clause that ``live`` has become, as the last of the meeting, with its acts and addressees.

    It is read by the rules by which minutes are read, so that the register does not tell the two apart.
    """
    clause, acts, addressees = made_of(live, meeting)
    clause.position = place_at_end(meeting)
    clause.save()
    ClauseAct.objects.bulk_create(acts)
    ClauseAddressee.objects.bulk_create(addressees)
    return clause


def made_of(live: LiveClause, meeting: Meeting) -> tuple[Clause, list[Any], list[Any]]:
    """Return the clause that ``live`` makes, with its acts and its addressees, none of it stored."""
    around = look_around(meeting.body, meeting.held_on, make_linker(load_name_index()))
    _know_who_is_here(around, meeting)
    preview = live_preview(live, around)
    rows = MeetingRows(meeting)
    add_clause(rows, live.item, ReadClause(live.text, preview.meaning, ()), around.people)
    (clause,) = rows.clauses
    for name, value in _decided_here(preview).items():
        setattr(clause, name, value)
    addressees: list[Any] = rows.parts.get(ClauseAddressee, [])
    for addressee in addressees:
        addressee.quotes = []
    return clause, rows.parts.get(ClauseAct, []), addressees


def _know_who_is_here(around: Surroundings, meeting: Meeting) -> None:
    """Let a name alone mean whoever bears it in the lists of the meeting."""
    for key, person in Attendance.objects.filter(meeting=meeting).values_list("name_key", "person_id"):
        around.people.listed.setdefault(key, set()).add(person)


def _decided_here(preview: Preview) -> dict[str, Any]:
    """Return what differs from a clause that was read: nothing is quoted, and meetings were meant, not only named."""
    due = preview.due_meeting
    return {
        "quotes": [],
        "fact_quotes": {},
        "is_provisional": preview.is_provisional,
        "due_meeting": due,
        "due_meeting_on": due.held_on if due else None,
        "returns_to_meeting": preview.returns_to,
    }
