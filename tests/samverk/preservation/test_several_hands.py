"""What holds when several processes dispose at once, or one is killed in the middle of it."""

import signal
import time

import pytest

from tests.at_once import HANDS, alone, at_once, begun, go
from tests.samverk.preservation.making import a_rule, adopted, approved, contact_person, keeper, other, proposed

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
PREPARE = """
import os, signal, time
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from django.utils import timezone
from samverk.accounts.models import User
from samverk.contacts.models import ContactPerson
from samverk.post.models import Letter
from samverk.preservation import actions
from samverk.preservation.actions import Why
from samverk.preservation.carrying_out import carry_out
from samverk.preservation.document_type import TYPES
from samverk.preservation.models import Disposal, Fate, Protocol
at, today = datetime(2026, 3, 9, 9, tzinfo=UTC), date(2026, 3, 9)
sanna, olle = (User.objects.filter(email=f"{name}@samverk.example").first() for name in ("sanna", "olle"))
disposal = Disposal.objects.first()
later = lambda: timezone.now() + timedelta(days=2)
"""
# The process counts what it removes, and is stopped by the system itself in the middle of the third portion.
KILLED = """
kind = TYPES["contact-person"]
removed = []
def remove(person):
    removed.append(person.pk)
    person.delete()
    if len(removed) == 11:
        os.kill(os.getpid(), signal.SIGKILL)
TYPES["contact-person"] = replace(kind, remove=remove)
carry_out(disposal.pk, clock=later, portion=4)
print("done")
"""
# The process waits before each portion, long enough for another to come between.
SLOWLY = """
def slow():
    if Fate.objects.exists():
        open("FOLDER/begun", "w").close()
        time.sleep(1)
    return later()
carry_out(disposal.pk, clock=slow, portion=4)
told = Protocol.objects.get()
print(told.removed, told.stayed, ContactPerson.objects.count())
"""
RESUMED = """
before = Fate.objects.count(), ContactPerson.objects.count()
settled = carry_out(disposal.pk, clock=later, portion=4)
after = Fate.objects.count(), ContactPerson.objects.count(), Protocol.objects.get().removed
print(*before, settled, *after)
"""


def people(number: int) -> None:
    adopted([a_rule()])
    for place in range(number):
        contact_person(f"Person {place} Example")
    keeper()
    other()


def test_of_many_who_propose_at_once_one_does(tmp_path):
    people(3)

    act = "actions.propose(TYPES['contact-person'], on=today, at=at, by=sanna); print('done')"

    assert at_once(PREPARE, act, tmp_path) == ["disposal-open-before"] * (HANDS - 1) + ["done"]


def test_of_many_who_approve_at_once_one_does(tmp_path):
    people(3)
    proposed()

    act = "actions.approve(disposal, on=today, at=at, by=olle); print('done')"

    assert at_once(PREPARE, act, tmp_path) == ["disposal-decided-before"] * (HANDS - 1) + ["done"]


def test_approving_and_refusing_at_once_is_one_of_them(tmp_path):
    people(3)
    proposed()

    act = """
if number % 2:
    actions.approve(disposal, on=today, at=at, by=olle)
else:
    actions.refuse(disposal, "Nej", at=at, by=olle)
print("done")
"""

    assert at_once(PREPARE, act, tmp_path) == ["disposal-decided-before"] * (HANDS - 1) + ["done"]


def test_several_who_carry_out_the_same_remove_each_thing_once(tmp_path):
    people(30)
    approved()

    act = "print(carry_out(disposal.pk, clock=later, portion=3))"
    counts = at_once(PREPARE, act, tmp_path)
    told = alone(
        PREPARE, "print(ContactPerson.objects.count(), Fate.objects.count(), Protocol.objects.count())", tmp_path
    )

    assert (sum(map(int, counts)), told) == (30, ["0 30 1"])


def test_a_run_that_is_killed_is_gone_on_with_and_removes_each_thing_once(tmp_path):
    people(25)
    approved()

    hand = begun(PREPARE, KILLED, tmp_path)
    go(hand)
    said, _ = hand.communicate(timeout=60)
    resumed = alone(PREPARE, RESUMED, tmp_path)

    assert (hand.returncode, said) == (-signal.SIGKILL, "")
    # Two portions of four were whole; the third was undone with its process.
    assert resumed == ["8 17 17 25 0 25"]


def test_a_hold_placed_meanwhile_stops_what_is_left(tmp_path):
    people(12)
    approved()
    place = "actions.hold_type(TYPES['contact-person'], Why('wish', 'x'), at=at, by=olle); print('held')"

    holding = begun(PREPARE, place, tmp_path)
    carrying = begun(PREPARE, SLOWLY.replace("FOLDER", str(tmp_path)), tmp_path)
    go(carrying)
    while not (tmp_path / "begun").exists():
        time.sleep(0.01)
    go(holding)
    held = holding.communicate(timeout=60)[0].split()
    removed, stayed, left = map(int, carrying.communicate(timeout=60)[0].split())

    assert held == ["held"]
    assert (removed + stayed, stayed == left, removed in (4, 8), stayed > 0) == (12, True, True, True)
