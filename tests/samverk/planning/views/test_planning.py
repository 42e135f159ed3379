"""The proposed year as a page: from the past of the body, changed row by row, planned with one button."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from samverk.meetings.models import Meeting
from tests.factories import make_meeting
from tests.samverk.planning.making import planned

NEXT = timezone.localdate().year + 1


@pytest.fixture
def address(house):
    """Return the page for next year of the directors, who met on third Fridays, imported or not, this year."""
    for month in (2, 3, 5):
        first = date(NEXT - 1, month, 15)
        make_meeting(house.directors, first + timedelta(days=(4 - first.weekday()) % 7))
    return f"/calendar/bodies/{house.directors.public_id}/plan/{NEXT}/"


def rows(*rows, act="plan"):
    said = {"form-TOTAL_FORMS": len(rows), "form-INITIAL_FORMS": len(rows), "act": act}
    for number, (on, starts_at, ends_at, keep) in enumerate(rows):
        row = {"on": on, "starts_at": starts_at, "ends_at": ends_at, "kind": "ordinary"}
        said |= {f"form-{number}-{name}": value for name, value in row.items()}
        said |= {f"form-{number}-keep": "on"} if keep else {}
    return said


def test_next_year_is_proposed_from_this_one(house, browser_of, address):
    page = browser_of(house.keeper).get(address)

    days = [row.on for _form, row in page.context["rows"]]
    assert (len(days), {day.weekday() for day in days}, {day.year for day in days}) == (3, {4}, {NEXT})


def test_what_is_kept_is_planned_and_twice_is_once(house, browser_of, address):
    said = rows((f"{NEXT}-02-19", "08.30", "12:00", True), (f"{NEXT}-03-19", "09:00", "12:00", False))
    browser = browser_of(house.keeper)

    browser.post(address, said)
    browser.post(address, said)

    meetings = Meeting.objects.filter(held_on__year=NEXT)
    assert list(meetings.values_list("held_on", "starts_at__hour")) == [(date(NEXT, 2, 19), 8)]


@pytest.mark.parametrize(
    ("row", "field"),
    [
        ((f"{NEXT}-02-19", "12:00", "09:00", True), "ends_at"),
        ((f"{NEXT}-02-30", "09:00", "12:00", True), "on"),
        (("2020-02-19", "09:00", "12:00", True), "on"),
        ((f"{NEXT}-02-19", "kl nio", "12:00", True), "starts_at"),
        (("", "", "", True), "on"),
    ],
)
def test_a_row_that_cannot_be_is_told_beside_it_and_nothing_is_planned(house, browser_of, address, row, field):
    page = browser_of(house.keeper).post(address, rows((f"{NEXT}-01-15", "09:00", "12:00", True), row))

    assert (page.status_code, field in page.context["forms"][1].errors) == (400, True)
    assert not Meeting.objects.filter(held_on__year=NEXT).exists()


def test_a_form_without_its_frame_is_no_error_of_ours(house, browser_of, address):
    assert browser_of(house.keeper).post(address, {"act": "plan"}).status_code == 400


def test_what_stands_in_the_way_is_told(house, browser_of, address):
    planned(house.board, date(NEXT, 3, 19), house.keeper)
    said = rows((f"{NEXT}-03-19", "09:00", "12:00", True), (f"{NEXT}-12-25", "09:00", "12:00", True), act="check")

    page = browser_of(house.keeper).post(address, said)

    first, second = (row.warnings for _form, row in page.context["rows"])
    assert [str(warning) for warning in first] == [
        "Styrelsen sammanträder samtidigt, och 1 person sitter i båda.",
        "Styrelsen, som det här organet bereder ärenden till, sammanträder samma dag.",
    ]
    assert "Många är lediga den här dagen: Juldagen." in [str(warning) for warning in second]


def test_a_board_without_its_directors_before_it_is_told(house, browser_of):
    address = f"/calendar/bodies/{house.board.public_id}/plan/{NEXT}/"
    house.keeper.role = "secretary"
    house.keeper.save()

    page = browser_of(house.keeper).post(address, rows((f"{NEXT}-03-18", "09:00", "12:00", True), act="check"))

    ((_form, row),) = page.context["rows"]
    assert "Inget möte i Kommundirektörsgruppen är planerat före det här för att bereda det." in row.warnings


def test_one_more_row_can_be_had(house, browser_of, address):
    page = browser_of(house.keeper).post(address, rows((f"{NEXT}-03-18", "09:00", "12:00", True), act="add"))

    assert len(page.context["rows"]) == 2


@pytest.mark.parametrize("year", [NEXT - 2, NEXT + 40])
def test_a_year_that_is_over_or_far_off_is_not_planned(house, browser_of, year):
    page = browser_of(house.keeper).get(f"/calendar/bodies/{house.directors.public_id}/plan/{year}/")

    assert page.status_code == 404
