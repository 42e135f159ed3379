"""A meeting in session, with people who came to it."""

from datetime import UTC, date, datetime, time
from typing import Any

from samverk.accounts.models import User
from samverk.agenda.models import DraftClause, Entry
from samverk.deciding.actions.line import Act
from samverk.deciding.actions.word_clause import Wording, add_clause
from samverk.deciding.models import LiveClause
from samverk.directory.models import Body, Person
from samverk.meetings.models import Attendance, Item, Meeting
from tests.factories import make_attendance, make_body, make_item, make_mandate, make_meeting, make_organisation
from tests.factories import make_person as make_person_of
from tests.samverk.conftest import make_user

ON = date(2027, 2, 1)
AT = datetime(2027, 2, 1, 9, 30, tzinfo=UTC)  # 10.30 in Sweden
MEMBERS = ("Brohult", "Ekelunda", "Kvarnsele")
NAMES = ("Disa Holm", "Egil Ask", "Frida Berg")


def make_sitting(body: Body | None = None, **fields: Any) -> Meeting:
    """Store a meeting that is in session since nine."""
    opened = {"opened_at": datetime(2027, 2, 1, 8, tzinfo=UTC), "called_at": datetime(2027, 1, 20, tzinfo=UTC)}
    return make_meeting(body or make_body(), ON, **{"state": "called", "published_at": None} | opened | fields)


def make_people(meeting: Meeting, *, seats: tuple[str, ...] = ("chair", "member", "member")) -> list[Attendance]:
    """Seat one member of each municipality in the body, the chair first, and let all of them be in the room."""
    people = []
    for name, member, seat in zip(NAMES, MEMBERS, seats, strict=True):
        organisation = make_organisation(member)
        person = make_person_of(name)
        make_mandate(person, organisation, body=meeting.body, seat=seat)
        people.append(come_in(meeting, person, organisation=organisation, organisation_as_written=member))
    return people


def come_in(meeting: Meeting, person: Person, **fields: Any) -> Attendance:
    """Let somebody be in the room since nine."""
    return make_attendance(meeting, person.name, person=person, times=[(time(9), None)], **fields)


def go_out(attendance: Attendance, at: time = time(10)) -> None:
    """Let somebody leave."""
    attendance.presence.filter(left_at=None).update(left_at=at)


def make_called_item(meeting: Meeting, title: str = "Gemensam upphandling", **fields: Any) -> Item:
    """Store an item that stood in the call."""
    item = make_item(meeting, title, **fields)
    Entry.objects.create(item=item)
    return item


def make_draft(item: Item, text: str = "att godkänna planen") -> DraftClause:
    return DraftClause.objects.create(item=item, position=item.draft_clauses.count() + 1, text=text)


def make_live(item: Item, text: str = "att godkänna planen", **fields: Any) -> LiveClause:
    """Propose a clause to the meeting."""
    return add_clause(item, Wording(text, **fields), acting())


def acting(by: User | None = None, at: datetime = AT) -> Act:
    """Return an act of the house itself, or of somebody."""
    return Act(at=at, by=by)


def make_member(attendance: Attendance, email: str = "member@samverk.example") -> User:
    """Store the log-in of somebody who is on the list."""
    user = make_user("member", email)
    user.person = attendance.person
    user.save()
    return user
