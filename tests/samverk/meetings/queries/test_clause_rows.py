"""Clauses as rows."""

import pytest
from pytest_django import DjangoAssertNumQueries

from samverk.meetings.models import Clause
from samverk.meetings.queries.clause_rows import clause_rows, streamed_clause_rows
from tests.factories import make_addressee, make_body, make_clause, make_clauses, make_item, make_meeting

pytestmark = pytest.mark.django_db


def test_row_holds_what_a_list_shows() -> None:
    meeting = make_meeting(make_body("Styrelsen"), body_as_written="Förbundsstyrelsen")
    item = make_item(meeting, "Budget")
    clause = make_clause(item, "att anta budgeten", verb_class="adopt", amount_ore=100)
    make_addressee(clause, "sekretariatet")
    make_addressee(clause, "Bo Ek")

    (row,) = clause_rows(Clause.objects.all())

    assert (row.text, row.verb_class, row.amount_ore, row.held_on) == (
        "att anta budgeten",
        "adopt",
        100,
        meeting.held_on,
    )
    assert (row.meeting_id, row.item_id, row.item_title) == (meeting.public_id, item.public_id, "Budget")
    assert row.addressees == ["sekretariatet", "Bo Ek"]


@pytest.mark.parametrize(("written", "shown"), [("Förbundsstyrelsen", "Förbundsstyrelsen"), ("", "Styrelsen")])
def test_body_bears_the_name_of_its_day(written: str, shown: str) -> None:
    make_clause(make_item(make_meeting(make_body("Styrelsen"), body_as_written=written)))

    assert [row.body for row in clause_rows(Clause.objects.all())] == [shown]


def test_clause_without_item_or_body_is_a_row_as_well() -> None:
    make_clause(None, meeting=make_meeting(body_as_written=""))

    assert [(row.item_title, row.body) for row in clause_rows(Clause.objects.all())] == [(None, "")]


def test_rows_take_two_queries(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    make_clauses(30)

    with django_assert_num_queries(2):
        rows = clause_rows(Clause.objects.order_by("-id"))

    assert [row.id for row in rows] == sorted((row.id for row in rows), reverse=True)


def test_stream_takes_one_query_more_a_chunk(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    made = make_clauses(25)

    with django_assert_num_queries(4):
        rows = list(streamed_clause_rows(Clause.objects.order_by("id"), chunk=10))

    assert [row.public_id for row in rows] == [clause.public_id for clause in made]
    assert {len(row.addressees) for row in rows} == {1}
