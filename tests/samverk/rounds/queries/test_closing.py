"""Rounds are near their end for three days, and only those of one purpose are told at a time."""

from datetime import timedelta

import pytest
from django.utils import timezone

from samverk.rounds.queries.closing import closing_soon
from tests.samverk.rounds.making import CLOSES, make_house, make_round

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("days", "is_near"), [(4, False), (3, True), (0, True), (-1, False)])
def test_closing_soon_tells_those_of_the_next_days(days: int, is_near: bool) -> None:
    question = make_round(make_house())

    found = closing_soon(timezone.localdate(CLOSES) - timedelta(days=days))

    assert list(found) == ([question] if is_near else [])


def test_closing_soon_leaves_those_of_another_purpose_alone() -> None:
    make_round(make_house())

    assert list(closing_soon(timezone.localdate(CLOSES), purpose="poll")) == []
