"""Queries whose SQL is made once."""

from datetime import date
from typing import Any

import pytest
from django.db.models import QuerySet
from pytest_django import DjangoAssertNumQueries

from samverk.meetings.models import Clause, Meeting
from samverk.records.prepared import prepared, prepared_one
from tests.factories import make_body, make_clause, make_item, make_meeting, make_quote

pytestmark = pytest.mark.django_db


def test_rows_are_those_of_the_values_handed_in(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    made: list[str] = []
    body = make_body()
    first, second = make_meeting(body, date(2024, 1, 1)), make_meeting(body, date(2024, 2, 1))
    for meeting, place in ((first, "Torget"), (second, "Salen")):
        meeting.place_as_written = place
        meeting.save()

    @prepared
    def days(order: str, body: int, since: date, place: str) -> QuerySet[Any, Any]:
        made.append(order)
        return (
            Meeting.objects.filter(body=body, held_on__gte=since, place_as_written=place)
            .order_by(order)
            .values_list("public_id", "held_on")
        )

    with django_assert_num_queries(3):
        found = [
            days("held_on", body.pk, date(2024, 1, 1), "Torget"),
            days("held_on", body.pk, date(2024, 1, 1), "Salen"),
            days("held_on", body.pk, date(2024, 3, 1), "Salen"),
        ]

    assert found == [[(first.public_id, date(2024, 1, 1))], [(second.public_id, date(2024, 2, 1))], []]
    assert made == ["held_on"]


def test_each_asker_has_a_query_of_its_own() -> None:
    meeting = make_meeting()
    for text in ("a", "b"):
        make_clause(make_item(meeting), text)

    @prepared
    def texts(order: str, meeting: int) -> QuerySet[Any, Any]:
        return Clause.objects.filter(meeting=meeting).order_by(order).values_list("text")

    assert [texts(order, meeting.pk) for order in ("text", "-text")] == [[("a",), ("b",)], [("b",), ("a",)]]


def test_values_come_as_the_models_give_them() -> None:
    clause = make_clause(make_item(make_meeting()), quotes=[make_quote("orden")])

    columns = ("is_provisional", "quotes")

    @prepared
    def said(_asker: str, clause: int) -> QuerySet[Any, Any]:
        return Clause.objects.filter(pk=clause).values_list(*columns)

    assert said("", clause.pk) == list(Clause.objects.values_list(*columns))


def test_a_thing_comes_with_what_was_selected_along(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    body, made = make_body(), []
    clauses = [
        make_clause(make_item(make_meeting(body, date(2024, month, 1))), quotes=[make_quote(f"orden {month}")])
        for month in (1, 2)
    ]

    @prepared_one
    def clause(asker: bool, public_id: str) -> QuerySet[Clause]:
        made.append(asker)
        return Clause.objects.filter(public_id=public_id).select_related("meeting__body", "item")

    with django_assert_num_queries(3):
        found = [clause(True, public_id) for public_id in (*(one.public_id for one in clauses), "none")]
        told = [(one, one.quotes, one.meeting.body, one.item.title) for one in found if one is not None]

    assert told == [(one, one.quotes, body, one.item.title) for one in clauses]
    assert (found[-1], made) == (None, [True])


def test_what_nothing_leads_to_is_none_of_a_thing() -> None:
    clause = make_clause(make_item(make_meeting()))
    Clause.objects.filter(pk=clause.pk).update(item=None)

    @prepared_one
    def found(_asker: None, public_id: str) -> QuerySet[Clause]:
        return Clause.objects.filter(public_id=public_id).select_related("item")

    one = found(None, clause.public_id)

    assert one is not None
    assert (one.item, one._state.adding, one._state.db) == (None, False, "default")
