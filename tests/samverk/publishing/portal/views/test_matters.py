"""Matters, and the thread of one."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.factories import make_clause, make_item, make_matter, make_meeting

pytestmark = pytest.mark.django_db


def test_matter_is_a_time_line_with_what_was_decided(client: Client) -> None:
    late = make_item(make_meeting(held_on=date(2018, 1, 26)), "Slutförslag")
    early = make_item(make_meeting(held_on=date(2017, 11, 17)), "Idéer")
    make_clause(late, "att anta förslaget")
    make_clause(early, "att överlämna till styrelsen", handed_to_as_written="styrelsen")
    matter = make_matter("Rekrytering", late, early)

    steps = client.get(f"/arenden/{matter.public_id}/").context["steps"]

    assert [step.item for step in steps] == [early, late]
    assert [[row.text for row in step.clauses] for step in steps] == [
        ["att överlämna till styrelsen"],
        ["att anta förslaget"],
    ]
    assert steps[0].handed_to == ["styrelsen"]


def test_steps_at_hidden_meetings_are_left_out(shows: Callable[[str, str], list[bool]]) -> None:
    shown, hidden = make_item(make_meeting(), "Öppet"), make_item(make_meeting(published_at=None), "Ej utlagt")
    secret = make_item(make_meeting(), "Löner", is_confidential=True)
    address = f"/arenden/{make_matter('Ärendet', shown, hidden, secret).public_id}/"

    assert shows(address, "Öppet") == [True, True, True]
    assert shows(address, "Ej utlagt") == [True, True, False]
    assert shows(address, "Löner") == [True, False, False]


def test_matter_without_public_steps_does_not_exist_for_citizens(answers: Callable[[str], list[int]]) -> None:
    matter = make_matter("Ärendet", make_item(make_meeting(published_at=None)))

    assert answers(f"/arenden/{matter.public_id}/") == [200, 200, 404]


@pytest.mark.parametrize(("listed", "told"), [((True, False), None), ((False, False), "noindex")])
def test_matter_is_listed_while_one_of_its_meetings_is(
    client: Client, listed: tuple[bool, bool], told: str | None
) -> None:
    items = [make_item(make_meeting(is_indexed=is_indexed)) for is_indexed in listed]

    assert client.get(f"/arenden/{make_matter('Ärendet', *items).public_id}/").get("X-Robots-Tag") == told


def test_list_counts_public_steps_only(client: Client) -> None:
    shown = make_item(make_meeting(held_on=date(2017, 1, 20)))
    hidden = make_item(make_meeting(held_on=date(2019, 1, 20), published_at=None))
    make_matter("Ärendet", shown, hidden)

    rows = client.get("/arenden/").context["page"].rows

    assert [(row.step_count, row.first_on, row.last_on) for row in rows] == [(1, date(2017, 1, 20), date(2017, 1, 20))]


@pytest.mark.parametrize("steps", [1, 3, 30])
def test_matter_takes_the_same_queries_however_long(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, steps: int
) -> None:
    items = [make_item(make_meeting(held_on=date(2020, 1, 1 + number))) for number in range(steps)]
    for item in items:
        make_clause(item)
    matter = make_matter("Ärendet", *items)

    with django_assert_num_queries(9):
        client.get(f"/arenden/{matter.public_id}/")
