"""Who prepares a meeting: offices, whoever holds them on the day, and the municipality whose turn it is."""

from datetime import date

import pytest

from samverk.accounts.standing import standing_of
from samverk.arrangements.actions import fix_seat, remind_preparers, set_substitute
from samverk.arrangements.queries import is_preparing, prepares
from samverk.post.models import Letter
from samverk.records.refusal import RuleBroken
from tests.factories import make_mandate, make_organisation, make_person
from tests.samverk.arrangements.making import TODAY, make_planned, make_turn
from tests.samverk.rounds.making import make_delegate, make_house

pytestmark = pytest.mark.django_db
LATER = date(2026, 8, 1)


@pytest.fixture
def house():
    return make_house()


@pytest.fixture
def turn(house):
    made = make_turn(house, date(2026, 9, 8), 2)
    fix_seat(made.rota, house.municipalities[0], by=house.secretary)
    return made


def persons(*users):
    return frozenset(user.person_id for user in users)


def test_fixed_offices_and_whose_turn_it_is_prepare(house, turn):
    assert prepares(turn.meeting, TODAY) == persons(house.members[0], house.members[2])


def test_a_new_holder_takes_the_seat_and_the_turn_over(house, turn):
    for user in (house.members[0], house.members[2]):
        user.person.mandates.update(holds_to=date(2026, 6, 30))
    first, second = make_person("Ny Ett"), make_person("Ny Två")
    for person, place in ((first, 0), (second, 2)):
        make_mandate(person, house.municipalities[place], body=house.body, seat="member", holds_from=date(2026, 7, 1))

    assert prepares(turn.meeting, TODAY) == persons(house.members[0], house.members[2])
    assert prepares(turn.meeting, LATER) == {first.pk, second.pk}


def test_an_office_outside_the_body_is_known_by_its_role(house, turn):
    secretariat = make_organisation("Sekretariatet", kind="secretariat")
    head, other = make_person("Chef Ek"), make_person("Annan Ek")
    make_mandate(head, secretariat, role="Sekretariatschef")
    make_mandate(other, secretariat, role="handläggare")
    fix_seat(turn.rota, secretariat, by=house.secretary, office="sekretariatschef")

    assert prepares(turn.meeting, TODAY) == persons(house.members[0], house.members[2]) | {head.pk}


def test_the_substitute_prepares_instead(house, turn):
    set_substitute(turn, house.municipalities[1], by=house.members[2])

    assert prepares(turn.meeting, TODAY) == persons(house.members[0], house.members[1])


def test_a_meeting_without_a_turn_is_prepared_by_the_fixed_offices(house, turn):
    assert prepares(make_planned(house, date(2026, 10, 8)), TODAY) == persons(house.members[0])


def test_a_delegate_prepares_for_their_principal(house, turn):
    delegate = make_delegate(house.members[2])
    users = (house.members[2], delegate, house.members[1])

    assert [is_preparing(user, standing_of(user, TODAY), turn.meeting) for user in users] == [True, True, False]


def test_those_who_prepare_are_reminded_once_for_each_day(house, turn):
    sent = [remind_preparers(turn.meeting, on=TODAY, address="https://samverk.example/") for _time in range(2)]

    assert sent == [2, 0]
    assert "Du bereder mötet med Direktörsgruppen den 8 september 2026" in Letter.objects.first().subject


def test_nobody_is_reminded_of_a_meeting_that_has_begun(house, turn):
    turn.meeting.opened_at = "2026-09-08T07:00Z"

    with pytest.raises(RuleBroken, match="meeting-has-begun"):
        remind_preparers(turn.meeting, on=TODAY, address="https://samverk.example/")
