"""Pictures, and the tables they were drawn from."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.factories import (
    make_attendance,
    make_body,
    make_clause,
    make_clauses,
    make_item,
    make_meeting,
    make_organisation,
)

pytestmark = pytest.mark.django_db


def test_clauses_are_counted_by_year_and_act(client: Client) -> None:
    old, new = (make_item(make_meeting(held_on=date(year, 3, 3))) for year in (2019, 2021))
    for item, verb_class in ((old, "note"), (old, "note"), (old, "allocate"), (new, "note")):
        make_clause(item, verb_class=verb_class)

    context = client.get("/siffror/").context

    assert context["years"] == (2019, 2021)
    assert [(line.verb_class, line.counts) for line in context["lines"]] == [("note", [2, 1]), ("allocate", [1, 0])]


def test_hidden_clauses_count_in_no_picture(client: Client) -> None:
    make_clause(make_item(make_meeting(held_on=date(2019, 3, 3))))
    make_clause(make_item(make_meeting(held_on=date(2020, 3, 3), published_at=None)))
    make_clause(make_item(make_meeting(held_on=date(2021, 3, 3)), is_confidential=True))

    assert client.get("/siffror/").context["chart"].total == 1
    assert client.get("/").context["chart"].total == 1


@pytest.mark.parametrize("rows", [1, 3, 100])
def test_pictures_take_the_same_queries(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, rows: int
) -> None:
    make_clauses(rows)
    make_organisation()

    with django_assert_num_queries(4):
        client.get("/siffror/")
    with django_assert_num_queries(7):
        client.get("/siffror/narvaro/")


def test_attendance_of_the_body_that_met_most(client: Client) -> None:
    body, other = make_body("Gruppen"), make_body("Styrelsen")
    make_meeting(other, date(2020, 1, 1))
    member = make_organisation("Storvik")
    silent = make_organisation("Granvik", member_from=date(2021, 1, 1))
    make_attendance(make_meeting(body, date(2020, 5, 5)), organisation=member)
    make_attendance(make_meeting(body, date(2021, 5, 5)), section="absent", organisation=member)

    context = client.get("/siffror/narvaro/").context

    assert context["body"] == body
    assert {line.name: line.cells for line in context["matrix"].lines} == {
        member.name: ("present", "absent"),
        silent.name: ("outside", "unknown"),
    }


def test_hidden_meetings_stand_in_no_matrix(shows: Callable[[str, str], list[bool]]) -> None:
    body = make_body()
    make_organisation()
    make_meeting(body, date(2020, 5, 5))
    make_meeting(body, date(2021, 7, 7), published_at=None)

    assert shows("/siffror/narvaro/", "2020-05-05") == [True, True, True]
    assert shows("/siffror/narvaro/", "2021-07-07") == [True, True, False]


def test_empty_register_has_pages_all_the_same(client: Client) -> None:
    pages = [client.get(address).status_code for address in ("/", "/siffror/", "/siffror/narvaro/", "/beslut/")]

    assert pages == [200, 200, 200, 200]
