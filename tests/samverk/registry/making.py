"""A register with a case, and records to enter."""

from datetime import UTC, date, datetime
from typing import Any

from samverk.accounts.models import User
from samverk.directory.models import Body
from samverk.records.actions import store_file
from samverk.registry import actions
from samverk.registry.entered import Brought, Direction, Entered, Party, Secrecy
from samverk.registry.models import Case, Entry
from tests.factories import make_body
from tests.samverk.conftest import make_user
from tests.samverk.rounds.making import House, make_house

AT = datetime(2026, 3, 9, 9, tzinfo=UTC)
DAY = date(2026, 3, 6)
PROVISIONAL = "OSL, bestämmelse anges senare"
SECRECY = Secrecy("OSL 19 kap. 3 §", "Sanna Example", DAY, hides_parties=True, hides_what=True)


def keeper() -> User:
    known = User.objects.filter(email="sanna@samverk.example").first()
    return known or make_user("secretary", "sanna@samverk.example")


def body_with_a_register(name: str = "Direktörsgruppen", mark: str = "KDG", *, is_public: bool = True) -> Body:
    body = make_body(name)
    actions.begin_register(body, mark=mark, is_public=is_public, at=AT, by=keeper())
    return body


def opened(body: Body | None = None, title: str = "Gemensam upphandling", **said: Any) -> Case:
    """Open a case in the register of ``body``."""
    return actions.open_case(body or body_with_a_register(), title, at=AT, by=keeper(), **said)


def letter(what: str = "Fråga om avtalet", **said: Any) -> Entered:
    """Return a letter that was received from a private person."""
    said = {"day": DAY, "direction": Direction.IN, "sender": Party("Vega Example")} | said
    return Entered(what=what, **said)


def entered(case: Case, what: str = "Fråga om avtalet", origin: str = "", **said: Any) -> Entry:
    return actions.register(case, letter(what, **said), at=AT, by=keeper(), origin=origin)


def a_file(content: bytes = b"A letter.", name: str = "brev.txt") -> Brought:
    return Brought(store_file(content, media_type="text/plain"), name)


def what_was_entered() -> list[tuple[str, str, list[str]]]:
    """Return the words, the mark and the files of every record, in their order."""
    rows = Entry.objects.filter(act="record").order_by("register", "sequence").prefetch_related("files")
    return [(row.what, row.secrecy_section, [file.name for file in row.files.all()]) for row in rows]


def house_with_a_register() -> House:
    """Return a body with members, whose register is begun."""
    house = make_house()
    actions.begin_register(house.body, mark="KDG", is_public=True, at=AT, by=keeper())
    return house
