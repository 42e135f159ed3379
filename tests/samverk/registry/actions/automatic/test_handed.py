"""Matters that were handed over enter themselves, with both bodies."""

import pytest

from samverk.registry import actions
from samverk.registry.models import Case, Entry
from samverk.registry.tasks import (
    register_hand_overs,
)
from tests.samverk.registry.making import AT, PROVISIONAL, keeper, what_was_entered
from tests.samverk.routes.making import give
from tests.samverk.routes.making import make_house as make_route

pytestmark = pytest.mark.django_db


def test_a_matter_handed_over_is_entered_by_both_bodies():
    house = make_route()
    actions.begin_register(house.directors, mark="DIR", is_public=True, at=AT, by=keeper())
    actions.begin_register(house.presidium, mark="PRE", is_public=True, at=AT, by=keeper())
    handed = give(house)

    assert [register_hand_overs.func([handed.pk]) for _twice in range(2)] == [2, 0]
    rows = Entry.objects.filter(act="record").order_by("register__mark")
    assert list(rows.values_list("register__mark", "direction", "what", "sender", "receiver")) == [
        ("DIR", "out", "Överlämnat för beslut: Gemensam budget", "Direktörsgruppen", "Presidiet"),
        ("PRE", "in", "Överlämnat för beslut: Gemensam budget", "Direktörsgruppen", "Presidiet"),
    ]
    assert set(Case.objects.values_list("matter", flat=True)) == {handed.matter_id}


def test_a_body_without_a_register_enters_nothing_that_it_was_handed():
    house = make_route()
    actions.begin_register(house.directors, mark="DIR", is_public=True, at=AT, by=keeper())

    assert register_hand_overs.func([give(house).pk]) == 1


def test_a_confidential_hand_over_opens_a_case_that_tells_nothing():
    house = make_route()
    actions.begin_register(house.directors, mark="KDG", is_public=True, at=AT, by=keeper())

    register_hand_overs.func([give(house, title="Hemligt", is_confidential=True).pk])

    assert what_was_entered() == [("Konfidentiellt ärende överlämnat för beslut", PROVISIONAL, [])]
    assert (Case.objects.get().title, Case.objects.get().entries.get(act="opened").is_secret) == (
        "Konfidentiellt ärende",
        True,
    )
