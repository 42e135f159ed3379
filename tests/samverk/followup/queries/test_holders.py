"""Who answers for what is owed on a day: offices pass to successors, and nothing that nobody answers for is lost."""

from datetime import date

import pytest

from samverk.directory.models import Mandate
from samverk.followup.actions import Addressed, propose_obligations, readdress
from samverk.followup.models import Obligation
from samverk.followup.queries.holders import answerable, nobody_answers
from tests.factories import (
    make_addressee,
    make_body,
    make_clause,
    make_item,
    make_mandate,
    make_meeting,
    make_organisation,
    make_person,
)
from tests.samverk.conftest import make_user
from tests.samverk.followup.making import owe

pytestmark = pytest.mark.django_db
DECIDED = date(2024, 2, 16)
SPRING, SUMMER, AUTUMN = date(2024, 4, 1), date(2024, 7, 1), date(2024, 9, 1)


@pytest.fixture
def body():
    return make_body()


@pytest.fixture
def brohult():
    return make_organisation("Brohult")


@pytest.fixture
def director(body, brohult):
    return make_person("Disa Holm")


@pytest.fixture
def mandate(body, brohult, director):
    return make_mandate(director, brohult, body=body, seat=Mandate.Seat.MEMBER, holds_from=date(2020, 1, 1))


def decided(body, words, **links):
    """Store a clause that gives ``words`` something to do, derive from it, and return what is owed."""
    clause = make_clause(
        make_item(make_meeting(body, DECIDED)), f"att uppdra åt {words} att utreda", verb_class="assign"
    )
    make_addressee(clause, words, **links)
    propose_obligations([clause.meeting_id])
    return Obligation.objects.get()


def names(row, on):
    return answerable([row], on)[row.pk].names


def finding(row, on):
    return answerable([row], on)[row.pk].finding


def leave(mandate, on):
    Mandate.objects.filter(pk=mandate.pk).update(holds_to=on)


def succeed(name, mandate, **fields):
    defaults = {"body": mandate.body, "seat": mandate.seat, "role": mandate.role, "holds_from": date(2024, 8, 1)}
    return make_mandate(make_person(name), mandate.organisation, **defaults | fields)


def test_a_director_who_leaves_hands_on_to_the_successor_without_a_row_that_changes(body, director, mandate):
    row = decided(body, "Disa Holm", person=director)
    before = Obligation.objects.values().get()
    leave(mandate, date(2024, 5, 31))
    succeed("Orvar Lund", mandate)

    held = [names(row, day) for day in (SPRING, SUMMER, AUTUMN)]

    assert (held, Obligation.objects.values().get()) == ([("Disa Holm",), (), ("Orvar Lund",)], before)


def test_a_successor_under_another_title_holds_the_same_office(body, director, mandate):
    row = decided(body, "Disa Holm", person=director)
    leave(mandate, date(2024, 5, 31))
    succeed("Orvar Lund", mandate, role="tf stadsdirektör")

    assert names(row, AUTUMN) == ("Orvar Lund",)


def test_a_director_who_moves_takes_nothing_along(body, director, mandate):
    row = decided(body, "Disa Holm", person=director)
    leave(mandate, date(2024, 5, 31))
    elsewhere = make_organisation("Ekelunda")
    make_mandate(director, elsewhere, body=body, seat="member", holds_from=date(2024, 8, 1))

    assert (row.organisation.name, names(row, AUTUMN)) == ("Brohult", ())


def test_an_office_that_nobody_holds_is_told_and_never_lost(body, director, mandate):
    row = decided(body, "Disa Holm", person=director)
    leave(mandate, date(2024, 5, 31))

    told = (finding(row, SUMMER), list(nobody_answers(Obligation.objects.all(), SUMMER)))

    assert (told, list(nobody_answers(Obligation.objects.all(), SPRING))) == (("office-vacant", [row]), [])


def test_the_head_of_the_secretariat_is_found_by_the_office(body):
    secretariat = make_organisation("Sekretariatet", kind="secretariat", is_member=False)
    make_mandate(make_person("Karin Berg"), secretariat, body=body, role="sekretariatschef", seat="secretary")

    row = decided(body, "sekretariatschefen")

    assert (row.organisation, row.body, names(row, SPRING)) == (secretariat, None, ("Karin Berg",))


