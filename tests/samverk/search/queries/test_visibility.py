"""What is hidden is found, counted and suggested to nobody who may not see it."""

import pytest

from samverk.search.actions.index import put
from samverk.search.answer import FacetName
from samverk.search.entry import Label
from samverk.search.queries.find import find
from samverk.search.question import Question
from samverk.search.visibility import FOR_EVERYBODY, FOR_KEEPERS, FOR_STAFF, Visibility
from tests.samverk.search.entries import clause, ids

pytestmark = pytest.mark.django_db
READERS = [(FOR_EVERYBODY, 1), (FOR_STAFF, 2), (FOR_KEEPERS, 3), (frozenset[Visibility](), 0)]


@pytest.fixture(autouse=True)
def archive() -> None:
    """Put the same words into the index for everybody, the staff and the keepers of the register."""
    for visibility, name in zip(Visibility, ("public", "staff", "secret"), strict=True):
        words = f"uppdra åt {name}kommittén"
        put([clause(name, words, visibility=visibility, body=Label(f"b-{name}", name))])


@pytest.mark.parametrize(("allowed", "number"), READERS)
def test_hits_counts_and_facets_are_those_the_asker_may_see(allowed: frozenset[Visibility], number: int) -> None:
    answer = find(Question("uppdra", allowed=allowed))

    bodies = [count.name for facet in answer.facets if facet.name is FacetName.BODY for count in facet.counts]
    assert (len(ids(answer)), answer.total) == (number, number)
    assert sorted(bodies) == sorted(["public", "staff", "secret"][:number])


@pytest.mark.parametrize(("allowed", "number"), READERS)
def test_a_word_is_suggested_only_to_those_who_may_see_it(allowed: frozenset[Visibility], number: int) -> None:
    suggestions = [
        find(Question(f"{name}komittén", allowed=allowed)).suggestion for name in ("public", "staff", "secret")
    ]

    words = ["publickommittén", "staffkommittén", "secretkommittén"]
    assert suggestions == [word if place < number else None for place, word in enumerate(words)]


@pytest.mark.parametrize("words", ["secret*", '"åt secretkommittén"', "secretkommittén", "secret", "uppdra secret*"])
def test_no_way_of_asking_finds_what_is_hidden(words: str) -> None:
    assert find(Question(words, allowed=FOR_STAFF)).total == 0


def test_a_facet_counted_without_its_filter_counts_nothing_hidden() -> None:
    answer = find(Question("uppdra", allowed=FOR_EVERYBODY, bodies=("b-public", "b-secret")))

    bodies = next(facet for facet in answer.facets if facet.name is FacetName.BODY)
    assert [(count.value, count.count) for count in bodies.counts] == [("b-public", 1), ("b-secret", 0)]


def test_what_becomes_hidden_is_no_longer_found() -> None:
    put([clause("public", "uppdra åt publickommittén", visibility=Visibility.CONFIDENTIAL)])

    assert ids(find(Question("publickommittén"))) == []
    assert find(Question("publickomittén")).suggestion is None
