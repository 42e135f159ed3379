"""Several processes at once: one sends, the others are told; of many replies of one recipient each is kept once."""

import pytest

from samverk.sendouts.actions import schedule_sendout
from tests.at_once import HANDS, at_once
from tests.samverk.rounds.making import make_house
from tests.samverk.sendouts.making import AT, LATER, make_sendout, make_sent, recipient_of

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
PREPARE = """
from datetime import UTC, datetime
from samverk.accounts.models import User
from samverk.sendouts.actions import reply
from samverk.sendouts.models import Recipient, Sendout
from samverk.sendouts.sending import send_due, send_sendout
at = datetime(2026, 3, 12, 7, 0, tzinfo=UTC)
by = User.objects.order_by("pk").first()
"""
SEND = "print(send_sendout(Sendout.objects.get(), seen=1, at=at, by=by))"
DUE = "print(send_due(Sendout.objects.get().pk, at=at))"
READ = 'print(reply(Recipient.objects.select_related("sendout").get(public_id="{public_id}"), at=at).pk)'


def test_of_many_who_press_send_one_sends(tmp_path):
    make_sendout(make_house())

    assert at_once(PREPARE, SEND, tmp_path) == ["3", *["sendout-changed"] * 3]


def test_of_many_workers_one_sends_what_is_due(tmp_path):
    house = make_house()
    sendout = make_sendout(house)
    schedule_sendout(sendout, send_at=LATER, seen=1, at=AT, by=house.secretary)

    assert at_once(PREPARE, DUE, tmp_path) == ["0", "0", "0", "3"]


def test_the_same_reply_from_several_tabs_is_one(tmp_path):
    recipient = recipient_of(make_sent(make_house(), asks="read"))

    replies = at_once(PREPARE, READ.format(public_id=recipient.public_id), tmp_path)

    assert (len(replies), len(set(replies))) == (HANDS, 1)
