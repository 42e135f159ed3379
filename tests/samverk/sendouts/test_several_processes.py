"""Several processes at once: one sends, the others are told; of many replies of one recipient each is kept once."""

import os
import subprocess
import sys

import pytest

from samverk.sendouts.actions import schedule_sendout
from tests.samverk.rounds.making import make_house
from tests.samverk.rounds.test_several_processes import shared_database
from tests.samverk.sendouts.making import AT, LATER, make_sendout, make_sent, recipient_of

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
PROCESSES = 4

BEGIN = """
import sys, django
django.setup()
from datetime import UTC, datetime
from samverk.accounts.models import User
from samverk.records.refusal import RuleBroken
from samverk.sendouts.actions import reply
from samverk.sendouts.models import Recipient, Sendout
from samverk.sendouts.sending import send_due, send_sendout
number, public_id = int(sys.argv[1]), sys.argv[2]
at = datetime(2026, 3, 12, 7, 0, tzinfo=UTC)
by = User.objects.order_by("pk").first()
print("ready", flush=True)
sys.stdin.readline()
"""
SEND = """
try:
    print(send_sendout(Sendout.objects.get(public_id=public_id), seen=1, at=at, by=by))
except RuleBroken as refused:
    print(refused.code)
"""
DUE = """
print(send_due(Sendout.objects.get(public_id=public_id).pk, at=at))
"""
READ = """
print(reply(Recipient.objects.select_related("sendout").get(public_id=public_id), at=at).pk)
"""


@pytest.fixture
def at_once(tmp_path):
    """Return a function that lets several processes do the same at the same moment, and returns what each says."""

    def run(act, public_id):
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        environment = kept | {
            "DJANGO_SETTINGS_MODULE": "samverk.site.settings",
            "PYTHONPATH": "src",
            "DATABASE_URL": shared_database(tmp_path),
            "SAMVERK_DATA_DIR": str(tmp_path),
        }
        processes = [
            subprocess.Popen(
                [sys.executable, "-c", BEGIN + act, str(number), public_id],
                env=environment,
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


def test_of_many_who_press_send_one_sends(at_once):
    sendout = make_sendout(make_house())

    assert at_once(SEND, sendout.public_id) == ["3", *["sendout-changed"] * 3]


def test_of_many_workers_one_sends_what_is_due(at_once):
    house = make_house()
    sendout = make_sendout(house)
    schedule_sendout(sendout, send_at=LATER, seen=1, at=AT, by=house.secretary)

    assert at_once(DUE, sendout.public_id) == ["0", "0", "0", "3"]


def test_the_same_reply_from_several_tabs_is_one(at_once):
    recipient = recipient_of(make_sent(make_house(), asks="read"))

    assert len(set(at_once(READ, recipient.public_id))) == 1
