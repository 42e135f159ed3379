"""How many seats a municipality has."""

import pytest

from procedure.refusal import RuleBroken
from procedure.seats import refuse_seat_too_many, sent_too_many


@pytest.mark.parametrize(("taken", "allowed"), [(0, 3), (2, 3), (40, None)])
def test_a_free_seat_is_taken(taken, allowed):
    refuse_seat_too_many(taken, allowed)


def test_a_fourth_member_from_one_municipality_is_refused():
    with pytest.raises(RuleBroken) as refused:
        refuse_seat_too_many(3, 3)

    assert refused.value.code == "no-seat-left"


def test_who_sent_too_many_is_named():
    held_by = ["Örnabo", "Brohult", "Örnabo", "Örnabo", "Brohult", "Ekelunda"]

    assert sent_too_many(held_by, 2) == ["Örnabo"]
    assert sent_too_many(held_by, None) == []
