"""A year of venues that goes round, and what speaks against a venue."""

from datetime import date

import pytest
from django.utils.translation import override

from samverk.arrangements.actions import book_venue
from samverk.arrangements.queries.bookings import rotation_of
from samverk.arrangements.queries.venues import venue_warnings
from tests.factories import make_organisation
from tests.samverk.arrangements.making import TODAY, make_planned, make_venue, span
from tests.samverk.rounds.making import make_house

pytestmark = pytest.mark.django_db
LAST = date(2026, 12, 31)


def test_venues_go_round_among_the_municipalities_that_have_a_fitting_one():
    house = make_house()
    fits = {"capacity": 40, "lives_on_conferences": True}
    for place, name in enumerate(("Bruket", "Ekhallen", "Åhuset")):
        make_venue(name, organisation=house.municipalities[place], **fits)
    make_venue("Alfa", organisation=house.municipalities[0], capacity=10, lives_on_conferences=True)
    make_venue("Beta", organisation=house.municipalities[0], capacity=90)
    hosted = make_planned(house, date(2026, 3, 20))
    book_venue(
        house.municipalities[0].venues.get(name="Bruket"),
        span(date(2026, 3, 20)),
        on=TODAY,
        by=house.secretary,
        meeting=hosted,
    )
    for month in (4, 5, 6):
        make_planned(house, date(2026, month, 14))

    rotation = rotation_of(house.body.pk, on=TODAY, up_to=LAST, participants=30)

    assert [str(venue) for venue in rotation.suggested.values()] == ["Ekhallen", "Åhuset", "Bruket"]


def test_nothing_is_suggested_where_nothing_fits():
    house = make_house()
    make_planned(house, date(2026, 4, 14))
    make_venue("Lada", organisation=house.municipalities[0], lives_on_conferences=False)

    assert list(rotation_of(house.body.pk, on=TODAY, up_to=LAST, participants=None).suggested.values()) == [None]


def test_what_speaks_against_a_venue_is_told_and_refuses_nothing():
    outside = make_organisation("Utby", is_member=False)
    small = make_venue("Lada", organisation=outside, capacity=8, lives_on_conferences=False)
    good = make_venue("Hallen", organisation=make_organisation("Brohult"), capacity=80, lives_on_conferences=True)

    with override("sv"):
        against = [list(venue_warnings(venue, participants=20, on=TODAY)) for venue in (small, good)]

    assert against == [
        [
            "Lokalen rymmer 8 personer, och 20 väntas komma.",
            "Lokalen ligger inte i någon av medlemskommunerna.",
            "Lokalen har inte möten och konferenser som huvudsaklig syssla.",
        ],
        [],
    ]
