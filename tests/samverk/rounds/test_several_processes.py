"""What holds when several processes answer and close at once, on a real database that they share."""

import pytest

from samverk.rounds.actions import close_round, name_colleague
from tests.at_once import HANDS, at_once
from tests.samverk.rounds.making import AT, asked_of, make_house, make_round

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
PREPARE = """
from datetime import UTC, datetime, timedelta
from samverk.accounts.models import User
from samverk.rounds.actions import (
    Said, close_if_over, close_round, give_answer, remind_before_closing, reopen_round, revoke_colleague
)
from samverk.rounds.models import Asked, Colleague
asked = Asked.objects.select_related("round", "organisation").get(organisation__name="Brohult")
by = User.objects.order_by("pk").first()
at = datetime(2026, 3, 9, 8, 0, tzinfo=UTC)
"""
IDEA = """
give_answer(asked, Said(text=f"Ide {number}"), at=at, by=by)
print("answered")
"""
SAME = """
print(give_answer(asked, Said(position="yes"), at=at, by=by).version)
"""
CLOSE_OR_ANSWER = """
if number == 0:
    close_round(asked.round, at=at, by=by)
    print("closed")
else:
    give_answer(asked, Said(text=f"Ide {number}"), at=at, by=by)
    print("answered")
"""
FOURTH = """
for turn in range(3):
    give_answer(asked, Said(title=f"Ide {number} {turn}"), at=at, by=by)
    print("answered", end=" ")
"""
CHANGE_OR_REOPEN = """
if number == 0:
    close_round(asked.round, at=at, by=by)
    reopen_round(asked.round, because="En till", closes_at=at + timedelta(days=9), at=at, by=by)
    print("reopened")
else:
    give_answer(asked, Said(position="yes", comment=str(number)), at=at, by=by)
    print("answered")
"""
REVOKE_OR_ANSWER = """
colleague = Colleague.objects.select_related("asked__round").get()
if number == 0:
    revoke_colleague(colleague, at=at, by=by)
    print("revoked")
else:
    give_answer(asked, Said(position="yes", comment=str(number)), at=at, by=colleague)
    print("answered")
"""
OVER = """
print(close_if_over(asked.round, at=datetime(2026, 4, 1, tzinfo=UTC)))
"""
REMIND = """
print(remind_before_closing(asked.round, address="https://samverk.example/", at=datetime(2026, 3, 15, tzinfo=UTC)))
"""


def make_asked(**fields):
    house = make_house()
    return asked_of(make_round(house, **fields), house.municipalities[0])


def test_of_many_ideas_at_once_no_more_are_taken_than_the_quota(tmp_path):
    make_asked(form="text", quota=2)

    assert at_once(PREPARE, IDEA, tmp_path) == ["answered", "answered", "quota-reached", "quota-reached"]


def test_the_same_answer_from_several_tabs_is_one(tmp_path):
    make_asked()

    assert at_once(PREPARE, SAME, tmp_path) == ["1"] * HANDS


def test_an_answer_in_the_last_moment_is_either_in_time_or_told(tmp_path):
    make_asked(form="text", quota=100)

    said = at_once(PREPARE, CLOSE_OR_ANSWER, tmp_path)

    assert (len(said), said.count("closed")) == (HANDS, 1)
    assert set(said) <= {"closed", "answered", "round-closed"}


def test_of_ideas_hammered_in_by_four_the_fourth_is_refused(tmp_path):
    make_asked(form="entry", quota=3)

    said = at_once(PREPARE, FOURTH, tmp_path)

    assert " ".join(said).split().count("answered") == 3
    assert " ".join(said).split().count("quota-reached") == HANDS - ("answered answered answered" in said)


def test_closing_and_opening_again_while_others_answer_loses_no_answer(tmp_path):
    make_asked()

    said = at_once(PREPARE, CHANGE_OR_REOPEN, tmp_path)

    assert (len(said), said.count("reopened")) == (HANDS, 1)
    assert set(said) <= {"reopened", "answered", "round-closed"}


def test_a_link_taken_back_while_it_is_answered_under_either_came_in_time_or_is_told(tmp_path):
    asked = make_asked()
    name_colleague(asked, name="Eja Ek", email="eja@samverk.example", at=AT, by=asked.round.asked_by)

    said = at_once(PREPARE, REVOKE_OR_ANSWER, tmp_path)

    assert (len(said), said.count("revoked")) == (HANDS, 1)
    assert set(said) <= {"revoked", "answered", "colleague-revoked"}


def test_what_is_over_is_closed_by_one_of_many(tmp_path):
    make_asked()

    assert at_once(PREPARE, OVER, tmp_path) == ["False"] * (HANDS - 1) + ["True"]


def test_of_many_workers_one_reminds(tmp_path):
    make_asked()

    assert at_once(PREPARE, REMIND, tmp_path) == ["0"] * (HANDS - 1) + ["3"]


def test_after_the_closing_no_answer_is_taken(tmp_path):
    asked = make_asked(form="text", quota=100)
    close_round(asked.round, at=AT, by=asked.round.asked_by)

    assert at_once(PREPARE, IDEA, tmp_path) == ["round-closed"] * HANDS