def test_the_chair_is_whoever_leads_the_body_that_decided(body, brohult):
    make_mandate(make_person("Karin Berg"), brohult, body=body, seat="chair", holds_to=date(2024, 5, 31))
    make_mandate(make_person("Orvar Lund"), brohult, body=body, seat="chair", holds_from=date(2024, 6, 1))
    other = make_body("Styrelsen", kind="board")
    make_mandate(make_person("Tora Alm"), brohult, body=other, seat="chair")

    row = decided(body, "ordföranden")

    assert (row.body, names(row, SPRING), names(row, SUMMER)) == (body, ("Karin Berg",), ("Orvar Lund",))


def test_an_office_is_found_where_the_clause_says_it_is_held(body, brohult):
    lindhamn = make_organisation("Lindhamn")
    make_mandate(make_person("Karin Berg"), lindhamn, body=body, role="stadsdirektör")
    make_mandate(make_person("Orvar Lund"), brohult, body=body, role="kommundirektör")

    row = decided(body, "stadsdirektören i Lindhamn")

    assert (row.organisation, names(row, SPRING)) == (lindhamn, ("Karin Berg",))


def test_a_group_that_is_named_like_an_office_is_the_group(body):
    trainees = make_body("Traineegrupp 12", kind="trainee-group")

    assert decided(body, "traineegrupp 12").body == trainees


def test_a_project_leader_is_found_where_there_is_only_one(body, brohult):
    make_mandate(make_person("Karin Berg"), brohult, role="projektledare")

    row = decided(body, "projektledaren")

    assert (row.organisation, names(row, SPRING)) == (brohult, ("Karin Berg",))


def test_of_two_project_leaders_none_is_guessed(body, brohult):
    make_mandate(make_person("Karin Berg"), brohult, role="projektledare")
    make_mandate(make_person("Orvar Lund"), make_organisation("Ekelunda"), role="projektledare")

    row = decided(body, "projektledaren")

    assert (names(row, SPRING), finding(row, SPRING)) == ((), "owner-unknown")


def test_a_person_without_office_keeps_it_and_is_told_to_have_left(body, director):
    row = decided(body, "Disa Holm", person=director)
    make_mandate(director, None, role="", holds_from=date(2020, 1, 1), holds_to=date(2024, 5, 31))

    told = [finding(row, day) for day in (SPRING, SUMMER)]

    assert (row.person, told, list(nobody_answers(Obligation.objects.all(), SUMMER))) == (
        director,
        ["", "owner-left"],
        [row],
    )


def test_somebody_of_whom_no_mandate_was_ever_told_has_not_left(body, director):
    row = decided(body, "Disa Holm", person=director)

    assert (finding(row, SUMMER), list(nobody_answers(Obligation.objects.all(), SUMMER))) == ("", [])


def test_a_body_that_has_ended_answers_for_nothing(body):
    over = make_body("Styrgruppen", kind="committee", ends_on=date(2024, 5, 31))
    row = owe(make_clause(make_item(make_meeting(body))), body=over)

    assert [finding(row, day) for day in (SPRING, SUMMER)] == ["", "owner-resting"]


def test_another_owner_settles_it_and_deriving_again_leaves_that(body, director, mandate, brohult):
    row = decided(body, "Disa Holm", person=director)
    other = make_organisation("Ekelunda")

    readdress(row, Addressed(organisation=other), because="Ny ansvarig.", on=SUMMER, by=make_user("secretary"))
    propose_obligations([row.clause.meeting_id])

    row = Obligation.objects.get()
    assert (row.organisation, row.person, row.office_key, row.owner_kind) == (other, None, "", "organisation")


def test_a_page_of_rows_costs_the_same_however_long(body, brohult, django_assert_num_queries):
    clause = make_clause(make_item(make_meeting(body)))
    rows = [
        owe(clause, organisation=brohult, office="kommundirektör", office_key="kommundirektör") for _each in range(5)
    ]
    rows += [owe(clause, person=make_person(f"Person {number}")) for number in range(5)]
    rows += [owe(clause, body=make_body(f"Nätverk {number}", kind="network")) for number in range(5)]

    with django_assert_num_queries(4):
        answerable(rows, SPRING)
