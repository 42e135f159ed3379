"""How many guesses get through, and for how long the next has to wait."""

from datetime import UTC, datetime, timedelta

import pytest

from samverk.accounts.actions.admit_attempt import (
    PER_ADDRESS,
    PER_EMAIL,
    WINDOW,
    Admitted,
    Refused,
    address_subject,
    admit_attempt,
    forget_failures,
)
from samverk.accounts.models import LogInFailure

pytestmark = pytest.mark.django_db
NINE = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def attempt(number=0, *, email="karin@samverk.example", address="192.0.2.1"):
    return admit_attempt(email=email, address=address, at=NINE + timedelta(seconds=number))


def test_admit_attempt_lets_the_limit_through_for_one_email_and_no_more():
    answers = [type(attempt(number, address=f"192.0.2.{number}")) for number in range(PER_EMAIL + 2)]

    assert answers == [Admitted] * PER_EMAIL + [Refused] * 2


def test_admit_attempt_counts_an_email_however_it_is_written():
    for number in range(PER_EMAIL):
        attempt(number, email=" Karin@Samverk.example")

    assert type(attempt(9)) is Refused


def test_admit_attempt_lets_the_limit_through_for_one_address_and_no_more():
    answers = [type(attempt(number, email=f"{number}@samverk.example")) for number in range(PER_ADDRESS + 1)]

    assert answers == [Admitted] * PER_ADDRESS + [Refused]


def test_admit_attempt_leaves_other_emails_and_addresses_alone():
    for number in range(PER_EMAIL):
        attempt(number)

    assert type(attempt(9, email="nils@samverk.example")) is Admitted


def test_admit_attempt_tells_when_the_next_is_let_through():
    for number in range(PER_EMAIL):
        attempt(number)

    refused = attempt(60)

    assert refused == Refused(NINE + WINDOW)
    just_before, then = refused.until - timedelta(seconds=1), refused.until
    assert type(admit_attempt(email="karin@samverk.example", address="192.0.2.1", at=just_before)) is Refused
    assert type(admit_attempt(email="karin@samverk.example", address="192.0.2.1", at=then)) is Admitted


def test_admit_attempt_is_not_prolonged_by_knocking_on():
    for number in range(PER_EMAIL + 200):
        refused = attempt(number)

    assert refused == Refused(NINE + WINDOW)
    assert LogInFailure.objects.count() == 2 * PER_EMAIL


def test_admit_attempt_keeps_nothing_older_than_the_window():
    attempt()

    admit_attempt(email="nils@samverk.example", address="192.0.2.2", at=NINE + WINDOW)

    assert {failure.failed_at for failure in LogInFailure.objects.all()} == {NINE + WINDOW}


def test_admit_attempt_keeps_no_email_address():
    attempt()

    assert not LogInFailure.objects.filter(subject__contains="karin").exists()


def test_forget_failures_clears_the_email_but_not_what_others_did_from_the_address():
    attempt(1, email="nils@samverk.example")
    attempt(2)
    admitted = attempt(3)

    forget_failures("Karin@samverk.example", admitted=admitted)

    assert LogInFailure.objects.filter(subject__startswith="email:").count() == 1
    assert LogInFailure.objects.filter(subject=address_subject("192.0.2.1")).count() == 2


@pytest.mark.parametrize(
    ("address", "subject"),
    [
        ("192.0.2.1", "address:192.0.2.1"),
        ("::ffff:192.0.2.1", "address:192.0.2.1"),
        ("2001:db8:1:2:3:4:5:6", "address:2001:db8:1:2::/64"),
        ("", "address:unknown"),
        ("' or 1=1", "address:unknown"),
    ],
)
def test_address_subject_counts_one_household_as_one_caller(address, subject):
    assert address_subject(address) == subject
