"""Bodies, and one through its years and names."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.factories import make_body, make_body_name, make_clause, make_item, make_meeting

pytestmark = pytest.mark.django_db


def test_body_shows_its_names_in_time_and_its_meetings_by_year(client: Client) -> None:
    body = make_body("Direktörsgruppen")
    make_body_name(body, "Direktörsgruppen", valid_from=date(2019, 1, 1))
    make_body_name(body, "Chefsgruppen", valid_from=date(2012, 1, 1), valid_to=date(2018, 12, 31))
    make_meeting(body, date(2018, 2, 2), body_as_written="Chefsgruppen")
    make_meeting(body, date(2019, 2, 2))

    page = client.get(f"/organ/{body.public_id}/?year=2018")

    assert [name.name for name in page.context["names"]] == ["Chefsgruppen", "Direktörsgruppen"]
    assert [(row.held_on.year, row.body) for row in page.context["page"].rows] == [(2018, "Chefsgruppen")]
    assert list(page.context["years"]) == [(2019, 1), (2018, 1)]


def test_body_leads_to_those_it_prepares_for_if_they_are_public(client: Client) -> None:
    board = make_body("Styrelsen")
    hidden = make_body("Ny nämnd")
    group, other = make_body("Gruppen", hands_over_to=board), make_body("Andra gruppen", hands_over_to=hidden)
    for body in (board, group, other):
        make_meeting(body)
    make_meeting(hidden, published_at=None)

    pages = [client.get(f"/organ/{body.public_id}/").context for body in (group, other, board)]

    assert [page["hands_over_to"] for page in pages] == [board, None, None]
    assert list(pages[2]["receives_from"]) == [group]


def test_body_answers_each_reader_their_own(answers: Callable[[str], list[int]]) -> None:
    shown, hidden, planned = make_body("Styrelsen"), make_body("Gruppen"), make_body("Planen")
    make_meeting(shown)
    make_meeting(hidden, published_at=None)

    found = [answers(f"/organ/{body.public_id}/") for body in (shown, hidden, planned)]

    assert found == [[200, 200, 200], [200, 200, 404], [200, 404, 404]]


@pytest.mark.parametrize("meetings", [1, 3, 60])
def test_body_takes_the_same_queries_however_often_it_met(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, meetings: int
) -> None:
    body = make_body()
    for number in range(meetings):
        make_clause(make_item(make_meeting(body, date(2010 + number % 12, 3, 1 + number % 28))))

    with django_assert_num_queries(9):
        client.get(f"/organ/{body.public_id}/")


@pytest.mark.parametrize("rows", [1, 3, 60])
def test_list_of_bodies_takes_the_same_queries(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, rows: int
) -> None:
    for number in range(rows):
        make_meeting(make_body(f"Nätverk {number}"))

    with django_assert_num_queries(3):
        page = client.get("/organ/")

    assert [body.meeting_count for body in page.context["page"].rows] == [1] * min(rows, 50)
