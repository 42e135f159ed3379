"""The collaboration of these tests: directors who prepare a board, with people in both."""

from dataclasses import dataclass
from datetime import date, time

from samverk.accounts.models import User
from samverk.directory.models import Body, Organisation, Person
from samverk.meetings.actions.lifecycle import plan_meeting
from samverk.meetings.models import Meeting
from tests.factories import make_body, make_mandate, make_organisation, make_person
from tests.samverk.conftest import make_user

# The days in these tests are far ahead of any day on which they run.
YEAR = 2037


@dataclass(frozen=True)
class Collaboration:
    """``keeper`` is the secretary of the directors by mandate, ``member`` sits there, ``neighbour`` in the network."""

    directors: Body
    board: Body
    network: Body
    brohult: Organisation
    keeper: User
    member: User
    neighbour: User
    seatless: User


def make_collaboration() -> Collaboration:
    board = make_body("Styrelsen", kind="board", calendar_is_public=True)
    directors = make_body("Kommundirektörsgruppen", hands_over_to=board)
    network = make_body("Ekonomichefsnätverket", kind="network")
    brohult, lindhamn = make_organisation("Brohult"), make_organisation("Lindhamn")
    ada = make_person("Ada Ek")
    make_mandate(ada, brohult, body=board, seat="member")
    return Collaboration(
        directors,
        board,
        network,
        brohult,
        keeper=seated("keeper", make_person("Siv Ask"), None, directors, "secretary"),
        member=seated("member", ada, brohult, directors, "member"),
        neighbour=seated("neighbour", make_person("Bo Alm"), lindhamn, network, "member"),
        seatless=make_user("member", "seatless@samverk.example"),
    )


def seated(name: str, person: Person, organisation: Organisation | None, body: Body, seat: str) -> User:
    user = make_user("member", f"{name}@samverk.example")
    user.person = person
    user.save()
    make_mandate(person, organisation, body=body, seat=seat)
    return user


def planned(body: Body, on: date, by: User, **fields: object) -> Meeting:
    hours = {"starts_at": time(9), "ends_at": time(12)}
    return plan_meeting(body, on=on, by=by, **{**hours, **fields})  # type: ignore[arg-type]
