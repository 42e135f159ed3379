"""What is owed, and how often it comes as a letter, in a real browser: nothing for axe to find, nothing too wide."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from samverk.accounts.models import User
from samverk.digests.letter import stopping_address
from samverk.directory.models import Mandate
from samverk.followup.models import Report
from tests.browser.looking import looked_at
from tests.factories import make_body, make_clause, make_item, make_mandate, make_meeting, make_organisation
from tests.samverk.followup.making import owe, seated

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True, serialized_rollback=True)]


@pytest.fixture
def addresses(db: None) -> list[str]:
    """Store what a chair owes in every group, and return the pages that show it."""
    today = timezone.localdate()
    body, brohult = make_body("Direktörsgruppen"), make_organisation("Brohult")
    network = make_body("HR-nätverket", kind="network")
    chair = seated("Disa Holm", body, brohult, Mandate.Seat.CHAIR)
    assert chair.person is not None
    make_mandate(chair.person, brohult, body=network, seat=Mandate.Seat.CHAIR)
    clause = make_clause(make_item(make_meeting(body, today - timedelta(days=30))), "att stämma av frågan hemma")
    meeting = make_meeting(body, today + timedelta(days=5), state="planned", published_at=None)
    for days in (-20, -400, 2, 90):
        owe(clause, organisation=brohult, due_on=today + timedelta(days=days), what="stämma av kollektivtrafiken hemma")
    for kind in ("at-once", "standing", "none"):
        owe(clause, organisation=brohult, due_kind=kind, what="ta fram en gemensam rutin för introduktion")
    owe(clause, body=network, owner_kind="body", due_on=meeting.held_on, due_meeting=meeting)
    reported = owe(clause, organisation=brohult, due_on=today, state="reported")
    Report.objects.create(obligation=reported, text="Frågan är avstämd i kommunstyrelsen.", by=chair)
    return [
        reverse("followup:mine"),
        reverse("followup:mine") + "?show=late",
        reverse("followup:organisation", args=[brohult.public_id]),
        reverse("followup:card", args=[brohult.public_id]),
        reverse("followup:body", args=[network.public_id]),
        reverse("followup:before-meeting", args=[meeting.public_id]),
        reverse("portal:clause", args=[clause.public_id]),
        reverse("digests:choice"),
        "/" + stopping_address(chair, today).split("/", 3)[3],
    ]


@pytest.mark.parametrize("width", [1280, 390])
def test_what_is_owed_can_be_used_by_all(
    addresses: list[str], live_server: LiveServer, open_page: Callable[..., Page], width: int
) -> None:
    client, page = Client(), open_page(width)
    client.force_login(User.objects.get(role="member"))
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}])

    wrong = {address: looked_at(page, live_server.url + address) for address in addresses}

    assert {address: what for address, what in wrong.items() if what} == {}
