"""A meeting that is held here, with three municipalities and somebody from each."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import Any

from samverk.accounts.models import User
from samverk.agenda.models import Entry
from samverk.directory.models import Body, Mandate, Organisation, Person
from samverk.meetings.models import Item, Meeting
from samverk.sitting.actions import open_sitting
from tests.factories import make_body, make_item, make_mandate, make_meeting, make_organisation, make_person
from tests.samverk.conftest import make_user

DAY = date(2026, 3, 6)
MEMBERS = ("Brohult", "Kvarnsele", "Åbynäs")
TITLES = ("Mötet öppnas", "Gemensam upphandling", "Övriga frågor")


def at(hours: int, minutes: int = 0) -> datetime:
    """Return a moment of the meeting's day, by the clock on the wall (one hour before UTC in March)."""
    return datetime(2026, 3, 6, hours - 1, minutes, tzinfo=UTC)


@dataclass
class Scene:
    """``seats`` are the mandates by the name of their municipality, ``deputies`` likewise."""

    body: Body
    meeting: Meeting
    items: list[Item]
    keeper: User
    seats: dict[str, Mandate] = field(default_factory=dict)
    deputies: dict[str, Mandate] = field(default_factory=dict)

    def user_of(self, seat: Mandate, email: str = "") -> User:
        """Return the log-in of whoever holds a seat."""
        known = User.objects.filter(person=seat.person).first()
        return known or user_by_mandate(seat.person, email or f"p{seat.person_id}@samverk.example")


def user_by_mandate(person: Person | None, email: str) -> User:
    """Store a user who may do what the mandates of ``person`` let them do."""
    user = make_user("member", email)
    user.person = person
    user.save()
    return user


def make_scene(day: date = DAY, **fields: Any) -> Scene:
    """Store a called meeting of a board in which each municipality has a member and a deputy; the first leads."""
    body = make_body("Styrelsen", kind=Body.Kind.BOARD, **{"profile": "cooperation-board"} | fields)
    meeting = make_meeting(
        body, day, state=Meeting.State.CALLED, called_at=at(8), published_at=None, number_as_written="2/2026"
    )
    keeper = user_by_mandate(make_person("Sanna Sekreterare"), "sanna@samverk.example")
    make_mandate(keeper.person, None, body=body, seat=Mandate.Seat.SECRETARY)
    scene = Scene(body, meeting, [], keeper)
    for title in TITLES:
        item = make_item(meeting, title)
        Entry.objects.create(item=item, minutes=20)
        scene.items.append(item)
    for number, name in enumerate(MEMBERS):
        add_municipality(scene, name, chair=number == 0)
    return scene


def add_municipality(scene: Scene, name: str, *, chair: bool = False) -> Organisation:
    """Give one more municipality a member and a deputy."""
    organisation = make_organisation(name)
    seat = Mandate.Seat.CHAIR if chair else Mandate.Seat.MEMBER
    scene.seats[name] = make_mandate(make_person(f"Mia {name}"), organisation, body=scene.body, seat=seat)
    scene.deputies[name] = make_mandate(
        make_person(f"Dan {name}"), organisation, body=scene.body, seat=Mandate.Seat.DEPUTY
    )
    return organisation


def opened(scene: Scene, moment: datetime | None = None) -> Scene:
    """Open the meeting of the scene, at nine by default."""
    open_sitting(scene.meeting, at=moment or at(9), by=scene.keeper)
    return scene


def clock(hours: int, minutes: int = 0) -> time:
    return time(hours, minutes)
