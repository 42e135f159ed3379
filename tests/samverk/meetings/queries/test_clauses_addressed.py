"""What somebody was asked to do."""

from datetime import date

import pytest

from samverk.meetings.models import Clause
from samverk.meetings.queries.clauses_addressed import addressed_to
from tests.factories import (
    make_addressee,
    make_body,
    make_clause,
    make_item,
    make_meeting,
    make_organisation,
    make_person,
)

pytestmark = pytest.mark.django_db


def test_clauses_are_found_once_by_whomever_they_name_newest_first() -> None:
    person, organisation, body = make_person(), make_organisation(), make_body()
    old, new = (make_item(make_meeting(held_on=date(year, 1, 1))) for year in (2019, 2023))
    first, second = make_clause(old, "old"), make_clause(new, "new")
    for clause in (first, second):
        make_addressee(clause, "Disa", person=person)
        make_addressee(clause, "Disa Holm", person=person)
    make_addressee(make_clause(new, "municipality"), "Storvik", organisation=organisation)
    make_addressee(make_clause(new, "group"), "gruppen", body=body)

    found = [
        [clause.text for clause in addressed_to(Clause.objects.all(), most=10, **whom)]
        for whom in ({"person": person}, {"organisation": organisation}, {"body": body}, {"person": make_person("Bo")})
    ]

    assert found == [["new", "old"], ["municipality"], ["group"], []]


def test_no_more_than_asked_for_and_those_the_newest() -> None:
    person = make_person()
    for year in (2019, 2023, 2021):
        make_addressee(make_clause(make_item(make_meeting(held_on=date(year, 1, 1))), f"{year}"), "Disa", person=person)

    found = addressed_to(Clause.objects.all(), most=2, person=person)

    assert [clause.text for clause in found] == ["2023", "2021"]
