"""The calendar in a real browser: pages for the secretary and for citizens, and a year planned from the last one."""

from collections.abc import Callable
from datetime import date, time, timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from samverk.meetings.models import Meeting
from samverk.planning.actions import plan_year, save_theme, suggest_theme
from samverk.planning.actions.plan_year import Wanted
from samverk.planning.models import Theme
from tests.browser.looking import looked_at
from tests.browser.test_archive import logged_in
from tests.factories import make_clause, make_item, make_meeting
from tests.samverk.planning.making import Collaboration, make_collaboration, planned

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True, serialized_rollback=True)]


def staged() -> tuple[Collaboration, dict[str, str]]:
    """Store a year of directors and board, with a theme, a suggestion and a deadline; return the pages' addresses."""
    house = make_collaboration()
    next_year = timezone.localdate().year + 1
    fridays = [_third_friday(next_year - 1, month) for month in (1, 2, 3, 4, 5, 9, 10, 11)]
    past = [make_meeting(house.directors, day) for day in fridays]
    days = [_third_friday(next_year, month) for month in (2, 4, 9)]
    plan_year(house.board, [_wanted(day + timedelta(days=7)) for day in days], today=date(2020, 1, 1), by=house.keeper)
    plan_year(house.directors, [_wanted(day) for day in days], today=date(2020, 1, 1), by=house.keeper)
    meeting = Meeting.objects.filter(body=house.directors, held_on=days[1]).get()
    retreat = planned(
        house.directors, date(next_year, 6, 3), house.keeper, last_on=date(next_year, 6, 4), kind="retreat"
    )
    clause = make_clause(make_item(past[0]), "att återredovisa ärendet till mötet", due_meeting=meeting)
    clause.due_meeting_on = meeting.held_on
    clause.save()
    save_theme(Theme(body=house.directors, year=next_year), title="Lärande", meeting=meeting, by=house.keeper)
    suggest_theme(house.directors, next_year, title="Klimat", on=timezone.localdate(), by=house.member)
    body, here = f"/calendar/bodies/{house.directors.public_id}", f"/calendar/meetings/{meeting.public_id}"
    return house, {
        "year": f"/kalender/?year={next_year}",
        "plan": f"{body}/plan/{next_year}/",
        "new": f"{body}/new/",
        "themes": f"{body}/themes/{next_year}/",
        "theme": f"{body}/themes/{next_year}/new/",
        "meeting": f"{here}/",
        "move": f"{here}/move/",
        "cancel": f"{here}/cancel/",
        "deadlines": f"{here}/deadlines/",
        "details": f"{here}/details/",
        "subscribe": "/calendar/subscribe/",
        "retreat": f"/kalender/moten/{retreat.public_id}/",
    }


def _third_friday(year: int, month: int) -> date:
    first = date(year, month, 15)
    return first + timedelta(days=(4 - first.weekday()) % 7)


def _wanted(day: date) -> Wanted:
    return Wanted(0, day, time(9), time(12))


@pytest.mark.parametrize("width", [1280, 390])
def test_the_secretary_reads_every_page(live_server: LiveServer, open_page: Callable[..., Page], width: int) -> None:
    _house, pages = staged()
    page = open_page(width)
    logged_in(page, live_server)

    wrong = {name: looked_at(page, live_server.url + address) for name, address in pages.items()}

    assert {name: what for name, what in wrong.items() if what} == {}


@pytest.mark.parametrize("width", [1280, 390])
def test_a_citizen_reads_the_public_calendar(
    live_server: LiveServer, open_page: Callable[..., Page], width: int
) -> None:
    house, pages = staged()
    meeting = Meeting.objects.filter(body=house.board).first()
    page = open_page(width)

    found = [looked_at(page, live_server.url + pages["year"])]
    found.append(looked_at(page, f"{live_server.url}/kalender/moten/{meeting.public_id}/"))

    assert found == [{}, {}]


def test_a_year_is_planned_and_one_meeting_moved(live_server: LiveServer, open_page: Callable[..., Page]) -> None:
    house, pages = staged()
    page = open_page()
    logged_in(page, live_server)

    page.goto(live_server.url + pages["plan"])
    page.click("button[value=plan]")
    page.wait_for_selector("text=möten är planerade")
    page.goto(live_server.url + pages["details"])
    page.fill("[name=place]", "Rådhuset, Åbynäs")
    page.click("main button[type=submit]")
    page.wait_for_selector("text=Mötet är sparat")

    held = Meeting.objects.filter(body=house.directors, held_on__year=timezone.localdate().year + 1)
    assert (held.count(), held.filter(place_as_written="Rådhuset, Åbynäs").count()) == (9, 1)
