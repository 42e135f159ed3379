"""What decisions changed, and what changed them."""

from datetime import date

import pytest

from samverk.lineage.queries.changes import changes_by_public_id, changes_of
from samverk.meetings.models import Clause
from tests.samverk.lineage.making import make_decision, make_two, say

pytestmark = pytest.mark.django_db
TODAY = date(2025, 1, 1)


def public():
    return Clause.objects.filter(meeting__published_at__isnull=False)


def test_both_ends_tell_of_the_link():
    later, earlier = make_two()
    link = say(later, earlier, "amends")

    changes = changes_of([later, earlier], public(), TODAY)

    assert (changes[later.pk].does, changes[later.pk].undergoes) == ([link], [])
    assert (changes[earlier.pk].does, changes[earlier.pk].undergoes) == ([], [link])


def test_a_decision_that_is_not_visible_is_not_named():
    later, earlier = make_two(published_at=None)
    say(later, earlier)

    assert changes_of([earlier], public(), TODAY)[earlier.pk].is_plain
    assert not changes_of([earlier], Clause.objects.all(), TODAY)[earlier.pk].is_plain


def test_of_plain_decisions_nothing_is_told():
    later, earlier = make_two()
    plain = make_decision("att anta", date(2024, 2, 16))
    say(later, earlier)

    told = changes_by_public_id([later.public_id, earlier.public_id, plain.public_id], public(), TODAY)

    assert set(told) == {later.public_id, earlier.public_id}
    assert changes_by_public_id([], public(), TODAY) == {}


def test_three_cost_as_much_as_one(django_assert_num_queries):
    later, earlier = make_two()
    say(later, earlier)
    clauses = [earlier, later, make_decision("att anta", date(2024, 2, 16))]

    for some in (clauses[:1], clauses):
        with django_assert_num_queries(4):
            changes_of(some, public(), TODAY)


def test_what_nothing_touches_costs_one_short_question(django_assert_num_queries):
    clause = make_decision("att anta", date(2024, 2, 16))

    with django_assert_num_queries(1) as asked:
        changes_of([clause], public(), TODAY)

    assert [query["sql"].count("JOIN") for query in asked.captured_queries] == [0]
