"""The desk and the follow-up in a real browser: nothing for axe to find, nothing too wide, for member and staff."""

from collections.abc import Callable

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from samverk.accounts.models import User
from samverk.directory.models import Mandate
from samverk.followup.models import Obligation
from tests.browser.looking import looked_at
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

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True, serialized_rollback=True)]


@pytest.fixture
def obligation(db: None) -> Obligation:
    """Store what a decision wants of one municipality, and whoever sits there for it."""
    body, brohult = make_body("Direktörsgruppen"), make_organisation("Brohult")
    person = make_person("Disa Holm")
    make_mandate(person, brohult, body=body, seat=Mandate.Seat.MEMBER)
    User.objects.filter(pk=make_user("member").pk).update(person=person)
    make_user("secretary")
    make_meeting(body, timezone.localdate(), state="planned", published_at=None)
    return Obligation.objects.create(
        clause=make_clause(make_item(make_meeting(body, published_at=None))),
        organisation=brohult,
        key="o1",
        what="stämma av kollektivtrafiken hemma",
        done="answer",
        owner_kind="each-member",
        each=True,
        state="open",
    )


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("role", ["member", "secretary"])
def test_the_desk_and_what_is_owed_can_be_used_by_all(
    obligation: Obligation, live_server: LiveServer, open_page: Callable[..., Page], role: str, width: int
) -> None:
    client, page = Client(), open_page(width)
    client.force_login(User.objects.get(role=role))
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}])
    addresses = ["/desk/", "/followup/", f"/followup/{obligation.public_id}/"]
    if role == "secretary":
        addresses.append("/followup/board/")

    wrong = {address: looked_at(page, live_server.url + address) for address in addresses}

    assert {address: what for address, what in wrong.items() if what} == {}
