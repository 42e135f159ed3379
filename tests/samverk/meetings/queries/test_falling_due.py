"""What falls due."""

from datetime import date

import pytest

from samverk.meetings.models import Clause
from samverk.meetings.queries.falling_due import fallen_due, falling_due
from tests.factories import make_clause, make_item, make_meeting

pytestmark = pytest.mark.django_db


def test_the_nearest_comes_first_and_what_has_passed_does_not() -> None:
    item = make_item(make_meeting())
    for name, first, last in (
        ("late", date(2025, 1, 1), date(2025, 12, 31)),
        ("passed", date(2024, 5, 1), date(2024, 5, 31)),
        ("this month", date(2024, 6, 1), date(2024, 6, 30)),
    ):
        make_clause(item, name, due_first_on=first, due_last_on=last, due_precision="month")
    make_clause(item, "no deadline")

    assert [clause.text for clause in falling_due(Clause.objects.all(), date(2024, 6, 15))] == ["this month", "late"]


def test_what_has_passed_comes_latest_first() -> None:
    item = make_item(make_meeting())
    for name, day in (("old", date(2023, 1, 1)), ("yesterday", date(2024, 6, 14)), ("today", date(2024, 6, 15))):
        make_clause(item, name, due_first_on=day, due_last_on=day, due_precision="day")

    assert [clause.text for clause in fallen_due(Clause.objects.all(), date(2024, 6, 15))] == ["yesterday", "old"]
