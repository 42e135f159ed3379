"""Who enters which page of the calendar: the secretary of the body, its members, the neighbour, and everybody else."""

from datetime import date

import pytest
from django.utils import timezone

from tests.samverk.conftest import make_user
from tests.samverk.planning.making import YEAR, planned

KEEPERS = {"keeper": 200, "staff": 200, "member": 403, "neighbour": 404, "seatless": 404, "citizen": 302}
FOLLOWERS = {"keeper": 200, "staff": 200, "member": 200, "neighbour": 404, "seatless": 404, "citizen": 302}
PAGES = (
    ("calendar/meetings/{meeting}/move/", KEEPERS),
    ("calendar/meetings/{meeting}/cancel/", KEEPERS),
    ("calendar/meetings/{meeting}/details/", KEEPERS),
    ("calendar/meetings/{meeting}/deadlines/", KEEPERS),
    ("calendar/bodies/{body}/plan/{year}/", KEEPERS),
    ("calendar/bodies/{body}/new/", KEEPERS),
    ("calendar/bodies/{body}/themes/{year}/rules/", KEEPERS),
    ("calendar/bodies/{body}/themes/{year}/new/", KEEPERS),
    ("calendar/bodies/{body}/themes/{year}/", FOLLOWERS),
    ("kalender/moten/{meeting}/", FOLLOWERS | {"citizen": 404}),
    ("kalender/organ/{body}.ics", FOLLOWERS | {"citizen": 404}),
    ("kalender/", dict.fromkeys(FOLLOWERS, 200)),
    ("calendar/subscribe/", dict.fromkeys(FOLLOWERS, 200) | {"citizen": 302}),
    ("kalender/offentlig.ics", dict.fromkeys(FOLLOWERS, 200)),
)


@pytest.mark.parametrize(("page", "answers"), PAGES)
def test_each_page_lets_in_those_whom_it_concerns(house, browser_of, page, answers):
    this_year = timezone.localdate().year
    meeting = planned(house.directors, date(YEAR, 2, 15), house.keeper)
    address = f"/{page}".format(meeting=meeting.public_id, body=house.directors.public_id, year=this_year)
    callers = {
        "keeper": house.keeper,
        "staff": make_user("secretary"),
        "member": house.member,
        "neighbour": house.neighbour,
        "seatless": house.seatless,
        "citizen": None,
    }

    assert {name: browser_of(user).get(address).status_code for name, user in callers.items()} == answers


def test_citizens_see_the_days_of_public_bodies_only(house, browser_of):
    planned(house.directors, date(YEAR, 2, 15), house.keeper, title="Slutet om lokaler")
    open_to_all = planned(house.board, date(YEAR, 3, 15), house.keeper)

    page = browser_of(None).get(f"/kalender/?year={YEAR}").content.decode()

    assert (open_to_all.public_id in page, "Slutet om lokaler" in page, "Kommundirektörsgruppen" in page) == (
        True,
        False,
        False,
    )


def test_a_citizen_reads_the_day_of_a_public_meeting_and_nothing_of_how_it_is_prepared(house, browser_of):
    meeting = planned(house.board, date(YEAR, 3, 15), house.keeper)

    page = browser_of(None).get(f"/kalender/moten/{meeting.public_id}/")

    assert (page.status_code, "steps" in page.context, "ties" in page.context) == (200, False, False)


@pytest.mark.parametrize("year", ["x", "99999", "-1", "１"])
def test_a_year_that_is_none_is_not_found(house, browser_of, year):
    assert browser_of(None).get("/kalender/", {"year": year}).status_code == 404
