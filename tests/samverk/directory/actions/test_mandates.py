"""Seats: given, changed, ended, and no more of them than a municipality has."""

from datetime import date

import pytest

from samverk.directory.actions import Seating, change_mandate, end_mandate, give_mandate
from samverk.directory.models import Mandate
from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken
from tests.factories import make_body, make_organisation, make_person

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 2)


@pytest.fixture
def body():
    return make_body("Styrelsen", kind="board", seats_per_organisation=2)


@pytest.fixture
def ekelunda():
    return make_organisation("Ekelunda")


def seat(body, organisation, secretary, name="Disa Ek", **said):
    seating = Seating(**{"body": body, "seat": "member", "organisation": organisation, "holds_from": DAY} | said)
    return give_mandate(make_person(name), seating, by=secretary)


def refusal(act, *arguments, **named):
    with pytest.raises(RuleBroken) as refused:
        act(*arguments, **named)
    return refused.value.code


def test_give_mandate_seats_a_person_and_notes_who_did(body, ekelunda, secretary):
    mandate = seat(body, ekelunda, secretary, role=" kommundirektör ")

    stored = Mandate.objects.get()
    assert (stored.body, stored.organisation, stored.seat, stored.role) == (body, ekelunda, "member", "kommundirektör")
    assert list(TrailEntry.objects.values_list("act", "subject_id", "by")) == [
        ("mandate-given", mandate.public_id, secretary.email)
    ]


def test_no_municipality_has_more_votes_than_its_seats(body, ekelunda, secretary):
    seat(body, ekelunda, secretary, "Ada Ek", seat="chair")
    seat(body, ekelunda, secretary, "Bo Ek")

    assert refusal(seat, body, ekelunda, secretary, "Cia Ek") == "no-seat-left"
    assert refusal(seat, body, ekelunda, secretary, "Dan Ek", seat="vice-chair", holds_to=DAY) == "no-seat-left"
    seat(body, ekelunda, secretary, "Eva Ek", seat="deputy")
    seat(body, ekelunda, secretary, "Ian Ek", seat="secretary")
    seat(body, make_organisation("Brohult"), secretary, "Jan Ek")
    seat(body, None, secretary, "Liv Ek")
    seat(make_body("Presidiet"), ekelunda, secretary, "Moa Ek")
    assert Mandate.objects.count() == 7


def test_a_seat_is_free_from_the_day_after_the_last(body, ekelunda, secretary):
    seat(body, ekelunda, secretary, "Ada Ek")
    seat(body, ekelunda, secretary, "Bo Ek", holds_to=date(2026, 6, 30))

    assert refusal(seat, body, ekelunda, secretary, "Cia Ek", holds_from=date(2026, 6, 30)) == "no-seat-left"
    seat(body, ekelunda, secretary, "Cia Ek", holds_from=date(2026, 7, 1))


def test_nobody_has_the_same_seat_twice_at_once(body, ekelunda, secretary):
    mandate = seat(body, ekelunda, secretary)
    again = Seating(body=body, organisation=ekelunda, seat="member", holds_from=date(2027, 1, 1))

    assert refusal(give_mandate, mandate.person, again, by=secretary) == "already-seated"


def test_a_seat_does_not_end_before_it_begins(body, ekelunda, secretary):
    assert refusal(seat, body, ekelunda, secretary, holds_to=date(2026, 3, 1)) == "ends-before-it-starts"


def test_change_mandate_stores_what_differs_and_leaves_no_trace_of_nothing(body, ekelunda, secretary):
    mandate = seat(body, ekelunda, secretary)
    chair = Seating(body=body, organisation=ekelunda, seat="chair", holds_from=DAY)

    change_mandate(mandate, chair, by=secretary)
    change_mandate(mandate, chair, by=secretary)

    assert Mandate.objects.get().seat == "chair"
    assert list(TrailEntry.objects.filter(act="mandate-changed").values_list("detail", flat=True)) == [
        {"seat_before": "member", "seat": "chair"}
    ]


def test_change_mandate_takes_no_seat_that_is_taken(body, ekelunda, secretary):
    seat(body, ekelunda, secretary, "Ada Ek")
    seat(body, ekelunda, secretary, "Bo Ek")
    deputy = seat(body, ekelunda, secretary, "Cia Ek", seat="deputy")
    member = Seating(body=body, organisation=ekelunda, seat="member", holds_from=DAY)

    assert refusal(change_mandate, deputy, member, by=secretary) == "no-seat-left"
    assert Mandate.objects.get(pk=deputy.pk).seat == "deputy"


def test_end_mandate_sets_the_last_day_once(body, ekelunda, secretary):
    mandate = seat(body, ekelunda, secretary)

    end_mandate(mandate, last_day=date(2026, 6, 30), by=secretary)

    assert Mandate.objects.get().holds_to == date(2026, 6, 30)
    assert refusal(end_mandate, mandate, last_day=date(2026, 6, 30), by=secretary) == "already-ended"
    assert refusal(end_mandate, mandate, last_day=date(2026, 3, 1), by=secretary) == "ends-before-it-starts"
