"""What holds when several processes book a venue or choose a day at once, on a real database that they share."""

import pytest

from tests.at_once import HANDS, at_once
from tests.samverk.arrangements.making import make_poll, make_venue
from tests.samverk.rounds.making import make_house

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
PREPARE = """
from datetime import UTC, date, datetime, time
from samverk.accounts.models import User
from samverk.arrangements.actions import book_venue, choose_date
from samverk.arrangements.models import DatePoll
from samverk.arrangements.timespan import Timespan
from samverk.directory.models import Venue
from samverk.meetings.models import Meeting
by = User.objects.order_by("pk").first()
"""
BOOK = """
span = Timespan(date(2026, 5, 12), time(9 + number), time(15))
book_venue(Venue.objects.get(), span, on=date(2026, 3, 2), by=by)
print("booked")
"""
CHOOSE = """
poll = DatePoll.objects.get()
option = list(poll.dates.select_related("option"))[number % 2]
choose_date(poll, option, at=datetime(2026, 3, 2, 8, tzinfo=UTC), by=by)
print("chosen", Meeting.objects.count())
"""


def test_of_many_who_book_a_venue_at_once_one_gets_it(tmp_path):
    make_house()
    make_venue()

    assert at_once(PREPARE, BOOK, tmp_path) == ["booked", *["venue-taken"] * (HANDS - 1)]


def test_of_many_who_choose_a_day_at_once_one_makes_the_meeting(tmp_path):
    make_poll(make_house())

    assert at_once(PREPARE, CHOOSE, tmp_path) == ["chosen 1", *["poll-settled"] * (HANDS - 1)]
