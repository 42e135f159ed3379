"""What holds when several processes act at once, on a real database that they share."""

from datetime import UTC, datetime

import pytest

from samverk.accounts.actions.admit_attempt import PER_EMAIL
from samverk.accounts.models import LogInFailure, LogInLink, User
from samverk.directory.models import Body, Organisation, Person
from tests.at_once import HANDS, at_once, take_back

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
PREPARE = """
from datetime import UTC, datetime
from django.db import transaction
from samverk.accounts.actions import Refused, admit_attempt, change_user, use_link
from samverk.accounts.models import LogInFailure, LogInLink, User
from samverk.directory.actions import Seating, give_mandate
from samverk.directory.models import Body, Organisation, Person
at = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
"""
GUESS = """
answers = [admit_attempt(email="karin@samverk.example", address=f"192.0.2.{number}", at=at) for _ in range(5)]
print(sum(not isinstance(answer, Refused) for answer in answers))
"""
DEMOTE = """
user = User.objects.get(email=f"{number}@samverk.example")
change_user(user, name=user.name, role="reader")
print("demoted")
"""
USE_LINK = """
use_link(LogInLink.objects.select_related("user").get(), at=at)
print("in")
"""
TAKE_SEAT = """
seating = Seating(body=Body.objects.get(), organisation=Organisation.objects.get(), seat="member")
give_mandate(Person.objects.get(name=f"Person {number}"), seating, by=User.objects.get())
print("seated")
"""
COUNT = """
for _ in range(25):
    with transaction.atomic():
        row = LogInFailure.objects.select_for_update().get()
        row.subject = str(int(row.subject) + 1)
        row.save()
print("counted")
"""


def test_no_more_guesses_get_through_than_the_limit(tmp_path):
    admitted = at_once(PREPARE, GUESS, tmp_path)

    # Those who knock at the same moment may hold each other back, but never let one more through.
    assert len(admitted) == HANDS
    assert 1 <= sum(int(number) for number in admitted) <= PER_EMAIL


def test_of_all_administrators_who_step_down_at_once_one_must_stay(tmp_path):
    for number in range(HANDS):
        User.objects.create(email=f"{number}@samverk.example", name="X", role="administrator")

    assert at_once(PREPARE, DEMOTE, tmp_path) == ["demoted"] * (HANDS - 1) + ["last-administrator"]


def test_a_link_lets_one_in_of_those_who_press_at_once(tmp_path):
    user = User.objects.create(email="karin@samverk.example", name="Karin")
    LogInLink.objects.create(user=user, digest="x", expires_at=datetime(2026, 3, 2, 10, 0, tzinfo=UTC))

    assert at_once(PREPARE, USE_LINK, tmp_path) == ["in"] + ["link-used"] * (HANDS - 1)


def test_the_last_seat_is_taken_once(tmp_path):
    User.objects.create(email="karin@samverk.example", name="Karin", role="secretary")
    Body.objects.create(name="Styrelsen", seats_per_organisation=1)
    Organisation.objects.create(name="Ekelunda")
    for number in range(HANDS):
        Person.objects.create(name=f"Person {number}")

    assert at_once(PREPARE, TAKE_SEAT, tmp_path) == ["no-seat-left"] * (HANDS - 1) + ["seated"]


def test_nobody_is_locked_out_and_no_count_is_lost(tmp_path):
    LogInFailure.objects.create(subject="0", failed_at=datetime(2026, 3, 2, tzinfo=UTC))

    assert at_once(PREPARE, COUNT, tmp_path) == ["counted"] * HANDS
    take_back(tmp_path)
    assert LogInFailure.objects.get().subject == str(25 * HANDS)
