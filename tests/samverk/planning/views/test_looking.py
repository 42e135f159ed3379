"""The year and the page of a meeting, in a fixed number of queries."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samverk.planning.actions import set_theme_year
from tests.samverk.planning.making import YEAR, planned


def queries(browser, address):
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert browser.get(address).status_code == 200
    return len(captured)


@pytest.mark.parametrize("who", ["keeper", "member", None])
def test_a_year_takes_as_many_queries_for_many_meetings_as_for_one(house, browser_of, who):
    browser = browser_of(getattr(house, who) if who else None)
    planned(house.board, date(YEAR, 1, 8), house.keeper)
    one = queries(browser, f"/kalender/?year={YEAR}")
    for month in range(2, 7):
        planned(house.board, date(YEAR, month, 8), house.keeper)

    assert queries(browser, f"/kalender/?year={YEAR}") == one


def test_the_picture_marks_every_day_of_every_meeting(house, browser_of):
    planned(house.board, date(YEAR, 1, 8), house.keeper, last_on=date(YEAR, 1, 9))
    planned(house.directors, date(YEAR, 1, 8), house.keeper)

    picture = browser_of(house.member).get(f"/kalender/?year={YEAR}").context["picture"]

    assert [(key.body.name, key.letter, key.meetings) for key in picture.keys] == [
        ("Kommundirektörsgruppen", "A", 1),
        ("Styrelsen", "B", 1),
    ]
    assert sorted(mark.letter for mark in picture.marks) == ["A", "B", "B"]


@pytest.mark.parametrize(("who", "told"), [("keeper", True), ("member", False)])
def test_steps_of_the_secretary_are_shown_to_the_secretary(house, browser_of, who, told):
    set_theme_year(house.directors, YEAR, suggestions_by=None, goal_areas="", by=house.keeper)
    meeting = planned(house.directors, date(YEAR, 1, 8), house.keeper)

    page = browser_of(getattr(house, who)).get(f"/kalender/moten/{meeting.public_id}/")

    labels = [str(step.label) for step in page.context["steps"]]
    assert (labels[0], "Välj ett tema" in labels) == ("Planera dag och tid", told)


def test_the_secretary_is_told_what_is_next(house, browser_of):
    meeting = planned(house.directors, date(YEAR, 1, 8), house.keeper)

    page = browser_of(house.keeper).get(f"/kalender/moten/{meeting.public_id}/")

    assert page.context["next_step"].state == "open"
