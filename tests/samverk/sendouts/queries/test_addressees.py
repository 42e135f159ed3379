"""Whom a send-out goes to: who sits there on the day, once, and nobody who has left."""

from datetime import date, timedelta

import pytest

from samverk.accounts.models import User
from samverk.sendouts.actions import Extra
from samverk.sendouts.queries.addressees import addressees, directors_of, offices_on
from tests.factories import make_body, make_mandate, make_person
from tests.samverk.rounds.making import make_seated_user
from tests.samverk.sendouts.making import AT, make_sendout

ON = date(2026, 3, 9)


def told(sendout, on=ON):
    return [(one.email, str(one.organisation or "")) for one in addressees(sendout, on).found]


def test_those_who_vote_in_the_body_are_written_to_from_a_to_o(house):
    make_seated_user("Erik Ersättare", house.body, house.municipalities[0], seat="deputy")

    assert told(make_sendout(house)) == [
        ("brohult@samverk.example", "Brohult"),
        ("ekelunda@samverk.example", "Ekelunda"),
        ("åbynäs@samverk.example", "Åbynäs"),
    ]


@pytest.mark.parametrize(
    ("seats", "expected"),
    [("voting", ["brohult@samverk.example"]), ("everybody", ["brohult@samverk.example", "erik@samverk.example"])],
)
def test_seats_narrow_and_widen(house, seats, expected):
    make_seated_user("Erik Ersättare", house.body, house.municipalities[0], seat="deputy")
    make_seated_user("Gita Gäst", house.body, house.municipalities[0], seat="guest")

    found = told(make_sendout(house, to_seats=seats, organisations=(house.municipalities[0],)))

    assert [email for email, _organisation in found] == expected


def test_the_chair_alone_is_written_to_where_only_the_chair_is_meant(house):
    chair = make_seated_user("Olga Ordförande", house.body, house.municipalities[1], seat="chair")

    assert told(make_sendout(house, to_seats="leading")) == [(chair.email, "Ekelunda")]


def test_who_holds_an_office_is_written_to_in_whatever_body(house):
    network = make_body("HR-nätverket", kind="network")
    user = make_seated_user("Hanna Holm", network, house.municipalities[2], role="HR-chef")

    assert told(make_sendout(house, to_body=None, to_office="HR-chef")) == [(user.email, "Åbynäs")]


def test_municipalities_alone_mean_their_directors(house):
    network = make_body("HR-nätverket", kind="network")
    make_seated_user("Hanna Holm", network, house.municipalities[1])

    assert told(make_sendout(house, to_body=None, organisations=house.municipalities[1:2])) == [
        ("ekelunda@samverk.example", "Ekelunda")
    ]


def test_somebody_whose_mandate_ended_is_left_out_and_told_of(house):
    house.members[0].person.mandates.update(holds_to=ON - timedelta(days=1))

    chosen = addressees(make_sendout(house, organisations=house.municipalities[:2]), ON)

    assert [one.email for one in chosen.found] == ["ekelunda@samverk.example"]
    assert chosen.unreachable == ("Brohult",)


def test_somebody_without_a_log_in_is_told_of_and_one_shut_out_too(house):
    make_mandate(make_person("Utan Inloggning"), house.municipalities[1], body=house.body, seat="member")
    User.objects.filter(pk=house.members[0].pk).update(is_active=False, deactivated_at=AT)

    chosen = addressees(make_sendout(house), ON)

    assert [one.email for one in chosen.found] == ["ekelunda@samverk.example", "åbynäs@samverk.example"]
    assert chosen.unreachable == ("Brohult Direktör (Brohult)", "Utan Inloggning (Ekelunda)")


def test_nobody_gets_two_letters_for_one_municipality(house):
    make_mandate(house.members[0].person, house.municipalities[0], body=house.body, seat="chair")
    extra = (Extra("Brohult@samverk.example", "Samma", house.municipalities[0]), Extra("egen@exempel.example"))

    found = told(make_sendout(house, organisations=house.municipalities[:1], extra=extra))

    assert found == [("brohult@samverk.example", "Brohult"), ("egen@exempel.example", "")]


def test_directors_are_those_who_vote_among_the_directors(house):
    network = make_body("Nätverket", kind="network")
    make_seated_user("Hanna Holm", network, house.municipalities[1])
    ids = [one.pk for one in house.municipalities[:2]]

    assert directors_of(ids, ON) == {ids[0]: "Brohult Direktör", ids[1]: "Ekelunda Direktör"}


def test_offices_are_those_that_somebody_holds(house):
    make_seated_user("Hanna Holm", house.body, None, role="HR-chef")
    make_seated_user("Gamla Gun", house.body, None, role="räknenisse", holds_to=ON - timedelta(days=1))

    assert offices_on(ON) == ["HR-chef", "kommundirektör"]


@pytest.mark.parametrize("how_many", [1, 3])
def test_addressees_take_a_fixed_number_of_queries(house, django_assert_num_queries, how_many):
    sendout = make_sendout(house, organisations=house.municipalities[:how_many])

    with django_assert_num_queries(4):
        addressees(sendout, ON)
