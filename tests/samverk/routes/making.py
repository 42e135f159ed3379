"""Bodies that hand over to each other, their municipalities, and matters on their way."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from samverk.accounts.models import Delegation, User
from samverk.directory.models import Body, Organisation
from samverk.meetings.models import Clause, Meeting
from samverk.routes.actions import Asked, Handed, Says, ask_municipalities, hand_over, say_handled
from samverk.routes.models import Anchoring, Handled, Handling, HandOver
from tests.factories import (
    make_body,
    make_clause,
    make_item,
    make_mandate,
    make_meeting,
    make_organisation,
    make_person,
)
from tests.samverk.conftest import make_user

AT = datetime(2024, 3, 1, 8, tzinfo=UTC)
TODAY = date(2024, 3, 1)
NAMES = ("Brohult", "Ekelunda", "Åbynäs")
WORDING = "att anta den gemensamma planen för åren 2025–2028"


@dataclass
class House:
    """The directors, the presidium and the board, in the order of the route; members from A to Ö; who keeps them."""

    directors: Body
    presidium: Body
    board: Body
    municipalities: list[Organisation]
    members: list[User]
    secretary: User
    keeper: User


def make_seated(
    name: str, body: Body | None, organisation: Organisation | None = None, *, seat: str = "member"
) -> User:
    """Store a user who logs in by mandate, with a seat in ``body``."""
    person = make_person(name)
    user = make_user("member", f"{name.split()[0].lower()}-{person.pk}@samverk.example")
    User.objects.filter(pk=user.pk).update(person=person, name=name)
    if body is not None:
        make_mandate(person, organisation, body=body, seat=seat)
    return User.objects.get(pk=user.pk)


def make_house() -> House:
    board = make_body("Samarbetsstyrelsen", kind=Body.Kind.BOARD)
    presidium = make_body("Presidiet", kind=Body.Kind.PRESIDIUM, hands_over_to=board)
    directors = make_body("Direktörsgruppen", hands_over_to=presidium)
    municipalities = [make_organisation(name) for name in NAMES]
    members = [make_seated(f"{one.name} Direktör", directors, one) for one in municipalities]
    keeper = make_seated("Kansliet Sekreterare", directors, seat="secretary")
    return House(directors, presidium, board, municipalities, members, make_user("secretary"), keeper)


def make_delegate(principal: User) -> User:
    delegate = make_seated("Assistent Assistent", None)
    Delegation.objects.create(principal=principal, delegate=delegate, holds_from=date(2020, 1, 1))
    return delegate


def make_endorsed(body: Body, on: date = date(2024, 2, 16), **fields: Any) -> Clause:
    """Store an endorsement that waits for the body above, and return it."""
    defaults = {"verb_class": "endorse", "kind": "endorse", "is_provisional": True}
    item = make_item(make_meeting(body, on), fields.pop("title", "Gemensam budget"))
    return make_clause(item, fields.pop("text", "att ställa sig bakom budgeten"), **defaults | fields)


def make_handing(endorsed: Clause, **fields: Any) -> Clause:
    """Store the clause under the same item that hands the matter over."""
    defaults = {"verb_class": "hand-over", "kind": "refer", "handed_for": "decision"}
    return make_clause(endorsed.item, "att överlämna ärendet för beslut", **defaults | fields)


def make_planned(body: Body, on: date = date(2024, 3, 22)) -> Meeting:
    return make_meeting(body, on, state=Meeting.State.PLANNED, published_at=None)


def give(house: House, to: Body | None = None, clause: Clause | None = None, **fields: Any) -> HandOver:
    """Hand a matter of the directors over to the presidium, or to ``to``."""
    handed = Handed(
        house.directors, to or house.presidium, fields.pop("title", "Gemensam budget"), clause=clause, **fields
    )
    return hand_over(handed, on=date(2024, 2, 16), at=AT, by=house.secretary)


def make_anchoring(house: House, **fields: Any) -> Anchoring:
    defaults = {"title": "Gemensam plan", "answer_by": date(2024, 4, 30), "wording": WORDING, "is_alike": True}
    on, at = fields.pop("on", TODAY), fields.pop("at", AT)
    return ask_municipalities(Asked(house.directors, **defaults | fields), on=on, at=at, by=house.secretary)


def row_of(anchoring: Anchoring, organisation: Organisation) -> Handling:
    return anchoring.handlings.select_related("organisation", "anchoring").get(organisation=organisation)


def answer(house: House, anchoring: Anchoring, place: int = 0, outcome: str = "taken", **fields: Any) -> Handled:
    """Let a municipality say what came of it."""
    handling = row_of(anchoring, house.municipalities[place])
    fields = {"decided_on": date(2024, 2, 28)} | fields
    return say_handled(
        handling, Says(outcome=outcome, **fields), seen=handling.revision, at=AT, by=house.members[place]
    )
