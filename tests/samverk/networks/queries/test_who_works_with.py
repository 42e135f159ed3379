"""Who works with a subject in the other municipalities."""

import pytest

from samverk.networks.actions import renew_plan, take_step, write_mandate
from samverk.networks.basis import Basis
from samverk.networks.queries.who_works_with import Found, who_works_with
from tests.factories import make_body, make_mandate, make_organisation, make_person
from tests.samverk.networks.making import TODAY, make_active, make_region

pytestmark = pytest.mark.django_db


@pytest.fixture
def region():
    return make_region()


@pytest.fixture
def network(region):
    return make_active(region)


def names(found):
    return [one.body.name for one in found.networks], [one.name for one in found.people]


def test_a_network_is_found_by_its_name_in_any_form(network):
    found = [who_works_with(word, TODAY) for word in ("vatten", "Vattnet", "vattnets")]

    assert [names(one)[0] for one in found] == [["Nätverket för vatten"]] * 3


def test_its_people_come_with_how_they_are_reached(network):
    found = who_works_with("vatten", TODAY).networks[0].people

    assert (len(found), found[0].organisation, found[0].email, found[0].phone) == (
        6,
        "Brohult",
        "vera@0.example",
        "010-12 34 56",
    )


@pytest.mark.parametrize("where", ["purpose", "goals", "mandate"])
def test_what_it_wants_and_is_charged_with_is_searched(network, region, where):
    text = "Erfarenheter av dagvattenhantering i nya bostadsområden"
    if where == "mandate":
        write_mandate(network, text, holds_from=TODAY, basis=Basis(because="Nytt"), by=region.secretary)
    else:
        said = {"purpose": "Syfte", "goals": "Mål", "meeting_plan": "Möten"} | {where: text}
        renew_plan(network, 2026, **said, on=TODAY, by=region.secretary)

    assert names(who_works_with("bostäder", TODAY))[0] == ["Nätverket för vatten"]


def test_a_former_plan_is_not_searched(network, region):
    for goals in ("Bibliotek på landsbygden", "Badplatser"):
        renew_plan(network, 2026, purpose="S", goals=goals, meeting_plan="M", on=TODAY, by=region.secretary)

    assert names(who_works_with("bibliotek", TODAY))[0] == []


def test_people_are_found_by_their_office(region):
    library = make_body("Arbetsgruppen", kind="working-group")
    person = make_person("Bibi Lund")
    make_mandate(person, region.municipalities[0], body=library, role="bibliotekschef")

    found = who_works_with("bibliotek", TODAY)

    assert [(one.name, one.role, one.organisation) for one in found.people] == [
        ("Bibi Lund", "bibliotekschef", "Brohult")
    ]


def test_who_has_left_the_office_is_not_found(region):
    make_mandate(make_person("Bibi Lund"), region.municipalities[0], role="bibliotekschef", holds_to="2026-03-01")

    assert names(who_works_with("bibliotek", TODAY)) == ([], [])


def test_all_words_must_fit(network):
    assert names(who_works_with("vatten bibliotek", TODAY))[0] == []


def test_a_network_at_rest_is_not_offered(network, region):
    take_step(network, "let-rest", on=TODAY, basis=Basis(because="Vilar"), today=TODAY, by=region.secretary)

    assert names(who_works_with("nätverket", TODAY))[0] == []


def test_words_that_say_nothing_find_nobody(network):
    assert who_works_with(" … ", TODAY) == Found((), ())


def test_more_people_cost_no_more_queries(network, django_assert_num_queries):
    office = make_organisation("Sekretariatet", kind="secretariat", is_member=False)
    with django_assert_num_queries(5):
        who_works_with("vatten", TODAY)
    for number in range(3):
        make_mandate(make_person(f"Vera {number}"), office, body=network.body, role="vattenstrateg")
        make_body(f"Nätverket för vattenvård {number}", kind="network")

    with django_assert_num_queries(5):
        who_works_with("vatten", TODAY)
