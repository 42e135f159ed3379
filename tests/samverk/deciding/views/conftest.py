"""A meeting in session, and everybody who may come to its pages."""

from types import SimpleNamespace

import pytest

from samverk.directory.models import Mandate
from tests.factories import make_body, make_mandate, make_organisation
from tests.factories import make_person as make_person_of
from tests.samverk.conftest import make_user
from tests.samverk.deciding.making import make_called_item, make_live, make_member, make_people, make_sitting


@pytest.fixture
def scene(db):
    """Return a meeting with an item and a clause, and log-ins of all kinds."""
    body = make_body("Direktörsgruppen", profile="committee")
    meeting = make_sitting(body)
    chair, member, other = make_people(meeting)
    item = make_called_item(meeting)
    neighbour = make_user("member", "neighbour@samverk.example")
    neighbour.person = make_person_of("Nils Nord")
    neighbour.save()
    make_mandate(neighbour.person, make_organisation("Örnabo"), body=make_body("Styrelsen"), seat=Mandate.Seat.MEMBER)
    return SimpleNamespace(
        body=body,
        meeting=meeting,
        item=item,
        live=make_live(item),
        rows=(chair, member, other),
        chair=make_member(chair, "chair@samverk.example"),
        member=make_member(member, "member@samverk.example"),
        other=make_member(other, "other@samverk.example"),
        secretary=make_user("secretary"),
        reader=make_user("reader"),
        neighbour=neighbour,
    )
