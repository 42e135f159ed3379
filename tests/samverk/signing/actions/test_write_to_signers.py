"""Reminders: whom they reach, how often, and when they end."""

from datetime import timedelta

import pytest

from samverk.post.models import Letter
from samverk.records.refusal import RuleBroken
from samverk.signing.actions import invite_signers, remind_signers, remind_unasked, withdraw_request
from samverk.signing.tasks import remind_signers_who_wait
from tests.samverk.signing.making import make_request, make_signer_user, now, signed_by

pytestmark = pytest.mark.django_db


def reminders() -> list[str]:
    return list(Letter.objects.filter(kind="signature-reminder").order_by("pk").values_list("to_name", flat=True))


def test_nobody_is_invited_twice():
    request = make_request([make_signer_user()])

    assert invite_signers(request) == 0


def test_a_reminder_reaches_those_who_are_waited_for_once_a_day():
    users, at = [make_signer_user("Karin Ek"), make_signer_user("Olof Ask")], now()
    request = make_request(users, in_parallel=True)
    signed_by(users[0], request, at)
    request.refresh_from_db()

    sent = [remind_signers(request, at=at, by=users[0]), remind_signers(request, at=at, by=users[0])]

    assert (sent, reminders()) == ([1, 0], ["Olof Ask"])


def test_nobody_is_reminded_of_what_is_over():
    user = make_signer_user()
    request = make_request([user])
    withdraw_request(request, reason="Fel bilaga", at=now(), by=user)

    with pytest.raises(RuleBroken, match="signing-over"):
        remind_signers(request, at=now(), by=user)
    assert remind_unasked(request, at=now() + timedelta(days=3)) == 0


def test_by_itself_the_house_reminds_once_after_two_days():
    at = now()
    request = make_request([make_signer_user()], at=at)

    sent = [remind_unasked(request, at=at + timedelta(days=days)) for days in (1, 2, 3)]

    assert sent == [0, 1, 0]


def test_by_itself_the_house_reminds_once_on_the_last_day():
    at = now()
    request = make_request([make_signer_user()], at=at, closes_at=at + timedelta(days=1, hours=12))

    sent = [remind_unasked(request, at=at + timedelta(hours=hours)) for hours in (1, 13, 20)]

    assert sent == [0, 1, 0]


def test_the_next_in_order_is_left_in_peace_from_their_own_turn_on():
    users, at = [make_signer_user("Karin Ek"), make_signer_user("Olof Ask")], now()
    request = make_request(users, at=at - timedelta(days=10))
    signed_by(users[0], request, at)
    request.refresh_from_db()

    assert remind_unasked(request, at=at + timedelta(days=1)) == 0
    assert remind_unasked(request, at=at + timedelta(days=2)) == 1


def test_the_task_of_the_day_looks_at_all_that_is_open():
    make_request([make_signer_user("Karin Ek")], at=now() - timedelta(days=3))

    assert remind_signers_who_wait.func("2026-03-02") == 1
