"""What is looked after every few minutes: queued once a turn, and only where there is something to do."""

from datetime import UTC, datetime, timedelta

import pytest
from django_tasks_db.models import DBTaskResult

from samverk.mailroom.inbox import IncomingMail
from samverk.mailroom.models import Fetching, Mail
from samverk.mailroom.tasks import fetch_mail
from samverk.site.background import HouseWorker, turn_of
from tests.samverk.mailroom.making import written

pytestmark = pytest.mark.django_db
AT = datetime(2026, 3, 10, 8, 58, 12, tzinfo=UTC)


@pytest.fixture
def folder(settings, tmp_path):
    settings.INCOMING_MAIL = IncomingMail(folder=tmp_path)
    return tmp_path


def queued():
    return [row.args_kwargs["args"] for row in DBTaskResult.objects.filter(task_path__endswith="fetch_mail")]


def test_turns_begin_alike_everywhere_and_in_their_order():
    moments = [AT + timedelta(minutes=minutes) for minutes in (0, 1, 2, 7)]

    assert [turn_of(moment) for moment in moments] == [
        "2026-03-10T08:55",
        "2026-03-10T08:55",
        "2026-03-10T09:00",
        "2026-03-10T09:05",
    ]


def test_a_worker_queues_each_turn_once(folder):
    worker = HouseWorker()

    for minutes in (0, 1, 2):
        worker._begin_turn(AT + timedelta(minutes=minutes))

    assert sorted(queued()) == [["2026-03-10T08:55"], ["2026-03-10T09:00"]]


def test_where_no_mail_comes_in_nothing_is_queued(settings):
    settings.INCOMING_MAIL = IncomingMail()

    HouseWorker()._begin_turn(AT)

    assert queued() == []


def test_of_several_who_hear_of_a_turn_one_fetches(folder):
    (folder / "ett.eml").write_bytes(written())

    taken = [fetch_mail.func(turn) for turn in ("2026-03-10T08:55", "2026-03-10T08:55", "2026-03-10T08:50")]

    assert (taken, Mail.objects.count(), Fetching.objects.get().turn) == ([1, 0, 0], 1, "2026-03-10T08:55")
