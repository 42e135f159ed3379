"""Links that let somebody in: once, for a while, and told to nobody else."""

from datetime import UTC, datetime, timedelta

import pytest

from samverk.accounts.actions import Refused, ask_for_link, look_at_link, use_link
from samverk.accounts.actions.log_in_link import GOOD_FOR, LETTERS_PER_ADDRESS, LETTERS_PER_EMAIL
from samverk.accounts.models import LogInLink, User
from samverk.post.models import Letter
from samverk.records.refusal import RuleBroken

pytestmark = pytest.mark.django_db
NINE = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
LATER = NINE + timedelta(minutes=5)


def ask(email="reader@samverk.example", *, address="192.0.2.1", at=NINE):
    return ask_for_link(email, address=address, link_of="https://samverk.example/link/{}".format, at=at)


def token():
    """Return what stands in the newest letter, which nobody has carried away yet."""
    return Letter.objects.first().secret_part.rpartition("/")[2]


def refusal(act, *arguments, **named):
    with pytest.raises(RuleBroken) as refused:
        act(*arguments, **named)
    return refused.value.code


def look(link, at=LATER, address="192.0.2.1"):
    return look_at_link(link, address=address, at=at)


def test_a_link_is_sent_to_the_address_of_a_user(reader):
    ask("Reader@samverk.example ")

    letter = Letter.objects.get()
    assert (letter.to_address, letter.kind, letter.about_id) == (reader.email, "log-in-link", reader.public_id)
    assert token() not in letter.text
    assert LogInLink.objects.filter(digest=token()).count() == 0


def test_a_link_lets_its_user_in_once(reader):
    ask()
    link = look(token())

    assert use_link(link, at=LATER) == reader
    assert refusal(use_link, link, at=LATER) == "link-used"
    assert refusal(look, token()) == "link-used"


def test_looking_at_a_link_uses_nothing_up(reader):
    ask()

    for _ in range(3):
        look(token())

    assert LogInLink.objects.get().used_at is None


def test_a_link_is_over_after_its_time(reader):
    ask()
    link = look(token())

    assert refusal(look, token(), at=NINE + GOOD_FOR) == "link-expired"
    assert refusal(use_link, link, at=NINE + GOOD_FOR) == "link-used"


def test_one_who_was_shut_out_meanwhile_does_not_come_in(reader):
    ask()
    User.objects.update(is_active=False, deactivated_at=NINE)

    assert refusal(look, token()) == "link-wrong"


@pytest.mark.parametrize("email", ["nobody@samverk.example", "reader@samverk.example"])
def test_the_answer_is_the_same_for_those_who_may_not_come_in(reader, email):
    User.objects.update(is_active=False, deactivated_at=NINE)

    assert not isinstance(ask(email), Refused)
    assert Letter.objects.count() == 0


@pytest.mark.parametrize("email", ["nobody@samverk.example", "reader@samverk.example"])
def test_no_letter_box_is_flooded(reader, email):
    answers = [ask(email, address=f"192.0.2.{number}") for number in range(LETTERS_PER_EMAIL + 1)]

    assert [isinstance(answer, Refused) for answer in answers] == [False] * LETTERS_PER_EMAIL + [True]
    assert isinstance(ask(email, at=NINE + timedelta(minutes=14)), Refused)
    assert not isinstance(ask(email, at=NINE + timedelta(minutes=15)), Refused)


def test_nobody_asks_for_everybody(reader):
    answers = [ask(f"{number}@samverk.example") for number in range(LETTERS_PER_ADDRESS + 1)]

    assert [isinstance(answer, Refused) for answer in answers] == [False] * LETTERS_PER_ADDRESS + [True]


def test_one_who_guesses_is_told_to_wait():
    wrong = [refusal(look, f"guess {number}") for number in range(51)]

    assert wrong == ["link-wrong"] * 50 + ["link-too-many"]


def test_links_that_are_long_over_are_forgotten(reader):
    ask()
    ask(at=NINE + timedelta(days=8))

    assert LogInLink.objects.count() == 1
