"""Exchanging turns: proposed by one, agreed by the other, once."""

from datetime import date

import pytest

from samverk.arrangements.actions import accept_swap, decline_swap, propose_swap
from samverk.arrangements.actions.remind_preparers import write_about_swap
from samverk.arrangements.models import Swap, Turn
from samverk.post.models import Letter
from samverk.records.refusal import RuleBroken
from tests.samverk.arrangements.making import NOW, TODAY, make_turn
from tests.samverk.rounds.making import make_house

pytestmark = pytest.mark.django_db


@pytest.fixture
def house():
    return make_house(("Brohult", "Ekelunda", "Kvarnsele", "Åbynäs"))


@pytest.fixture
def turns(house):
    return [make_turn(house, date(2026, month, 8), place) for place, month in enumerate((4, 5, 6, 9))]


def order():
    return [str(turn.organisation) for turn in Turn.objects.order_by("meeting__held_on")]


def test_turns_are_exchanged_when_the_other_agrees(house, turns):
    proposed = propose_swap(turns[0], turns[2], at=NOW, by=house.members[0])
    before = order()

    accept_swap(proposed, at=NOW, by=house.members[2])

    assert before == ["Brohult", "Ekelunda", "Kvarnsele", "Åbynäs"]
    assert order() == ["Kvarnsele", "Ekelunda", "Brohult", "Åbynäs"]


def test_a_swap_is_answered_once(house, turns):
    proposed = propose_swap(turns[0], turns[2], at=NOW, by=house.members[0])
    decline_swap(proposed, at=NOW, by=house.members[2])

    with pytest.raises(RuleBroken, match="already-settled"):
        accept_swap(proposed, at=NOW, by=house.members[2])

    assert order() == ["Brohult", "Ekelunda", "Kvarnsele", "Åbynäs"]


def test_a_swap_whose_turn_has_changed_hands_changes_nothing(house, turns):
    first = propose_swap(turns[0], turns[2], at=NOW, by=house.members[0])
    second = propose_swap(turns[0], turns[3], at=NOW, by=house.members[0])
    accept_swap(first, at=NOW, by=house.members[2])

    with pytest.raises(RuleBroken, match="turn-changed"):
        accept_swap(second, at=NOW, by=house.members[3])

    assert order() == ["Kvarnsele", "Ekelunda", "Brohult", "Åbynäs"]
    assert Swap.objects.get(pk=second.pk).state == Swap.State.PROPOSED


def test_nobody_comes_to_serve_twice_in_a_row(house, turns):
    fifth = make_turn(house, date(2026, 10, 8), 1)
    proposed = propose_swap(fifth, turns[0], at=NOW, by=house.members[1])

    with pytest.raises(RuleBroken, match="same-turn-twice-in-a-row"):
        accept_swap(proposed, at=NOW, by=house.members[0])


def test_what_cannot_be_proposed_is_refused(house, turns):
    own = make_turn(house, date(2026, 11, 8), 0)
    propose_swap(turns[0], turns[1], at=NOW, by=house.members[0])

    with pytest.raises(RuleBroken, match="swap-proposed"):
        propose_swap(turns[0], turns[1], at=NOW, by=house.members[0])
    with pytest.raises(RuleBroken, match="swap-with-nobody"):
        propose_swap(turns[0], own, at=NOW, by=house.members[0])


def test_letters_go_to_who_must_answer_and_then_to_both_once(house, turns):
    proposed = propose_swap(turns[0], turns[2], at=NOW, by=house.members[0])
    asked = [write_about_swap(proposed, on=TODAY, address="https://samverk.example/") for _time in range(2)]
    accept_swap(proposed, at=NOW, by=house.members[2])
    proposed.refresh_from_db()
    told = write_about_swap(proposed, on=TODAY, address="https://samverk.example/")

    assert (asked, told) == ([1, 0], 2)
    assert (
        "Brohult föreslår ett byte: Kvarnsele bereder mötet den 8 april 2026"
        in Letter.objects.order_by("pk").first().text
    )
