"""Filling the index anew."""

from collections.abc import Iterator

import pytest

from samverk.search.actions.index import put, remove
from samverk.search.actions.rebuild import Portion, rebuild
from samverk.search.entry import Entry
from samverk.search.models import Shelf
from samverk.search.queries.find import find
from samverk.search.question import Question
from samverk.search.visibility import Visibility
from tests.samverk.search.entries import clause, found

pytestmark = pytest.mark.django_db
ENTRIES = [clause(name, f"tacka nätverk{name}") for name in "abcdef"]


class Stopped(Exception):
    """The process was killed."""


def portions(entries: list[Entry], *, stop_after: int = 99) -> "Portions":
    return Portions(entries, stop_after)


class Portions:
    """Hands out two entries at a time, and remembers after which cursor it was asked to go on."""

    def __init__(self, entries: list[Entry], stop_after: int) -> None:
        self.entries, self.stop_after = entries, stop_after
        self.asked_after: list[str] = []

    def __call__(self, cursor: str) -> Iterator[Portion]:
        self.asked_after.append(cursor)
        for place in range(int(cursor or 0), len(self.entries), 2):
            if place >= self.stop_after:
                raise Stopped
            yield str(place + 2), self.entries[place : place + 2]


def test_a_new_index_holds_what_it_was_filled_with() -> None:
    put([clause("old", "tacka")])

    number = rebuild(portions(ENTRIES))

    assert number == 6
    assert sorted(found("tacka")) == ["a", "b", "c", "d", "e", "f"]


def test_a_new_index_answers_as_if_everything_had_been_put_in() -> None:
    entries = [*ENTRIES, clause("g", "kollektivtrafikgruppen", visibility=Visibility.STAFF)]
    put(entries)
    before = [find(Question(words)) for words in ("tacka", "nätverk", "kollektivtrafik", "natverka", "tackar", "tacke")]

    rebuild(portions(entries))

    after = [find(Question(words)) for words in ("tacka", "nätverk", "kollektivtrafik", "natverka", "tackar", "tacke")]
    assert after == before


def test_the_old_index_is_asked_until_the_new_one_is_full() -> None:
    put([clause("old", "tacka")])

    with pytest.raises(Stopped):
        rebuild(portions(ENTRIES, stop_after=4))

    assert found("tacka") == ["old"]


def test_a_rebuilding_that_was_stopped_goes_on_where_it_was() -> None:
    with pytest.raises(Stopped):
        rebuild(portions(ENTRIES, stop_after=4))
    again = portions(ENTRIES)

    number = rebuild(again)

    assert (number, again.asked_after) == (2, ["4"])
    assert sorted(found("tacka")) == ["a", "b", "c", "d", "e", "f"]


def test_changes_made_meanwhile_reach_both() -> None:
    put([*ENTRIES])
    with pytest.raises(Stopped):
        rebuild(portions(ENTRIES, stop_after=4))

    put([clause("a", "avsätta medel"), clause("new", "avsätta tid")])
    remove(["b"])

    assert (sorted(found("avsätta")), sorted(found("tacka"))) == (["a", "new"], ["c", "d", "e", "f"])
    rebuild(portions([*ENTRIES[:4], *ENTRIES[4:]]))
    assert (sorted(found("avsätta")), sorted(found("tacka"))) == (["a", "new"], ["c", "d", "e", "f"])


def test_a_shelf_begun_by_another_version_is_begun_anew() -> None:
    with pytest.raises(Stopped):
        rebuild(portions(ENTRIES, stop_after=4))
    Shelf.objects.filter(state=Shelf.State.FILLING).update(words_version=0)
    again = portions(ENTRIES)

    rebuild(again)

    assert again.asked_after == [""]
    assert sorted(found("tacka")) == ["a", "b", "c", "d", "e", "f"]


def test_an_index_of_another_version_is_made_good_by_rebuilding() -> None:
    put([clause("old", "tacka")])
    Shelf.objects.update(words_version=0)

    rebuild(portions(ENTRIES))
    put([clause("new", "avsätta")])

    assert found("avsätta") == ["new"]


def test_an_index_can_be_rebuilt_again_and_again() -> None:
    for _ in range(3):
        rebuild(portions(ENTRIES))

    states = sorted(Shelf.objects.values_list("state", flat=True))
    assert (states, len(found("tacka"))) == (["asked", "empty"], 6)
