"""Hand-overs, local handling and links between decisions in a real browser: axe, the console, and a phone's width."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from samverk.lineage.actions import propose_links
from samverk.meetings.actions.index_meetings import index_meetings
from samverk.routes.actions import record_outcome
from tests.browser.looking import looked_at
from tests.browser.test_arrangements import log_in
from tests.factories import make_item, make_meeting
from tests.samverk.lineage.making import make_decision, say
from tests.samverk.routes.making import (
    AT,
    TODAY,
    House,
    answer,
    give,
    make_anchoring,
    make_endorsed,
    make_handing,
    make_house,
)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True, serialized_rollback=True)]
LONG = "att anta planen för åren 2025–2028, med den ändringen att avgiften prövas varje år"


def play(house: House) -> list[str]:
    """Give every page of these rooms something to show; return their addresses."""
    today = timezone.localdate()
    handing = make_handing(make_endorsed(house.directors))
    sent = give(house, clause=handing)
    other = give(house, title="Resepolicy")
    record_outcome(other, "adopted", on=date(2024, 1, 12), at=AT, by=house.secretary)
    asked = make_anchoring(house, on=today, at=timezone.now(), answer_by=today + timedelta(days=9), clause=handing)
    answer(house, asked, wording=LONG, registry_number="KS 2024/118", by_body="council")
    answer(house, asked, 1, outcome="refused", questions="Kan presidiet komma till fullmäktige?")
    earlier = make_decision("att inrätta ett strategiskt råd för biblioteken", date(2014, 2, 7), body=house.directors)
    later = make_decision("att upphäva rådet för biblioteken", date(2020, 1, 17), body=house.directors)
    say(later, make_decision("att anta avtal för lärlingar", date(2014, 2, 7), body=house.directors))
    proposing = make_decision("att upphäva rådet för biblioteken 2014-02-07", TODAY, body=house.directors)
    index_meetings([earlier.meeting_id])
    propose_links([proposing.meeting_id])
    planned = make_meeting(house.directors, today + timedelta(days=30), state="planned", published_at=None)
    item = make_item(planned, "Strategiskt råd för biblioteken")
    local = f"/routes/local/{asked.public_id}/"
    return [
        *("/routes/", "/routes/?show=proposed", "/routes/?show=settled", "/routes/new/", "/lineage/"),
        *(f"/routes/{sent.public_id}/", f"/routes/{other.public_id}/", f"/routes/new/?clause={handing.public_id}"),
        *(f"/routes/bodies/{house.directors.public_id}/", "/routes/local/", local, f"{local}history/"),
        *(f"/routes/local/new/?body={house.directors.public_id}", "/routes/local/questions/"),
        f"{local}municipalities/{house.municipalities[0].public_id}/",
        *(f"/lineage/decisions/{later.public_id}/", f"/beslut/{later.public_id}/"),
        *(f"/agendas/items/{item.public_id}/", f"/proposals/matters/{sent.matter.public_id if sent.matter else ''}/"),
    ]


@pytest.mark.parametrize("width", [1280, 390])
def test_pages_can_be_read_by_all(live_server: LiveServer, open_page: Callable[..., Page], width: int) -> None:
    house = make_house()
    addresses = play(house)
    page = open_page(width)
    log_in(page, live_server, house.secretary)

    wrong = {address: looked_at(page, live_server.url + address) for address in addresses}

    assert {address: what for address, what in wrong.items() if what} == {}
