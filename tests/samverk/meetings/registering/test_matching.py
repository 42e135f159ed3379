"""Rows of a later reading find those they continue, and no others."""

import pytest

from samverk.meetings.models import Clause, Item
from samverk.meetings.registering.matching import likeness, match_clauses, match_items


def items(*rows: tuple[int, str, str]) -> list[Item]:
    return [
        Item(pk=pk or None, position=at, number_as_printed=number, title=title)
        for at, (pk, number, title) in enumerate(rows, 1)
    ]


def clauses(*rows: tuple[int, int, str]) -> list[Clause]:
    return [Clause(pk=pk or None, position=at, item_id=item, text=text) for at, (pk, item, text) in enumerate(rows, 1)]


def matched_items(wanted: list[Item], known: list[Item]) -> dict[int, int]:
    return {index: row.pk for index, row in match_items(wanted, known).items()}


def matched_clauses(wanted: list[Clause], known: list[Clause]) -> dict[int, int]:
    return {index: row.pk for index, row in match_clauses(wanted, known).items()}


def test_items_are_known_by_title_whatever_their_number() -> None:
    known = items((10, "1", "Budget"), (11, "2", "Trafik"))

    assert matched_items(items((0, "1", "Öppnande"), (0, "2", "budget."), (0, "3", "Trafik")), known) == {1: 10, 2: 11}


def test_an_item_whose_title_was_put_right_is_known_by_its_number() -> None:
    assert matched_items(items((0, "7", "Projektförslag")), items((10, "7", "Projektförlag"))) == {0: 10}


def test_an_item_without_a_number_is_known_by_its_turn_if_the_words_are_alike() -> None:
    known = items((10, "", "Rapport från styrelsen i mars"))

    assert matched_items(items((0, "", "Rapport från styrelsen i maj")), known) == {0: 10}
    assert matched_items(items((0, "", "Något helt annat")), known) == {}


def test_same_words_under_the_same_item_go_first() -> None:
    known = clauses((10, 1, "att notera"), (11, 2, "att notera"))

    assert matched_clauses(clauses((0, 2, "Att  notera."), (0, 1, "att notera")), known) == {0: 11, 1: 10}


def test_a_clause_that_moved_to_another_item_is_known_by_its_words() -> None:
    assert matched_clauses(clauses((0, 2, "att bygga")), clauses((10, 1, "att bygga"))) == {0: 10}


def test_repeated_clauses_are_paired_in_order() -> None:
    known = clauses((10, 1, "att notera"), (11, 1, "att notera"))

    assert matched_clauses(clauses((0, 1, "att notera"), (0, 1, "att notera"), (0, 1, "att notera")), known) == {
        0: 10,
        1: 11,
    }


@pytest.mark.parametrize(
    ("one", "other", "share"), [("att a b", "att a b", 1.0), ("att a b", "att a c", 0.5), ("a", "b", 0)]
)
def test_likeness_is_the_share_of_common_words(one: str, other: str, share: float) -> None:
    assert likeness(one, other) == share
