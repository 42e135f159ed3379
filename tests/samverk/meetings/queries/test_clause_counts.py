"""Clauses counted by year and verb class."""

from datetime import date

import pytest
from pytest_django import DjangoAssertNumQueries

from samverk.meetings.models import Clause
from samverk.meetings.queries.clause_counts import ClauseCounts, clause_counts
from tests.factories import make_clause, make_item, make_meeting

pytestmark = pytest.mark.django_db


def test_clauses_are_counted_by_year_and_leading_act(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    for year, verb_class in ((2020, "note"), (2020, "note"), (2022, "note"), (2022, "adopt")):
        make_clause(make_item(make_meeting(held_on=date(year, 5, 5))), verb_class=verb_class)
    make_clause(make_item(make_meeting(held_on=None)))

    with django_assert_num_queries(1):
        counts = clause_counts(Clause.objects.all())

    assert counts == ClauseCounts(years=(2020, 2022), by_class={"note": {2020: 2, 2022: 1}, "adopt": {2022: 1}})


def test_nothing_counts_as_nothing() -> None:
    assert clause_counts(Clause.objects.all()) == ClauseCounts(years=(), by_class={})
