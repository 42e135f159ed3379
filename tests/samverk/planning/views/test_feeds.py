"""Calendars as other programs read them: vobject stands for those."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
import vobject

from samverk.accounts.actions import deactivate_user
from samverk.meetings.actions import lifecycle
from samverk.meetings.models import Meeting
from samverk.planning.models import CalendarLink
from tests.factories import make_item
from tests.samverk.planning.making import YEAR, planned

STOCKHOLM = ZoneInfo("Europe/Stockholm")
PUBLIC = "/kalender/offentlig.ics"


def events(response):
    calendar = vobject.readOne(response.content.decode())
    return {event.uid.value.removesuffix("@samverk"): event for event in getattr(calendar, "vevent_list", [])}


def test_another_program_reads_hours_place_and_name(house, browser_of):
    meeting = planned(house.board, date(YEAR, 6, 14), house.keeper)
    Meeting.objects.update(place_as_written="Rådhuset, Åbynäs")

    response = browser_of(None).get(PUBLIC)
    event = events(response)[meeting.public_id]

    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert event.dtstart.value == datetime(YEAR, 6, 14, 9, tzinfo=STOCKHOLM)
    assert event.dtend.value == datetime(YEAR, 6, 14, 12, tzinfo=STOCKHOLM)
    assert (event.summary.value, event.location.value, event.status.value, event.sequence.value) == (
        "Styrelsen",
        "Rådhuset, Åbynäs",
        "CONFIRMED",
        "0",
    )


def test_a_moved_meeting_keeps_its_uid_and_counts_up_and_a_cancelled_one_says_so(house, browser_of):
    meeting = planned(house.board, date(YEAR, 6, 14), house.keeper)
    lifecycle.move_meeting(meeting, on=date(YEAR, 6, 7), starts_at=time(9), ends_at=time(12), by=house.keeper)
    moved = events(browser_of(None).get(PUBLIC))[meeting.public_id]
    lifecycle.cancel_meeting(meeting, because="Sjukdom", at=datetime(2026, 1, 1, tzinfo=UTC), by=house.keeper)
    cancelled = events(browser_of(None).get(PUBLIC))[meeting.public_id]

    assert (moved.dtstart.value.date(), moved.sequence.value) == (date(YEAR, 6, 7), "1")
    assert (cancelled.status.value, cancelled.sequence.value) == ("CANCELLED", "2")


def test_a_retreat_lasts_from_its_first_to_its_last_day(house, browser_of):
    retreat = planned(house.board, date(YEAR, 6, 14), house.keeper, last_on=date(YEAR, 6, 15))

    event = events(browser_of(None).get(PUBLIC))[retreat.public_id]

    assert event.dtend.value == datetime(YEAR, 6, 15, 12, tzinfo=STOCKHOLM)


def test_a_program_that_has_the_calendar_gets_nothing_again(house, browser_of):
    planned(house.board, date(YEAR, 6, 14), house.keeper)
    browser = browser_of(None)

    etag = browser.get(PUBLIC)["ETag"]

    assert browser.get(PUBLIC, headers={"if-none-match": etag}).status_code == 304


def test_the_public_calendar_holds_public_bodies_and_no_items(house, browser_of):
    planned(house.directors, date(YEAR, 6, 7), house.keeper)
    meeting = planned(house.board, date(YEAR, 6, 14), house.keeper)
    make_item(meeting, "Hemlig uppsägning", is_confidential=True)

    response = browser_of(None).get(PUBLIC)

    assert (list(events(response)), "Hemlig" in response.content.decode()) == ([meeting.public_id], False)


def test_a_calendar_without_meetings_can_be_read(house, browser_of):
    assert events(browser_of(None).get(PUBLIC)) == {}


@pytest.fixture
def address(house, browser_of):
    """Return the private address of the member, and a browser of theirs."""
    browser = browser_of(house.member)
    return browser.post("/calendar/subscribe/", {"act": "renew"}).context["address"], browser


def test_the_private_calendar_holds_the_bodies_its_owner_sits_in(house, browser_of, address):
    mine = planned(house.directors, date(YEAR, 6, 7), house.keeper)
    also_mine = planned(house.board, date(YEAR, 6, 14), house.keeper)
    planned(house.network, date(YEAR, 6, 21), house.keeper)

    assert list(events(browser_of(None).get(address[0]))) == [mine.public_id, also_mine.public_id]


@pytest.mark.parametrize("act", ["renew", "revoke"])
def test_a_renewed_or_revoked_address_answers_no_more(house, browser_of, address, act):
    address[1].post("/calendar/subscribe/", {"act": act})

    assert browser_of(None).get(address[0]).status_code == 404


def test_the_address_of_somebody_shut_out_answers_no_more(house, browser_of, address):
    deactivate_user(house.member, at=datetime(2026, 1, 1, tzinfo=UTC), by=house.keeper)

    assert browser_of(None).get(address[0]).status_code == 404


def test_the_secret_is_stored_nowhere(house, address):
    token = address[0].rsplit("/", 1)[1].removesuffix(".ics")

    assert CalendarLink.objects.filter(token_sha256__contains=token).count() == 0


@pytest.mark.parametrize("meetings", [1, 3])
def test_a_feed_takes_as_many_queries_for_many_as_for_one(house, browser_of, django_assert_num_queries, meetings):
    for month in range(1, meetings + 1):
        planned(house.board, date(YEAR, month, 14), house.keeper)
    browser = browser_of(None)

    with django_assert_num_queries(2):
        browser.get(PUBLIC)
