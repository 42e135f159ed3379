"""What a vote decides."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from procedure.refusal import RuleBroken
from procedure.votes import Tally, a_third_may_put_off, elected, is_carried, is_put_off

votes = st.integers(0, 60)


@pytest.mark.parametrize(
    ("yes", "no", "chair", "carried"),
    [(6, 5, False, True), (5, 6, True, False), (5, 5, True, True), (5, 5, False, False), (1, 0, None, True)],
)
def test_simple_majority_decides_and_the_chair_where_it_is_even(yes, no, chair, carried):
    assert is_carried(Tally(yes, no, abstained=1), chair_says_yes=chair) is carried


def test_an_even_vote_waits_for_the_chair():
    with pytest.raises(RuleBroken) as refused:
        is_carried(Tally(4, 4, abstained=1), chair_says_yes=None)

    assert refused.value.code == "tie-without-casting-vote"


@given(votes, votes, votes, st.booleans())
def test_yes_and_no_never_both_win(yes, no, abstained, chair):
    put_as_asked = is_carried(Tally(yes, no, abstained), chair_says_yes=chair)
    put_the_other_way = is_carried(Tally(no, yes, abstained), chair_says_yes=not chair)

    assert put_as_asked is not put_the_other_way


def test_who_has_most_votes_is_elected():
    assert elected({"Moa Ek": 3, "Per Ås": 4}, draw=lambda names: names[0]) == "Per Ås"


def test_the_lot_falls_among_those_with_most_votes():
    handed_in = []

    def draw(names):
        handed_in.extend(names)
        return names[-1]

    assert elected({"Per Ås": 4, "Moa Ek": 4, "Bo Lind": 1}, draw=draw) == "Per Ås"
    assert handed_in == ["Moa Ek", "Per Ås"]


@pytest.mark.parametrize("counted", [{}, {"Moa Ek": 0}])
def test_without_votes_nobody_is_elected(counted):
    with pytest.raises(RuleBroken) as refused:
        elected(counted, draw=lambda names: names[0])

    assert refused.value.code == "nobody-to-elect"


@pytest.mark.parametrize(("demanding", "put_off"), [(3, False), (4, True), (11, True)])
def test_a_third_of_eleven_is_four(demanding, put_off):
    assert is_put_off(demanding, 11, a_third_is_enough=True) is put_off


@pytest.mark.parametrize(("demanding", "put_off"), [(5, False), (6, True)])
def test_a_committee_puts_off_by_simple_majority(demanding, put_off):
    assert is_put_off(demanding, 10, a_third_is_enough=False) is put_off


def test_nobody_puts_off_what_nobody_attends():
    assert not is_put_off(0, 0, a_third_is_enough=True)


@pytest.mark.parametrize(
    ("is_assembly", "before", "remits_election", "may"),
    [(True, False, False, True), (True, True, False, False), (True, False, True, False), (False, False, False, False)],
)
def test_a_third_may_put_off_once_and_only_in_an_assembly(is_assembly, before, remits_election, may):
    asked = a_third_may_put_off(
        is_assembly=is_assembly, was_put_off_by_minority=before, remits_election=remits_election
    )

    assert asked is may
