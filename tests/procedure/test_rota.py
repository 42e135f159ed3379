"""Whose turn it is."""

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from procedure.refusal import RuleBroken
from procedure.rota import eligible_for_turn, next_in_turn, plan_turns, substitute, swap

SEVEN = ["Brohult", "Ekelunda", "Kvarnsele", "Lindhamn", "Åbynäs", "Ärlinge", "Örnabo"]
members = st.lists(st.sampled_from(SEVEN), min_size=2, unique=True)
histories = st.lists(st.sampled_from(SEVEN), max_size=30)


def test_whoever_has_never_served_comes_first():
    assert next_in_turn(SEVEN, ["Brohult", "Kvarnsele"]) == "Ekelunda"


def test_whoever_has_waited_longest_comes_next():
    assert next_in_turn(["Brohult", "Ekelunda"], ["Ekelunda", "Brohult"]) == "Ekelunda"


def test_a_municipality_that_joins_comes_once_and_then_in_its_turn():
    turns = plan_turns(["Brohult", "Ekelunda", "Örnabo"], ["Brohult", "Ekelunda"] * 5, 4)

    assert turns == ["Örnabo", "Brohult", "Ekelunda", "Örnabo"]


def test_who_holds_a_fixed_office_takes_no_turn():
    assert eligible_for_turn(SEVEN[:3], {"Ekelunda"}) == ["Brohult", "Kvarnsele"]


def test_without_anybody_there_is_no_turn():
    with pytest.raises(RuleBroken) as refused:
        next_in_turn([], ["Brohult"])

    assert refused.value.code == "nobody-to-take-turns"


def test_the_only_one_serves_every_time():
    assert plan_turns(["Brohult"], [], 2) == ["Brohult", "Brohult"]


def test_who_substitutes_has_served_and_the_other_comes_next():
    turns = substitute(plan_turns(SEVEN[:3], [], 3), 0, "Kvarnsele")

    assert turns == ["Kvarnsele", "Ekelunda", "Kvarnsele"]
    assert next_in_turn(SEVEN[:3], turns) == "Brohult"


@pytest.mark.parametrize(("at", "by"), [(0, "Örnabo"), (0, "Ekelunda"), (1, "Brohult")])
def test_nobody_substitutes_twice_in_a_row(at, by):
    with pytest.raises(RuleBroken) as refused:
        substitute(["Brohult", "Ekelunda", "Kvarnsele"], at, by, served=["Örnabo"])

    assert refused.value.code == "same-turn-twice-in-a-row"


def test_two_exchange_their_turns():
    assert swap(["Brohult", "Ekelunda", "Kvarnsele"], 0, 2) == ["Kvarnsele", "Ekelunda", "Brohult"]


def test_an_exchange_puts_nobody_twice_in_a_row():
    with pytest.raises(RuleBroken) as refused:
        swap(["Brohult", "Ekelunda", "Brohult"], 0, 1, served=["Ekelunda"])

    assert refused.value.code == "same-turn-twice-in-a-row"


@given(members, histories)
def test_nobody_twice_before_all_once(eligible, served):
    rounds = plan_turns(eligible, served, 3 * len(eligible))

    assert [len(set(rounds[begin : begin + len(eligible)])) for begin in range(len(rounds) - len(eligible) + 1)] == [
        len(eligible)
    ] * (2 * len(eligible) + 1)


@given(members, histories)
def test_nobody_twice_in_a_row(eligible, served):
    turns = [*served[-1:], *plan_turns(eligible, served, 20)]

    assert [one for one, other in pairwise(turns) if one == other] == []


@given(members, histories, st.integers(0, 30))
def test_planning_at_once_is_planning_one_by_one(eligible, served, meetings):
    year = plan_turns(eligible, served, meetings)

    assert [*year, *plan_turns(eligible, [*served, *year], 3)] == plan_turns(eligible, served, meetings + 3)


@given(members, st.integers(0, 40))
def test_turns_are_even(eligible, meetings):
    counts = Counter(plan_turns(eligible, [], meetings))
    turns = [counts[member] for member in eligible]

    assert max(turns) - min(turns) <= 1
