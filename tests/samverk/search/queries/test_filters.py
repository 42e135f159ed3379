"""Filters and facets."""

from datetime import date
from typing import Any

import pytest

from samverk.search.actions.index import put
from samverk.search.answer import FacetName
from samverk.search.entry import Kind
from samverk.search.queries.find import find
from samverk.search.question import Question
from tests.samverk.search.entries import BOARD, DIRECTORS, HARBOUR, OAK, clause, found

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def archive() -> None:
    """Put four things into the index."""
    put(
        [
            clause("a", "anta budget", on=date(2018, 1, 26), body=BOARD, verb_classes=("adopt",), organisations=(OAK,)),
            clause(
                "b",
                "anta budget",
                on=date(2019, 12, 31),
                body=DIRECTORS,
                verb_classes=("adopt", "hand-over"),
                organisations=(OAK, HARBOUR),
            ),
            clause("c", "anta budget", on=date(2020, 1, 1), body=DIRECTORS, verb_classes=("hand-over",)),
            clause("d", "budget", kind=Kind.PERSON, on=None),
        ]
    )


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"kinds": (Kind.CLAUSE,)}, ["c", "b", "a"]),
        ({"kinds": (Kind.PERSON,)}, ["d"]),
        ({"bodies": ("direktorer",)}, ["c", "b"]),
        ({"bodies": ("direktorer", "styrelsen")}, ["c", "b", "a"]),
        ({"verb_classes": ("adopt",)}, ["b", "a"]),
        ({"verb_classes": ("hand-over",), "bodies": ("direktorer",)}, ["c", "b"]),
        ({"organisations": ("hamnby",)}, ["b"]),
        ({"years": (2019,)}, ["b"]),
        ({"years": (2018, 2020)}, ["c", "a"]),
        ({"years": (0,)}, []),
        ({"first_on": date(2019, 12, 31)}, ["c", "b"]),
        ({"last_on": date(2019, 12, 31)}, ["b", "a"]),
        ({"first_on": date(2019, 1, 1), "last_on": date(2019, 12, 31)}, ["b"]),
        ({"organisations": ("%",)}, []),
        ({"organisations": ("h_mnby",)}, []),
        ({"bodies": ("nobody",)}, []),
    ],
)
def test_a_filter_keeps_what_it_says(filters: dict[str, Any], expected: list[str]) -> None:
    assert found("budget", **filters) == expected


def test_filters_alone_list_the_newest_first() -> None:
    assert found("", bodies=("direktorer",)) == ["c", "b"]


def test_nothing_asked_is_nothing_found() -> None:
    assert found("") == []


def test_facets_count_what_is_found() -> None:
    assert counts(Question("anta budget")) == {
        FacetName.KIND: [("clause", "clause", 3)],
        FacetName.BODY: [("direktorer", "Direktörsgruppen", 2), ("styrelsen", "Styrelsen", 1)],
        FacetName.VERB_CLASS: [("adopt", "adopt", 2), ("hand-over", "hand-over", 2)],
        FacetName.YEAR: [("2020", "2020", 1), ("2019", "2019", 1), ("2018", "2018", 1)],
        FacetName.ORGANISATION: [("ekby", "Ekby kommun", 2), ("hamnby", "Hamnby kommun", 1)],
    }


def test_a_facet_with_a_filter_counts_without_it() -> None:
    found_counts = counts(Question("anta budget", bodies=("styrelsen",)))

    assert found_counts[FacetName.BODY] == [("direktorer", "Direktörsgruppen", 2), ("styrelsen", "Styrelsen", 1)]
    assert found_counts[FacetName.YEAR] == [("2018", "2018", 1)]


def test_a_chosen_value_is_marked_even_where_nothing_is_found() -> None:
    answer = find(Question("anta budget", years=(2018,), bodies=("direktorer", "styrelsen")))

    bodies = next(facet for facet in answer.facets if facet.name is FacetName.BODY)
    assert [(count.value, count.count, count.is_chosen) for count in bodies.counts] == [
        ("styrelsen", 1, True),
        ("direktorer", 0, True),
    ]


def counts(question: Question) -> dict[FacetName, list[tuple[str, str, int]]]:
    """Return the facets of the answer, plainly."""
    facets = find(question).facets
    return {facet.name: [(count.value, count.name, count.count) for count in facet.counts] for facet in facets}
