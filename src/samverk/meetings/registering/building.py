"""From the value of minutes to the rows of one meeting."""

from samverk.directory.queries import Linker
from samverk.meetings.models import Meeting
from samverk.meetings.registering.clause_rows import add_clause
from samverk.meetings.registering.fitting import fitted
from samverk.meetings.registering.item_rows import add_item
from samverk.meetings.registering.meeting_rows import MeetingRows
from samverk.meetings.registering.people import PeopleOfMeeting, add_attendances, add_signatories
from samverk.meetings.registering.quoting import as_written, stored, stored_facts
from samverk.meetings.registering.registration import Registration


def build_rows(registration: Registration, linker: Linker) -> MeetingRows:
    """Return every row that ``registration`` asks for; touches no database."""
    minutes = registration.minutes
    rows = MeetingRows(_meeting(registration, linker))
    people = PeopleOfMeeting(linker, minutes.date.value if minutes.date else None)
    add_attendances(rows, minutes.attendees, people)
    add_signatories(rows, minutes.signatories, people)
    for item in minutes.items:
        add_item(rows, item, people, registration.marked_tasks)
    for clause in minutes.unnumbered_clauses:
        add_clause(rows, None, clause, people)
    return rows


def _meeting(registration: Registration, linker: Linker) -> Meeting:
    minutes = registration.minutes
    meeting = Meeting(
        register_key=registration.register_key,
        body_id=registration.body_id,
        body_as_written=minutes.body.value if minutes.body else "",
        number_as_written=minutes.number.value if minutes.number else "",
        title=minutes.title.value if minutes.title else "",
        held_on=minutes.date.value if minutes.date else None,
        starts_at=minutes.start.value if minutes.start else None,
        ends_at=minutes.end.value if minutes.end else None,
        place_as_written=minutes.place.value if minutes.place else "",
        venue_id=linker.names.venue(minutes.place.value) if minutes.place else None,
        next_meeting_as_written=as_written(minutes.next_meeting),
        source_id=registration.source_id,
        reading_id=registration.reading_id,
        quotes=stored(minutes.title.quotes if minutes.title else ()),
        fact_quotes=stored_facts(
            {
                "body": minutes.body,
                "number": minutes.number,
                "held_on": minutes.date,
                "starts_at": minutes.start,
                "ends_at": minutes.end,
                "place": minutes.place,
                "next_meeting": minutes.next_meeting,
            }
        ),
    )
    fitted(meeting)
    return meeting
