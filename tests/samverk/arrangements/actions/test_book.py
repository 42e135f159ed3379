"""Bookings: step by step, never two at once, and to ask again when the meeting moves."""

from datetime import date, time

import pytest

from samverk.arrangements.actions import advance_booking, ask_again, book_venue, cancel_booking, request_again
from samverk.arrangements.actions.book_year import book_year
from samverk.arrangements.models import Booking
from samverk.meetings.actions.lifecycle import cancel_meeting, move_meeting
from samverk.meetings.models import Meeting
from samverk.records.refusal import RuleBroken
from tests.samverk.arrangements.making import MAY, NOW, TODAY, make_planned, make_venue, span
from tests.samverk.rounds.making import make_house

pytestmark = pytest.mark.django_db
State = Booking.State


@pytest.fixture
def house():
    return make_house()


@pytest.fixture
def venue(db):
    return make_venue()


def book(house, venue, when=MAY, **fields):
    return book_venue(venue, when, on=TODAY, by=house.secretary, **fields)


def test_a_booking_goes_its_way_with_its_history(house, venue):
    booking = book(house, venue, participants=20)

    advance_booking(booking, State.OFFERED, by=house.secretary, price_ore=450_000)
    advance_booking(booking, State.CONFIRMED, by=house.secretary)
    advance_booking(booking, State.INVOICED, by=house.secretary, price_ore=460_000)

    assert (booking.state, booking.price_ore) == ("invoiced", 460_000)
    assert [step.state for step in booking.steps.all()] == ["requested", "offered", "confirmed", "invoiced"]


@pytest.mark.parametrize("to", [State.INVOICED, State.REQUESTED, State.CANCELLED, State.ASK_AGAIN])
def test_steps_that_do_not_follow_are_refused(house, venue, to):
    booking = book(house, venue)

    with pytest.raises(RuleBroken, match="booking-has-moved-on"):
        advance_booking(booking, to, by=house.secretary)


@pytest.mark.parametrize(
    ("other", "taken"),
    [
        (MAY, True),
        (span(MAY.on, 11, 14), True),
        (span(MAY.on, 8, 13), True),
        (span(date(2026, 5, 11), 9, 9, date(2026, 5, 13)), True),
        (span(MAY.on, 12, 14), False),
        (span(MAY.on, 8, 9), False),
        (span(date(2026, 5, 13)), False),
    ],
)
def test_a_venue_is_never_booked_twice_at_once(house, venue, other, taken):
    book(house, venue)

    if taken:
        with pytest.raises(RuleBroken, match="venue-taken"):
            book(house, venue, other)
    else:
        book(house, venue, other)

    assert Booking.objects.count() == (1 if taken else 2)


def test_a_cancelled_booking_gives_the_venue_back_and_notes_its_fee(house, venue):
    booking = book(house, venue)

    cancel_booking(booking, fee_ore=150_000, by=house.secretary, note="Sent återbud")
    book(house, venue)

    assert (booking.state, booking.fee_ore) == ("cancelled", 150_000)


@pytest.mark.parametrize("fee", [None, -1])
def test_nothing_is_cancelled_without_its_fee(house, venue, fee):
    booking = book(house, venue)

    with pytest.raises(RuleBroken, match="fee-missing"):
        cancel_booking(booking, fee_ore=fee, by=house.secretary)


def test_a_confirmed_booking_gives_the_meeting_its_place(house, venue):
    meeting = make_planned(house, MAY.on)
    booking = book(house, venue, meeting=meeting)

    advance_booking(booking, State.CONFIRMED, by=house.secretary)

    meeting.refresh_from_db()
    assert (meeting.venue, meeting.place_as_written) == (venue, "Åhuset")


def test_a_booking_asks_again_when_its_meeting_moves_and_follows_it(house, venue):
    meeting = make_planned(house, MAY.on)
    booking = book(house, venue, meeting=meeting)
    move_meeting(meeting, on=date(2026, 5, 19), starts_at=time(9), ends_at=time(12), by=house.secretary)

    marked = [ask_again([meeting.pk]), ask_again([meeting.pk])]
    booking.refresh_from_db()
    held = (booking.state, booking.on)
    request_again(Booking.objects.get(), on=TODAY, by=house.secretary)

    booking.refresh_from_db()
    assert (marked, held) == ([1, 0], ("ask-again", MAY.on))
    assert (booking.state, booking.on) == ("requested", date(2026, 5, 19))


def test_a_booking_whose_meeting_got_a_place_only_stays(house, venue):
    meeting = make_planned(house, MAY.on)
    book(house, venue, meeting=meeting)

    assert ask_again([meeting.pk]) == 0


def test_a_booking_asks_again_when_its_meeting_is_cancelled_and_has_nothing_to_follow(house, venue):
    meeting = make_planned(house, MAY.on)
    book(house, venue, meeting=meeting)
    cancel_meeting(meeting, because="För få anmälda", at=NOW, by=house.secretary)

    assert ask_again([meeting.pk]) == 1
    with pytest.raises(RuleBroken, match="booking-without-meeting"):
        request_again(Booking.objects.select_related("meeting").get(), on=TODAY, by=house.secretary)


def test_a_year_is_booked_whole_or_not_at_all(house, venue):
    first, second = make_planned(house, MAY.on), make_planned(house, date(2026, 6, 9))
    book(house, venue, span(date(2026, 6, 9), 8, 10))

    with pytest.raises(RuleBroken, match="venue-taken"):
        book_year([(first, venue), (second, venue)], on=TODAY, by=house.secretary)

    assert Booking.objects.filter(meeting__isnull=False).count() == 0
    assert Meeting.objects.count() == 2
