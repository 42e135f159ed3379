"""Giving turns, exchanging them, and keeping venues and bookings on their pages."""

import pytest
from django.urls import reverse

from samverk.arrangements.models import Booking, Turn
from samverk.directory.models import Venue
from samverk.meetings.models import Meeting
from samverk.post.models import Letter
from tests.factories import make_meeting
from tests.samverk.arrangements.making import day, make_turn, make_venue

pytestmark = pytest.mark.django_db


def test_a_secretary_gives_turns_and_warns_of_empty_seats(house, browser_of):
    make_meeting(house.body, day(0), state="planned", published_at=None)
    address = reverse("arrangements:rota", args=[house.body.public_id])
    browser = browser_of(house.secretary)
    fix_seat_at = reverse("arrangements:fix-seat", args=[house.body.public_id])
    browser.post(fix_seat_at, {"organisation": house.municipalities[0].pk, "office": ""})

    before = browser.get(f"{address}?year={day(0).year}").content.decode()
    browser.post(reverse("arrangements:plan-rota", args=[house.body.public_id]), {"up_to": day(9).isoformat()})

    assert "1 kommande möte saknar någon på den roterande platsen." in before
    assert [str(turn.organisation) for turn in Turn.objects.all()] == ["Ekelunda"]


def test_a_member_proposes_an_exchange_and_the_other_agrees(house, browser_of):
    first, second = make_turn(house, day(0), 0), make_turn(house, day(30), 2)
    swap = reverse("arrangements:swap", args=[first.public_id])
    browser_of(house.members[0]).post(swap, {"other": second.public_id})
    proposed = first.swaps.get()
    answer = reverse("arrangements:answer-swap", args=[proposed.public_id])

    statuses = [browser_of(house.members[place]).post(answer, {"act": "accept"}).status_code for place in (1, 0, 2)]

    assert statuses == [404, 404, 302]
    assert [str(turn.organisation) for turn in Turn.objects.all()] == ["Kvarnsele", "Brohult"]
    assert Letter.objects.filter(kind="swap-proposed").count() == 1


def test_nobody_changes_the_turn_of_another(house, browser_of):
    turn = make_turn(house, day(0), 0)
    addresses = [reverse(f"arrangements:{name}", args=[turn.public_id]) for name in ("substitute", "swap")]

    statuses = [browser_of(house.members[1]).post(address, {}).status_code for address in addresses]

    assert statuses == [404, 404]


def test_a_venue_is_kept_found_and_merged(house, browser_of):
    browser = browser_of(house.secretary)
    browser.post(
        reverse("arrangements:new-venue"), {"name": "Åhuset", "capacity": "40", "lives_on_conferences": "true"}
    )
    small = make_venue("Lilla salen", capacity=8)
    venue = Venue.objects.get(name="Åhuset")

    listed = browser.get(f"{reverse('arrangements:venues')}?capacity=20&conferences=on").content.decode()
    browser.post(reverse("arrangements:merge-venue", args=[venue.public_id]), {"gone": small.pk})

    assert ("Åhuset" in listed, "Lilla salen" in listed) == (True, False)
    assert [name.name for name in Venue.objects.get().names.all()] == ["Lilla salen"]


def test_a_booking_goes_its_way_on_its_page(house, browser_of):
    venue = make_venue(capacity=8)
    browser = browser_of(house.secretary)
    said = {"venue": venue.pk, "on": day(0).isoformat(), "starts_at": "09:00", "ends_at": "12:00", "participants": "20"}
    made = browser.post(reverse("arrangements:new-booking"), said)
    taken = browser.post(reverse("arrangements:new-booking"), said)
    booking = Booking.objects.get()
    act = {name: reverse(f"arrangements:{name}-booking", args=[booking.public_id]) for name in ("advance", "cancel")}

    warned = browser.get(made.headers["Location"]).content.decode()
    browser.post(act["advance"], {"to": "offered", "price": "4 500,50"})
    browser.post(act["cancel"], {"cancel-fee": ""})
    kept = Booking.objects.get()
    browser.post(act["cancel"], {"cancel-fee": "0"})

    assert "Lokalen är redan bokad den tiden." in taken.content.decode()
    assert "Lokalen rymmer 8 personer, och 20 väntas komma." in warned
    assert (kept.state, kept.price_ore, Booking.objects.get().state) == ("offered", 450_050, "cancelled")


def test_a_year_of_venues_is_requested(house, browser_of):
    make_venue("Hallen", organisation=house.municipalities[0], capacity=40, lives_on_conferences=True)
    make_meeting(house.body, day(0), state="planned", published_at=None)
    address = f"{reverse('arrangements:rotation')}?body={house.body.public_id}&year={day(0).year}&participants=30"
    browser = browser_of(house.secretary)
    meeting, venue = Meeting.objects.get(), Venue.objects.get()

    suggested = browser.get(address).content.decode()
    browser.post(address, {f"venue-{meeting.public_id}": venue.public_id})
    browser.post(address, {f"venue-{meeting.public_id}": venue.public_id})

    assert f'<option value="{venue.public_id}" selected>' in suggested
    assert [(one.venue, one.meeting, one.participants) for one in Booking.objects.all()] == [(venue, meeting, 30)]
