"""Organisations, and one through the years."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.factories import (
    make_addressee,
    make_attendance,
    make_clause,
    make_item,
    make_mandate,
    make_meeting,
    make_organisation,
    make_person,
)

pytestmark = pytest.mark.django_db


def test_organisations_stand_with_members_first_in_swedish_order(client: Client) -> None:
    for name, is_member in (("Öja", True), ("Region Sydkust", False), ("Ås", True), ("Alvesjö", True)):
        organisation = make_organisation(name, is_member=is_member)
        make_attendance(make_meeting(), organisation=organisation)

    page = client.get("/organisationer/")

    assert [one.name for one in page.context["page"].rows] == ["Alvesjö", "Ås", "Öja", "Region Sydkust"]


def test_organisation_shows_people_presence_and_what_it_was_asked(client: Client) -> None:
    organisation, person = make_organisation(), make_person()
    make_mandate(person, organisation, holds_from=date(2020, 1, 1))
    meeting = make_meeting(held_on=date(2023, 3, 3))
    make_attendance(meeting, person=person, organisation=organisation)
    make_attendance(make_meeting(held_on=date(2023, 5, 5)), section="absent", organisation=organisation)
    clause = make_clause(make_item(meeting), "att Storvik svarar")
    make_addressee(clause, "Storvik", organisation=organisation)

    context = client.get(f"/organisationer/{organisation.public_id}/").context

    assert [mandate.person for mandate in context["mandates"]] == [person]
    assert [(year.year, year.present, year.absent) for year in context["presence"]] == [(2023, 1, 1)]
    assert [row.public_id for row in context["asked"]] == [clause.public_id]


def test_people_known_from_hidden_meetings_do_not_stand_on_their_organisation(
    shows: Callable[[str, str], list[bool]],
) -> None:
    organisation, person = make_organisation(), make_person("Hemliga Hanna")
    make_mandate(person, organisation)
    make_attendance(make_meeting(published_at=None), person=person)

    assert shows(f"/organisationer/{organisation.public_id}/", "Hemliga Hanna") == [True, True, False]


def test_organisation_answers_each_reader_their_own(answers: Callable[[str], list[int]]) -> None:
    member, unnamed = make_organisation("Storvik"), make_organisation("Bolaget", is_member=False)

    assert answers(f"/organisationer/{member.public_id}/") == [200, 200, 200]
    assert answers(f"/organisationer/{unnamed.public_id}/") == [200, 404, 404]


@pytest.mark.parametrize("rows", [1, 3, 40])
def test_organisation_takes_the_same_queries(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, rows: int
) -> None:
    organisation = make_organisation()
    for number in range(rows):
        person = make_person(f"Person {number}")
        make_mandate(person, organisation)
        meeting = make_meeting(held_on=date(2020, 1, 1 + number % 28))
        make_attendance(meeting, person=person, organisation=organisation)
        make_addressee(make_clause(make_item(meeting)), "Storvik", organisation=organisation)

    with django_assert_num_queries(7):
        client.get(f"/organisationer/{organisation.public_id}/")
