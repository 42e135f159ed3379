"""What speaks against a day."""

from datetime import date, time

import pytest
from django.utils.translation import override

from samverk.arrangements.queries.clashes import clashes_of
from samverk.meetings.models import Meeting
from tests.factories import make_body, make_meeting
from tests.samverk.arrangements.making import span

pytestmark = pytest.mark.django_db


def told(*spans):
    with override("sv"):
        against = clashes_of(spans, Meeting.objects.all())
    return [[(clash.kind, clash.sentence, clash.overlaps) for clash in one] for one in against]


def test_holidays_and_weekends_are_named():
    assert told(span(date(2026, 4, 3)), span(date(2026, 4, 11)), span(date(2026, 4, 14))) == [
        [("holiday", "Långfredagen", False)],
        [("weekend", "Helg", False)],
        [],
    ]


def test_of_several_days_each_holiday_is_told_with_its_day():
    assert told(span(date(2026, 6, 18), last_on=date(2026, 6, 19))) == [
        [("holiday", "Midsommarafton den 19 juni 2026", False)]
    ]


def test_other_meetings_of_the_day_are_told_and_whether_they_overlap():
    board = make_body("Styrelsen", kind="board")
    make_meeting(board, date(2026, 5, 12), starts_at=time(11), ends_at=time(14))

    assert told(span(date(2026, 5, 12)), span(date(2026, 5, 12), 14, 16), span(date(2026, 5, 13))) == [
        [("meeting", "Styrelsen har möte kl. 11.00–14.00", True)],
        [("meeting", "Styrelsen har möte kl. 11.00–14.00", False)],
        [],
    ]


def test_a_cancelled_meeting_speaks_against_nothing():
    make_meeting(make_body("Styrelsen"), date(2026, 5, 12), cancelled_at="2026-03-01T08:00Z")

    assert told(span(date(2026, 5, 12))) == [[]]


def test_all_meetings_are_asked_for_at_once(django_assert_num_queries):
    for day in (12, 13, 14):
        make_meeting(make_body(f"Nätverk {day}"), date(2026, 5, day))

    with django_assert_num_queries(1):
        clashes_of([span(date(2026, 5, day)) for day in (12, 13, 14)], Meeting.objects.all())
