"""Entries that are about the same as a text."""

from datetime import date

import pytest

from samverk.search.actions.index import put
from samverk.search.entry import Entry, Kind, Label
from samverk.search.queries.alike import alike
from samverk.search.question import Question
from samverk.search.visibility import FOR_EVERYBODY, FOR_KEEPERS, Visibility

pytestmark = pytest.mark.django_db
BODY = Label("aaaaaaaaaaaa", "Direktörsgruppen")


def entry(public_id, words, *, title="", visibility=Visibility.PUBLIC, kind=Kind.CLAUSE):
    return Entry(kind, public_id, title, words, on=date(2024, 2, 16), body=BODY, visibility=visibility)


def test_what_is_about_the_same_is_found_nearest_first():
    put([entry("b" * 12, "att skolorna öppnar biblioteket"), entry("c" * 12, "att biblioteket stänger")])

    found = alike("Skolor och bibliotek", Question(""), least=0.4)

    assert [(one.public_id, one.likeness) for one in found] == [("b" * 12, 1.0)]


def test_a_heading_alone_may_say_it():
    put([entry("b" * 12, "att anta planen", title="§ 3 Avfallsplan för länet")])

    assert [one.public_id for one in alike("Ny avfallsplan för länet", Question(""), without={"ny"})] == ["b" * 12]


def test_what_is_hidden_and_other_kinds_are_left_out():
    put(
        [
            entry("b" * 12, "att bussarna stannar", visibility=Visibility.CONFIDENTIAL),
            entry("c" * 12, "att bussarna stannar", kind=Kind.ITEM),
        ]
    )

    def ids(allowed):
        return [one.public_id for one in alike("bussarna stannar", Question("", allowed, (Kind.CLAUSE,)))]

    assert (ids(FOR_EVERYBODY), ids(FOR_KEEPERS)) == ([], ["b" * 12])


def test_thirty_entries_cost_as_much_as_one(django_assert_max_num_queries):
    put([entry(f"{number:012}", "att skolorna öppnar biblioteket om vintern") for number in range(30)])

    with django_assert_max_num_queries(12):
        found = alike("skolorna öppnar biblioteket om vintern", Question(""))

    assert len(found) == 30


def test_a_text_that_says_nothing_is_like_nothing():
    assert alike("att 2014", Question("")) == []
