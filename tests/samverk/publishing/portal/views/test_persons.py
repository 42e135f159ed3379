"""People from A to Ö, and one through the years."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from samverk.directory.models import Person
from tests.factories import (
    make_addressee,
    make_attendance,
    make_body,
    make_clause,
    make_item,
    make_mandate,
    make_meeting,
    make_organisation,
    make_person,
    make_presenter,
)

pytestmark = pytest.mark.django_db


def busy_person(meetings: int) -> Person:
    """Store a person who was at ``meetings`` meetings, presented at each, and was asked to do something there."""
    person = make_person()
    make_mandate(person, make_organisation(), holds_from=date(2010, 1, 1))
    body = make_body()
    for number in range(meetings):
        meeting = make_meeting(body, date(2010 + number % 12, 3, 1 + number % 28))
        make_attendance(meeting, person=person)
        item = make_item(meeting)
        make_presenter(item, person=person)
        make_addressee(make_clause(item), "Disa Holm", person=person)
    return person


@pytest.mark.parametrize("meetings", [1, 3, 100])
def test_person_takes_the_same_queries_however_much_was_done(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, meetings: int
) -> None:
    person = busy_person(meetings)

    with django_assert_num_queries(10):
        page = client.get(f"/personer/{person.public_id}/")

    assert len(page.context["page"].rows) == min(meetings, 30)
    assert len(page.context["asked"]) == min(meetings, 10)


def test_person_shows_offices_and_names_of_their_day(client: Client) -> None:
    person = make_person("Christian Alm")
    first, second = make_organisation("Kvarnholm"), make_organisation("Granvik")
    make_mandate(person, first, holds_from=date(2016, 1, 1), holds_to=date(2020, 12, 31))
    make_mandate(person, second, holds_from=date(2021, 1, 1))
    make_attendance(
        make_meeting(held_on=date(2017, 5, 5)), "C. Alm", person=person, organisation_as_written="Kvarnholm"
    )

    page = client.get(f"/personer/{person.public_id}/").content.decode()

    assert page.index("Granvik") < page.index("Kvarnholm")
    assert "C. Alm, Kvarnholm" in page


def test_person_known_from_hidden_meetings_only_does_not_exist_for_citizens(
    answers: Callable[[str], list[int]],
) -> None:
    person = make_person()
    make_attendance(make_meeting(published_at=None), person=person)

    assert answers(f"/personer/{person.public_id}/") == [200, 200, 404]


def test_hidden_meetings_count_nowhere_on_a_person(client: Client) -> None:
    person = make_person()
    make_attendance(make_meeting(), person=person)
    make_attendance(make_meeting(published_at=None), person=person)

    page = client.get(f"/personer/{person.public_id}/")

    assert [year.present for year in page.context["presence"]] == [1]
    assert len(page.context["page"].rows) == 1


def test_people_stand_in_swedish_order_with_their_letters(client: Client) -> None:
    meeting = make_meeting()
    for name in ("Östen", "Anna", "Zara", "Åke", "Ärla", "Wilma"):
        make_attendance(meeting, name, person=make_person(name))

    page = client.get("/personer/")

    assert [person.name for person in page.context["page"].rows] == ["Anna", "Wilma", "Zara", "Åke", "Ärla", "Östen"]
    assert page.context["letters"] == ["A", "W", "Z", "Å", "Ä", "Ö"]


def test_people_by_letter(client: Client) -> None:
    meeting = make_meeting()
    for name in ("Anna", "Åke", "Ärla", "Zara"):
        make_attendance(meeting, name, person=make_person(name))

    found = [
        [person.name for person in client.get(f"/personer/?letter={letter}").context["page"].rows] for letter in "AÅZ"
    ]

    assert found == [["Anna"], ["Åke"], ["Zara"]]


@pytest.mark.parametrize("rows", [1, 3, 120])
def test_list_of_people_takes_the_same_queries(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, rows: int
) -> None:
    meeting = make_meeting()
    for number in range(rows):
        person = make_person(f"Person {number}")
        make_mandate(person, holds_from=date(2020, 1, 1))
        make_attendance(meeting, person.name, person=person)

    with django_assert_num_queries(4):
        client.get("/personer/")
