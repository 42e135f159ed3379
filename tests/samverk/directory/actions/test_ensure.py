"""What a preset loads twice is there once."""

from datetime import date

import pytest

from samverk.directory.actions import (
    NameInTime,
    add_person,
    ensure_body,
    ensure_mandate,
    ensure_organisation,
    ensure_person,
    ensure_venue,
)
from samverk.directory.models import (
    Body,
    BodyName,
    Mandate,
    Organisation,
    OrganisationName,
    Person,
    PersonName,
    Venue,
    VenueName,
)
from samverk.records.refusal import RuleBroken

pytestmark = pytest.mark.django_db
TABLES = (Body, BodyName, Mandate, Organisation, OrganisationName, Person, PersonName, Venue, VenueName)


def load() -> None:
    storvik = ensure_organisation(
        "Storvik", kind=Organisation.Kind.MUNICIPALITY, code="9901", is_member=True, names=["Storviks kommun"]
    )
    board = ensure_body("Styrelsen", kind=Body.Kind.BOARD)
    directors = ensure_body(
        "Kommundirektörsgruppen",
        kind=Body.Kind.DIRECTORS,
        hands_over_to=board,
        names=[NameInTime("Kommunchefsgruppen", valid_to=date(2017, 12, 31))],
    )
    person = ensure_person("Anna Berg", names=["Anna Berg-Lind"])
    ensure_mandate(person, organisation=storvik, body=directors, role="kommundirektör", holds_from=date(2016, 1, 1))
    ensure_venue("Magasinet", town="Storvik", names=["Magasin 2"])


def rows() -> dict[str, list[dict[str, object]]]:
    return {model.__name__: list(model.objects.order_by("pk").values()) for model in TABLES}


def test_loading_twice_changes_nothing() -> None:
    load()
    once = rows()

    load()

    assert rows() == once
    assert {name: len(found) for name, found in once.items()} == {
        "Body": 2,
        "BodyName": 1,
        "Mandate": 1,
        "Organisation": 1,
        "OrganisationName": 1,
        "Person": 1,
        "PersonName": 1,
        "Venue": 1,
        "VenueName": 1,
    }


def test_an_organisation_with_a_code_is_known_by_it_under_another_name() -> None:
    first = ensure_organisation("Storvik", code="9901")

    again = ensure_organisation("Storvik stad", code="9901")

    assert again.pk == first.pk


def test_what_is_not_said_never_overwrites_what_is_known() -> None:
    ensure_body("Styrelsen", kind=Body.Kind.BOARD, begins_on=date(2010, 1, 1))

    body = ensure_body("styrelsen")

    assert (body.kind, body.begins_on) == (Body.Kind.BOARD, date(2010, 1, 1))


def test_a_last_day_that_is_known_now_is_set() -> None:
    person = ensure_person("Anna Berg")
    first = ensure_mandate(person, role="kommundirektör", holds_from=date(2016, 1, 1))

    ensure_mandate(person, role="kommundirektör", holds_from=date(2016, 1, 1), holds_to=date(2019, 6, 30))

    first.refresh_from_db()
    assert (first.holds_to, Mandate.objects.count()) == (date(2019, 6, 30), 1)


def test_a_name_that_two_people_bear_is_refused() -> None:
    add_person("Anna Berg")
    add_person("Anna Berg")

    with pytest.raises(RuleBroken) as refused:
        ensure_person("anna  berg")

    assert refused.value.code == "person-ambiguous"
