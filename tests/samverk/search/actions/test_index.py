"""Putting things into the index and taking them out."""

import pytest
from django.db import connection

from samverk.search.actions.index import IndexOutdated, Tally, put, remove
from samverk.search.actions.rows import WORDS_IN_A_PIECE, Rejected
from samverk.search.answer import FacetName
from samverk.search.entry import Label
from samverk.search.models import Shelf
from samverk.search.queries.find import find
from samverk.search.question import Question
from samverk.search.visibility import FOR_KEEPERS, Visibility
from tests.samverk.search.entries import clause, found

pytestmark = pytest.mark.django_db


def vocabulary() -> dict[str, tuple[int, int, int]]:
    """Return the words that some entry holds, with their counts."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT word, public_entries, staff_entries, confidential_entries FROM search_word_a")
        return {word: tuple(counts) for word, *counts in cursor.fetchall() if any(counts)}


def test_what_is_put_in_twice_is_unchanged() -> None:
    entries = [clause("a", "tacka nätverket"), clause("b", "tacka kansliet")]
    first = put(entries)

    second = put(entries)

    assert (first, second) == (Tally(inserted=2), Tally(unchanged=2))
    assert found("tacka") == ["a", "b"] or found("tacka") == ["b", "a"]


def test_what_has_changed_is_found_by_its_new_words_only() -> None:
    put([clause("a", "tacka nätverket")])

    tally = put([clause("a", "avsätta medel")])

    assert tally == Tally(changed=1)
    assert (found("tacka"), found("avsätta")) == ([], ["a"])


def test_what_its_whole_no_longer_has_is_removed() -> None:
    put([clause("a", "tacka", whole="m"), clause("b", "tacka kansliet", whole="m"), clause("c", "tacka", whole="n")])

    tally = put([clause("b", "tacka kansliet", whole="m")])

    assert tally == Tally(unchanged=1, removed=1)
    assert sorted(found("tacka")) == ["b", "c"]


def test_wholes_are_removed() -> None:
    put([clause("a", "tacka", whole="m"), clause("b", "tacka", whole="m"), clause("c", "tacka", whole="n")])

    gone = remove(["m", "nobody"])

    assert (gone, found("tacka")) == (2, ["c"])


def test_the_vocabulary_counts_entries_by_visibility() -> None:
    put([clause("a", "tacka tacka nätverket"), clause("b", "tacka", visibility=Visibility.STAFF)])
    put([clause("c", "tacka", visibility=Visibility.CONFIDENTIAL)])

    counts = vocabulary()

    assert counts == {"tacka": (1, 1, 1), "nätverket": (1, 0, 0)}


def test_the_vocabulary_forgets_what_is_gone() -> None:
    put([clause("a", "tacka nätverket"), clause("b", "tacka kansliet")])
    put([clause("a", "bjuda in nätverket")])
    remove(["b"])

    counts = vocabulary()

    assert counts == {"bjuda": (1, 0, 0), "in": (1, 0, 0), "nätverket": (1, 0, 0)}


def test_parts_are_entries_of_their_own() -> None:
    put([clause("a", "karta", part=0), clause("a", "kartor", part=1)])

    assert [(hit.public_id, hit.part) for hit in find(Question("karta")).hits] == [("a", 0), ("a", 1)]


def test_a_long_text_is_found_to_its_end() -> None:
    words = "ord " * (WORDS_IN_A_PIECE + 10) + "allra sist"
    put([clause("a", words)])

    tally = put([clause("a", words)])

    assert (found('"allra sist"'), tally) == (["a"], Tally(unchanged=2))


def test_a_shortened_text_leaves_nothing_behind() -> None:
    put([clause("a", "ord " * (WORDS_IN_A_PIECE + 10) + "sist")])

    put([clause("a", "ord")])

    assert (found("sist"), vocabulary()) == ([], {"ord": (1, 0, 0)})


def test_entries_that_meet_in_one_number_are_both_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("samverk.search.placing.crc32", lambda key: 0)
    put([clause("a", "tacka"), clause("b", "tacka")])

    tally = put([clause("a", "tacka"), clause("b", "tacka"), clause("c", "tacka")])

    assert tally == Tally(inserted=1, unchanged=2)
    assert sorted(found("tacka")) == ["a", "b", "c"]


@pytest.mark.parametrize("value", ["two words", "per%cent", "", "quo'te"])
def test_a_value_that_cannot_be_asked_for_is_rejected(value: str) -> None:
    with pytest.raises(Rejected):
        put([clause("a", "tacka", organisations=(Label(value, "Hamnby"),))])


def test_names_of_values_are_as_last_handed_in() -> None:
    put([clause("a", "tacka", body=Label("k", "Kommittén"))])
    put([clause("b", "tacka", body=Label("k", "Utskottet"))])

    facet = next(facet for facet in find(Question("tacka")).facets if facet.name is FacetName.BODY)

    assert [(count.value, count.name, count.count) for count in facet.counts] == [("k", "Utskottet", 2)]


def test_an_index_of_another_version_is_not_changed() -> None:
    put([clause("a", "tacka")])
    Shelf.objects.update(words_version=0)

    with pytest.raises(IndexOutdated):
        put([clause("a", "avsätta")])

    assert found("tacka", allowed=FOR_KEEPERS) == ["a"]


def test_an_index_whose_shelves_were_removed_begins_anew() -> None:
    put([clause("old", "tacka")])
    Shelf.objects.all().delete()

    before = found("tacka")
    put([clause("new", "tacka")])

    assert (before, found("tacka")) == ([], ["new"])
