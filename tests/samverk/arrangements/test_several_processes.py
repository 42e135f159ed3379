"""What holds when several processes book a venue or choose a day at once, on a real database that they share."""

import os
import subprocess
import sys

import pytest

from tests.samverk.arrangements.making import make_poll, make_venue
from tests.samverk.rounds.making import make_house
from tests.samverk.rounds.test_several_processes import PROCESSES, shared_database

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

BEGIN = """
import sys, django
django.setup()
from datetime import UTC, date, datetime, time
from samverk.accounts.models import User
from samverk.arrangements.actions import book_venue, choose_date
from samverk.arrangements.models import DatePoll
from samverk.arrangements.timespan import Timespan
from samverk.directory.models import Venue
from samverk.meetings.models import Meeting
from samverk.records.refusal import RuleBroken
number = int(sys.argv[1])
by = User.objects.order_by("pk").first()
print("ready", flush=True)
sys.stdin.readline()
try:
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
REFUSED = """
except RuleBroken as refused:
    print(refused.code)
"""


@pytest.fixture
def at_once(tmp_path):
    """Return a function that lets several processes do the same at the same moment, and returns what each says."""

    def run(act):
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        settings = {"DJANGO_SETTINGS_MODULE": "samverk.site.settings", "PYTHONPATH": "src"}
        where = {"DATABASE_URL": shared_database(tmp_path), "SAMVERK_DATA_DIR": str(tmp_path)}
        processes = [
            subprocess.Popen(
                [sys.executable, "-c", BEGIN + act + REFUSED, str(number)],
                env=kept | settings | where,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
            for number in range(PROCESSES)
        ]
        for process in processes:
            assert process.stdout.readline() == "ready\n"
        for process in processes:
            process.stdin.write("\n")
            process.stdin.flush()
        return sorted(process.communicate(timeout=60)[0].strip() for process in processes)

    return run


def test_of_many_who_book_a_venue_at_once_one_gets_it(at_once):
    make_house()
    make_venue()

    assert at_once(BOOK) == ["booked", *["venue-taken"] * (PROCESSES - 1)]


def test_of_many_who_choose_a_day_at_once_one_makes_the_meeting(at_once):
    make_poll(make_house())

    assert at_once(CHOOSE) == ["chosen 1", *["poll-settled"] * (PROCESSES - 1)]
