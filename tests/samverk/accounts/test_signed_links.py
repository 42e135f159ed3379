"""Links that expire: bound to a purpose, a subject and a holder, and hard to guess at."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest

from samverk.accounts.actions.admit_attempt import PER_ADDRESS, WINDOW
from samverk.accounts.signed_links import end_of, read, sign
from samverk.records.refusal import RuleBroken

pytestmark = pytest.mark.django_db
NINE = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
LATER = NINE + timedelta(days=3)


def refusal_of(token, purpose="guest", at=NINE, address="192.0.2.1"):
    with pytest.raises(RuleBroken) as refused:
        read(token, purpose, at, address=address)
    return refused.value.code


def test_read_returns_what_was_signed(django_assert_num_queries):
    token = sign("guest", "abc234", holder="karin@ekelunda.example", expires_at=LATER)

    with django_assert_num_queries(0):
        assert read(token, "guest", NINE) == ("abc234", "karin@ekelunda.example")


def test_token_needs_no_escaping_in_an_address():
    token = sign("guest", "abc234", holder="Åsa Öberg", expires_at=LATER)

    assert re.fullmatch(r"[A-Za-z0-9_.-]+", token)


def test_read_refuses_a_link_from_the_moment_it_expires():
    token = sign("guest", "abc234", holder="karin", expires_at=LATER)

    assert read(token, "guest", LATER - timedelta(seconds=1)) == ("abc234", "karin")
    assert refusal_of(token, at=LATER) == "link-expired"


def test_end_of_leaves_the_whole_day_here():
    assert end_of(date(2026, 3, 2)) == datetime(2026, 3, 2, 23, tzinfo=UTC)
    assert end_of(date(2026, 7, 2)) == datetime(2026, 7, 2, 22, tzinfo=UTC)


@pytest.mark.parametrize("change", [str.upper, lambda token: token[:-1], lambda token: "x" + token, lambda token: ""])
def test_read_refuses_what_was_altered(change):
    token = sign("guest", "abc234", holder="karin", expires_at=LATER)

    assert refusal_of(change(token)) == "link-wrong"


def test_read_refuses_a_link_for_another_purpose():
    token = sign("guest", "abc234", holder="karin", expires_at=LATER)

    assert refusal_of(token, "answer") == "link-wrong"


def test_read_tells_one_who_guesses_to_wait_and_lets_a_right_link_through():
    token = sign("guest", "abc234", holder="karin", expires_at=LATER)

    wrong = [refusal_of(f"{number}.guess") for number in range(PER_ADDRESS + 1)]

    assert wrong == ["link-wrong"] * PER_ADDRESS + ["link-too-many"]
    assert read(token, "guest", NINE, address="192.0.2.1") == ("abc234", "karin")
    assert refusal_of("guess", address="198.51.100.7") == "link-wrong"
    assert refusal_of("guess", at=NINE + WINDOW) == "link-wrong"
