"""Codes of second factors: a few guesses, and each right one once."""

from datetime import UTC, datetime, timedelta

import pytest

from samverk.accounts.actions import Refused, admit_code, use_code
from samverk.accounts.actions.admit_attempt import PER_EMAIL, WINDOW
from samverk.accounts.models import LogInFailure
from tests.samverk.conftest import make_user

pytestmark = pytest.mark.django_db
NINE = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def attempt(user, address="192.0.2.1", at=NINE):
    return admit_code(user, address=address, at=at)


def test_five_wrong_codes_are_followed_by_a_pause_for_that_user_alone(reader):
    answers = [attempt(reader, f"192.0.2.{number}") for number in range(PER_EMAIL + 1)]

    assert [isinstance(answer, Refused) for answer in answers] == [False] * PER_EMAIL + [True]
    assert not isinstance(attempt(make_user("secretary")), Refused)
    assert not isinstance(attempt(reader, at=NINE + WINDOW), Refused)


def test_a_right_code_is_used_once_and_wipes_the_slate(reader):
    attempt(reader)
    first = use_code(reader, "123456", admitted=attempt(reader), at=NINE)
    counted = LogInFailure.objects.filter(subject__startswith="second-factor").count()
    second = use_code(reader, "123456", admitted=attempt(reader), at=NINE + timedelta(seconds=40))

    assert (first, counted, second) == (True, 0, False)


def test_the_same_figures_are_another_code_of_another_user(reader, secretary):
    answers = [use_code(user, "123456", admitted=attempt(user), at=NINE) for user in (reader, secretary)]

    assert answers == [True, True]


def test_no_code_is_kept(reader):
    use_code(reader, "123456", admitted=attempt(reader), at=NINE)

    assert [subject for subject in LogInFailure.objects.values_list("subject", flat=True) if "123456" in subject] == []
