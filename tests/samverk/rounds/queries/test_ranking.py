"""Options in order: by Borda's points, and by how often each was put first; ties are told."""

import pytest

from samverk.rounds.actions import Said, give_answer
from samverk.rounds.queries.ranking import leaders, ranking_of
from samverk.rounds.queries.result import result_of
from tests.samverk.rounds.making import AT, asked_of, make_house, make_round

pytestmark = pytest.mark.django_db
OPTIONS = ("Bad", "Cykel", "Sol")


def ranking(ranks, *orders):
    """Let the municipalities put the options in ``orders``, by their first letters, and return the ranking."""
    house = make_house()
    question = make_round(house, form="ranked", options=OPTIONS, ranks=ranks)
    ids = {option.label[0]: option.pk for option in question.options.all()}
    for one, user, order in zip(house.municipalities, house.members, orders, strict=False):
        said = Said(ranks=tuple(ids[letter] for letter in order))
        give_answer(asked_of(question, one), said, at=AT, by=user)
    return ranking_of(result_of(question))


@pytest.mark.parametrize(
    ("ranks", "orders", "expected"),
    [
        (None, ("BCS", "BSC", "CBS"), [("Bad", 8, 2, 1, False), ("Cykel", 6, 1, 2, False), ("Sol", 4, 0, 3, False)]),
        (None, ("BCS", "CBS"), [("Bad", 5, 1, 1, True), ("Cykel", 5, 1, 1, True), ("Sol", 2, 0, 3, False)]),
        (None, ("BCS", "CSB", "SBC"), [("Bad", 6, 1, 1, True), ("Cykel", 6, 1, 1, True), ("Sol", 6, 1, 1, True)]),
        (1, ("S", "S", "B"), [("Sol", 2, 2, 1, False), ("Bad", 1, 1, 2, False), ("Cykel", 0, 0, 3, False)]),
        (2, ("BC", "CB", "SC"), [("Cykel", 4, 1, 1, False), ("Bad", 3, 1, 2, False), ("Sol", 2, 1, 3, False)]),
        (None, (), [("Bad", 0, 0, 1, True), ("Cykel", 0, 0, 1, True), ("Sol", 0, 0, 1, True)]),
    ],
)
def test_points_places_and_ties(ranks, orders, expected):
    found = ranking(ranks, *orders)

    assert [(one.option.label, one.points, one.firsts, one.place, one.is_shared) for one in found] == expected


def test_by_points_one_may_lead_and_another_by_firsts():
    found = ranking(2, "BC", "CB", "SC")

    assert [one.option.label for one in leaders(found, lambda one: one.points)] == ["Cykel"]
    assert {one.option.label for one in leaders(found, lambda one: one.firsts)} == {"Bad", "Cykel", "Sol"}


def test_nothing_leads_where_nobody_has_answered():
    assert leaders(ranking(None), lambda one: one.firsts) == []
