"""The meeting that ``bench.live`` holds: sixty members, an agenda, and somebody who comes and goes."""

from datetime import time

from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.utils import timezone

from samverk.accounts.models import User
from samverk.agenda.models import Entry
from samverk.directory.models import Body, Mandate, Organisation, Person
from samverk.meetings.models import Attendance, Item, Meeting
from samverk.sitting import pulse
from samverk.sitting.actions import Act, arrive, open_sitting, stay_away, take_up


def meeting_of(members: int) -> tuple[int, str, str, list[str], str]:
    """Store a meeting in session; return its key, address and pulse, a session for each member, and one seat."""
    now = timezone.now()
    body = Body.objects.create(name="Styrelsen", kind=Body.Kind.BOARD, profile=Body.Profile.COOPERATION_BOARD)
    users = [_member(body, number) for number in range(members)]
    meeting = Meeting.objects.create(
        body=body,
        body_as_written=body.name,
        register_key="bench",
        held_on=timezone.localdate(now),
        starts_at=time(0, 0),
        ends_at=time(23, 59),
        state=Meeting.State.CALLED,
    )
    for position in range(1, 13):
        item = Item.objects.create(
            meeting=meeting, position=position, number_as_printed=str(position), title=f"Punkt {position}"
        )
        Entry.objects.create(item=item, minutes=15)
    open_sitting(meeting, at=now, by=users[0])
    seats = list(Mandate.objects.select_related("person", "organisation").order_by("pk"))
    for seat in seats[1:]:
        arrive(meeting, seat, Act(now, users[0]))
    take_up(meeting.items.get(position=2), at=now, by=users[0])
    sessions = [f"samverk_session={_session(user)}" for user in users]
    address = pulse.address_for(meeting.pk, now.timestamp())
    return meeting.pk, str(meeting.public_id), address, sessions, str(seats[0].public_id)


def come_or_go(meeting_id: int, seat_id: str) -> int:
    """Let whoever holds the seat come, or be absent after all; return the revision after it."""
    meeting = Meeting.objects.get(pk=meeting_id)
    seat = Mandate.objects.select_related("person", "organisation").get(public_id=seat_id)
    act = Act(timezone.now(), User.objects.order_by("pk")[0])
    is_here = Attendance.objects.filter(meeting=meeting, person=seat.person, section="present").exists()
    if is_here:
        stay_away(meeting, seat, act, reported=True)
    else:
        arrive(meeting, seat, act)
    return Meeting.objects.values_list("live_revision", flat=True).get(pk=meeting_id)


def _member(body: Body, number: int) -> User:
    name = f"Kommun {number // 5:02}"
    organisation, _is_new = Organisation.objects.get_or_create(
        name=name, defaults={"kind": Organisation.Kind.MUNICIPALITY, "is_member": True}
    )
    person = Person.objects.create(name=f"Ledamot {number:02}")
    Mandate.objects.create(person=person, organisation=organisation, body=body, seat=Mandate.Seat.MEMBER)
    return User.objects.create(email=f"p{number}@samverk.example", name=person.name, role="member", person=person)


def _session(user: User) -> str:
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.create()
    return str(session.session_key)
