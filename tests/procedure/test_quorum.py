"""Whether enough take part."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from procedure.profile import COMMITTEE, COOPERATION_BOARD, INFORMAL_GROUP
from procedure.quorum import Quorum, more_than_half, quorum_by_head, quorum_by_municipality, quorums

SEVEN = ["Brohult", "Ekelunda", "Kvarnsele", "Lindhamn", "Åbynäs", "Ärlinge", "Örnabo"]


@pytest.mark.parametrize(("members", "needed"), [(11, 6), (12, 7), (22, 12), (1, 1)])
def test_more_than_half_must_take_part(members, needed):
    assert more_than_half(members) == needed


@pytest.mark.parametrize(("present", "is_met"), [(5, False), (6, True), (11, True)])
def test_eleven_members_need_six(present, is_met):
    assert quorum_by_head(11, present).is_met is is_met


def test_a_municipality_counts_once_and_strangers_do_not():
    quorum = quorum_by_municipality(SEVEN, ["Brohult", "Brohult", "Ekelunda", "Storköping"])

    assert quorum == Quorum(entitled=7, present=2, needed=4)


def test_a_quorum_that_holds_by_one_is_lost_by_one():
    assert [quorum_by_head(7, present).is_lost_by_one for present in (3, 4, 5)] == [False, True, False]


@pytest.mark.parametrize(
    ("profile", "asked"),
    [(INFORMAL_GROUP, []), (COMMITTEE, [Quorum(14, 9, 8)]), (COOPERATION_BOARD, [Quorum(7, 1, 4)])],
)
def test_the_profile_says_which_quorum_binds(profile, asked):
    assert quorums(profile, seats=14, seated=9, members=SEVEN, present=["Brohult"]) == asked


@given(st.integers(1, 500))
def test_two_halves_are_never_both_quorate(members):
    assert 2 * more_than_half(members) > members >= more_than_half(members)
