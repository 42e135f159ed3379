"""Counts kept until the register changes."""

from datetime import date

import pytest
from pytest_django import DjangoAssertNumQueries

from samverk.publishing.kept_counts import kept_clause_counts
from samverk.publishing.published import CITIZENS, Audience
from tests.factories import make_body, make_clause, make_item, make_meeting

pytestmark = pytest.mark.django_db


def test_counts_are_kept_while_nothing_changes(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    make_clause(make_item(make_meeting(held_on=date(2020, 1, 1))))
    first = kept_clause_counts(CITIZENS)

    with django_assert_num_queries(1):
        again = kept_clause_counts(CITIZENS)

    assert again == first
    assert first.by_class == {"note": {2020: 1}}


def test_counts_change_with_the_register() -> None:
    item = make_item(make_meeting(held_on=date(2020, 1, 1)))
    make_clause(item)
    kept_clause_counts(CITIZENS)

    make_clause(item)

    assert kept_clause_counts(CITIZENS).by_class == {"note": {2020: 2}}


def test_each_audience_and_body_has_its_own_counts() -> None:
    body = make_body()
    make_clause(make_item(make_meeting(body, date(2020, 1, 1), published_at=None)))
    make_clause(make_item(make_meeting(held_on=date(2020, 1, 1))))
    staff = Audience(sees_unpublished=True)

    found = [
        kept_clause_counts(who, body=name).by_class.get("note", {}).get(2020, 0)
        for who in (staff, CITIZENS)
        for name in ("", body.public_id)
    ]

    assert found == [2, 1, 1, 0]
