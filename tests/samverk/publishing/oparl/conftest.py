"""A small public register for the tests of OParl, and beside it what nobody may see."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from samverk.directory.models import Venue
from samverk.meetings.models import Meeting
from tests.factories import (
    make_addressee,
    make_attendance,
    make_body,
    make_clause,
    make_item,
    make_mandate,
    make_matter,
    make_meeting,
    make_organisation,
    make_person,
    make_presenter,
)

EARLY = datetime(2026, 1, 5, 8, tzinfo=UTC)
LATER = datetime(2026, 2, 6, 9, tzinfo=UTC)
SECRET = "Hemligt"


@pytest.fixture(autouse=True)
def house(settings: Any) -> None:
    """Give the house an address of its own."""
    settings.HOUSE_ADDRESS = "https://samverk.example"


@pytest.fixture
def register(db: None) -> Meeting:
    """Store one public meeting with everything that OParl knows, and hidden things around it."""
    body, town = make_body(), make_organisation(code="0101")
    make_organisation("Sju sjöar", kind="secretariat", is_member=True)
    venue = Venue.objects.create(name="Strandhuset", address="Strandgatan 1", town="Storvik")
    person = make_person()
    make_mandate(person, town, body=body, seat="member", holds_from=date(2022, 1, 1))
    meeting = make_meeting(body, number_as_written="2/2024", venue=venue)
    make_attendance(meeting, person=person, organisation=town)
    item = make_item(meeting)
    make_addressee(make_clause(item), organisation=town)
    make_matter("Gemensam upphandling", item, registry_number="2024/7")
    hide_things(meeting)
    return meeting


def hide_things(meeting: Meeting) -> None:
    """Store what no citizen may see, all of it called secret, in a public meeting and beside it."""
    secret = make_item(meeting, f"{SECRET} ärende", is_confidential=True)
    make_clause(secret, f"att {SECRET}")
    make_presenter(secret, f"{SECRET} Föredragande", person=make_person(f"{SECRET} Person"))
    make_matter(f"{SECRET} sak", secret)
    draft = make_meeting(make_body(f"{SECRET} grupp"), published_at=None, place_as_written=f"{SECRET} rum")
    make_item(draft, f"{SECRET} punkt")
    make_mandate(make_person(f"{SECRET} Ledamot"), role=SECRET, body=draft.body)
