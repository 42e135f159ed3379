"""Rounds are near their end on the days they remind on, and only those of one purpose are told at a time."""

from datetime import timedelta

import pytest
from django.utils import timezone

from samverk.rounds.actions import close_round
from samverk.rounds.models import Round
from samverk.rounds.queries.closing import closing_soon, over, reminder_due
from tests.samverk.rounds.making import AT, CLOSES, make_house, make_round

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("days", "is_near"), [(4, False), (3, True), (0, True), (-1, False)])
def test_closing_soon_tells_those_of_the_next_days(days: int, is_near: bool) -> None:
    question = make_round(make_house())

    found = closing_soon(timezone.localdate(CLOSES) - timedelta(days=days))

    assert list(found) == ([question] if is_near else [])


def test_closing_soon_leaves_those_of_another_purpose_alone() -> None:
    make_round(make_house())

    assert list(closing_soon(timezone.localdate(CLOSES), purpose="poll")) == []


@pytest.mark.parametrize(("days", "due"), [(8, ""), (7, "7"), (4, "7"), (3, "3"), (1, "1"), (0, "1"), (-1, "")])
def test_the_reminder_that_is_due_is_the_last_whose_day_has_come(days: int, due: str) -> None:
    question = make_round(make_house(), remind_days=[7, 3, 1])

    found = reminder_due(question, timezone.localdate(CLOSES) - timedelta(days=days))

    assert found == (f"2026-03-16 {due}" if due else "")


def test_closing_soon_leaves_those_alone_that_have_reminded() -> None:
    on = timezone.localdate(CLOSES)
    Round.objects.filter(pk=make_round(make_house()).pk).update(reminded_for=f"{on} 3")

    assert list(closing_soon(on)) == []


def test_over_are_those_that_nobody_closed_and_that_take_nothing_late() -> None:
    house = make_house()
    question = make_round(house)
    make_round(house, takes_late=True)
    close_round(make_round(house), at=AT, by=house.secretary)
    make_round(house, closes_at=CLOSES + timedelta(minutes=1))

    assert list(over(CLOSES)) == [question]
