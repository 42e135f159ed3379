"""Meetings as rows."""

from datetime import date

import pytest

from samverk.meetings.models import Clause, Meeting
from samverk.meetings.queries.meeting_rows import meeting_rows, with_decided, years_of
from tests.factories import make_body, make_clause, make_item, make_meeting

pytestmark = pytest.mark.django_db


def test_rows_come_newest_first_with_the_clauses_that_may_be_seen() -> None:
    body = make_body("Styrelsen")
    old, new = make_meeting(body, date(2020, 1, 1)), make_meeting(body, date(2021, 1, 1))
    seen = make_clause(make_item(old))
    make_clause(make_item(old), "hidden")

    rows = meeting_rows(with_decided(Meeting.objects.all(), Clause.objects.filter(pk=seen.pk)))

    assert [(row.public_id, row.decided) for row in rows] == [(new.public_id, 0), (old.public_id, 1)]


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({"body_as_written": "Nämnden"}, "Nämnden"),
        ({"body_as_written": "", "title": "Protokoll 3"}, "Protokoll 3"),
    ],
)
def test_meeting_is_called_what_the_minutes_call_it(fields: dict[str, str], shown: str) -> None:
    make_meeting(**fields)

    assert [row.body for row in meeting_rows(with_decided(Meeting.objects.all(), Clause.objects.all()))] == [shown]


def test_years_come_newest_first_without_the_undated() -> None:
    for year in (2019, 2021, 2019):
        make_meeting(held_on=date(year, 4, 4))
    make_meeting(held_on=None)

    assert list(years_of(Meeting.objects.all())) == [(2021, 1), (2019, 2)]
