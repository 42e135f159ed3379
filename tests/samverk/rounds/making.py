"""A body with members who can log in, and questions to them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from samverk.accounts.models import Delegation, User
from samverk.directory.models import Body, Organisation, Person
from samverk.rounds.actions import ask_round
from samverk.rounds.models import Asked, Round
from tests.factories import make_body, make_mandate, make_organisation, make_person
from tests.samverk.conftest import make_user

OPENED = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
AT = datetime(2026, 3, 9, 8, 0, tzinfo=UTC)
CLOSES = datetime(2026, 3, 16, 8, 0, tzinfo=UTC)
NAMES = ("Brohult", "Ekelunda", "Åbynäs")


@dataclass
class House:
    """A body, its member municipalities from A to Ö, the user who sits for each, and the body's secretary."""

    body: Body
    municipalities: list[Organisation]
    members: list[User]
    secretary: User


def make_seated_user(
    name: str, body: Body | None, organisation: Organisation | None, *, seat: str = "member", **mandate: Any
) -> User:
    """Store a user who logs in by mandate, with a seat in ``body`` for ``organisation``."""
    person: Person = make_person(name)
    user = make_user("member", f"{name.split()[0].lower()}@samverk.example")
    User.objects.filter(pk=user.pk).update(person=person, name=name)
    if body is not None:
        make_mandate(person, organisation, body=body, seat=seat, **mandate)
    return User.objects.get(pk=user.pk)


def make_house(names: Sequence[str] = NAMES, body_name: str = "Direktörsgruppen") -> House:
    """Store a body with a member of each municipality, and its secretary."""
    body = make_body(body_name)
    municipalities = [make_organisation(name) for name in names]
    members = [make_seated_user(f"{name} Direktör", body, one) for name, one in zip(names, municipalities, strict=True)]
    keeper = make_seated_user("Sekretariatet Sekreterare", body, None, seat="secretary")
    return House(body, municipalities, members, keeper)


def make_round(house: House, **fields: Any) -> Round:
    """Put a question to every municipality of the house, or to ``organisations``."""
    defaults: dict[str, Any] = {
        "question": "Vill kommunen vara med i en gemensam upphandling?",
        "form": Round.Form.POSITION,
        "organisations": house.municipalities,
        "closes_at": CLOSES,
        "at": OPENED,
        "by": house.secretary,
    }
    return ask_round(house.body, **defaults | fields)


def asked_of(question: Round, organisation: Organisation) -> Asked:
    return question.asked.get(organisation=organisation)


def make_delegate(principal: User, name: str = "Disa Ställföreträdare") -> User:
    """Store a user who acts for ``principal``."""
    delegate = make_seated_user(name, None, None)
    Delegation.objects.create(principal=principal, delegate=delegate, holds_from=OPENED.date())
    return delegate
