"""The pages of this room, as everybody who might come by."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from samverk.arrangements.actions import book_venue, choose_date, fix_seat, propose_swap
from samverk.arrangements.models import DatePoll
from samverk.meetings.models import Meeting
from samverk.post.models import Letter
from samverk.rounds.actions import give_answer
from tests.factories import make_body, make_meeting, make_organisation
from tests.samverk.arrangements.making import day, make_poll, make_turn, make_venue, says, span
from tests.samverk.conftest import make_user
from tests.samverk.rounds.making import asked_of, make_delegate, make_seated_user

pytestmark = pytest.mark.django_db
SOON = timedelta(days=30)


def visitors(house):
    """Return everybody by what they are: the neighbour sits in the body and was not asked."""
    return {
        "citizen": None,
        "owner": house.secretary,
        "asked": house.members[0],
        "neighbour": make_seated_user("Örnabo Direktör", house.body, make_organisation("Örnabo")),
        "stranger": make_seated_user("Udda Person", None, None),
        "reader": make_user("reader"),
        "secretariat": make_user("secretary"),
    }


def seen(house, browser_of, address):
    return [browser_of(user).get(address).status_code for user in visitors(house).values()]


def test_a_poll_is_seen_by_those_who_are_asked(house, poll, browser_of):
    address = reverse("arrangements:poll", args=[poll.public_id])

    assert seen(house, browser_of, address) == [302, 200, 200, 404, 404, 200, 200]
    assert browser_of(house.members[0]).get(reverse("rounds:round", args=[poll.round.public_id])).status_code == 404


def test_the_rota_is_seen_by_those_who_follow_the_body(house, browser_of):
    address = reverse("arrangements:rota", args=[house.body.public_id])

    assert seen(house, browser_of, address) == [302, 200, 200, 200, 404, 200, 200]


@pytest.mark.parametrize("name", ["venues", "new-venue", "bookings", "new-booking", "rotation"])
def test_venues_and_bookings_are_kept_by_secretaries(house, browser_of, name):
    assert seen(house, browser_of, reverse(f"arrangements:{name}")) == [302, 200, 404, 404, 404, 404, 200]


def test_one_venue_and_one_booking_are_kept_by_secretaries(house, browser_of):
    venue = make_venue()
    booking = book_venue(venue, span(day(0)), on=timezone.localdate(), by=house.secretary)
    addresses = [
        reverse("arrangements:venue", args=[venue.public_id]),
        reverse("arrangements:edit-venue", args=[venue.public_id]),
        reverse("arrangements:booking", args=[booking.public_id]),
    ]
    everybody = visitors(house)

    statuses = [[browser_of(user).get(address).status_code for user in everybody.values()] for address in addresses]

    assert statuses == [[302, 200, 404, 404, 404, 404, 200]] * 3


def test_only_keepers_choose_the_day(house, poll, browser_of):
    address = reverse("arrangements:choose", args=[poll.public_id])
    option = {"option": poll.dates.first().option.public_id}
    everybody = visitors(house)

    refused = [
        browser_of(everybody[who]).post(address, option).status_code
        for who in ("citizen", "asked", "neighbour", "stranger", "reader")
    ]

    assert (refused, Meeting.objects.count()) == ([302, 404, 404, 404, 404], 0)


def test_a_double_click_makes_one_meeting(house, poll, browser_of):
    address = reverse("arrangements:choose", args=[poll.public_id])
    option = {"option": poll.dates.first().option.public_id}
    browser = browser_of(house.secretary)

    browser.post(address, option)
    again = browser.post(address, option, follow=True)

    assert (Meeting.objects.count(), "En dag är redan vald" in again.content.decode()) == (1, True)


def test_a_delegate_says_which_days_suit(house, poll, browser_of):
    delegate = make_delegate(house.members[0])
    asked = asked_of(poll.round, house.municipalities[0])
    address = reverse("arrangements:answer-poll", args=[poll.public_id, asked.public_id])
    options = poll.round.options.values_list("public_id", flat=True)
    said = {f"a{asked.public_id}-option-{option}": "if-need-be" for option in options}

    browser_of(delegate).post(address, said)

    answer = asked.answers.get()
    assert (answer.given_by, answer.on_behalf_of) == (delegate, house.members[0].email)
    assert [row.says for row in answer.options.all()] == ["if-need-be", "if-need-be"]


def test_a_day_left_out_is_asked_for(house, poll, browser_of):
    asked = asked_of(poll.round, house.municipalities[0])
    address = reverse("arrangements:answer-poll", args=[poll.public_id, asked.public_id])

    response = browser_of(house.members[0]).post(address, {"x": "y"})

    assert "Svara för varje dag om den passar." in response.content.decode()


def test_meetings_of_bodies_one_knows_nothing_of_stay_unknown(house, poll, browser_of):
    make_meeting(make_body("Hemliga nätverket"), day(0), published_at=None)
    address = reverse("arrangements:poll", args=[poll.public_id])

    told = ["Hemliga" in browser_of(user).get(address).content.decode() for user in (house.members[0], house.secretary)]
    staff = "Hemliga" in browser_of(make_user("reader")).get(address).content.decode()

    assert (told, staff) == ([False, False], True)


def test_what_somebody_is_asked_stands_in_one_list(house, poll, now, browser_of):
    address = reverse("arrangements:mine")
    before = browser_of(house.members[0]).get(address).content.decode()
    give_answer(
        asked_of(poll.round, house.municipalities[0]),
        says(asked_of(poll.round, house.municipalities[0]), "yes", "no"),
        at=now,
        by=house.members[0],
    )
    after = browser_of(house.members[0]).get(address).content.decode()

    assert ["Väntar på dig" in before, "Besvarad" in after] == [True, True]
    assert f"/arrangements/polls/{poll.public_id}/" in after


def test_a_poll_is_looked_at_before_it_is_sent(house, now, browser_of):
    address = f"{reverse('arrangements:new-poll')}?body={house.body.public_id}"
    said = {
        "question": "Vilken dag passar internatet?",
        "kind": "retreat",
        "closes_on": day(-10).isoformat(),
        "organisations": [one.pk for one in house.municipalities],
        "dates-TOTAL_FORMS": "3",
        "dates-INITIAL_FORMS": "0",
    }
    for number in (0, 1):
        said |= {f"dates-{number}-on": day(number * 7).isoformat(), f"dates-{number}-starts_at": "09:00"}
        said |= {f"dates-{number}-ends_at": "15:00"}
    browser = browser_of(house.secretary)

    looked = browser.post(address, said | {"act": "look"})
    before = DatePoll.objects.count()
    sent = browser.post(address, said | {"act": "send"})

    assert ("Det som talar mot dagarna" in looked.content.decode(), before) == (True, 0)
    poll = DatePoll.objects.get()
    assert sent.headers["Location"] == reverse("arrangements:poll", args=[poll.public_id])
    assert Letter.objects.filter(kind="round-invitation").count() == 4


@pytest.mark.parametrize("how_many", [1, 3])
@pytest.mark.parametrize(("name", "queries"), [("mine", 6), ("start", 10)])
def test_pages_take_a_fixed_number_of_queries(
    house, now, browser_of, django_assert_num_queries, name, queries, how_many
):
    for number in range(how_many):
        make_poll(house, spans=[span(day(number)), span(day(7 + number))], at=now, closes_at=now + timedelta(days=7))
    browser = browser_of(house.members[0] if name == "mine" else house.secretary)

    with django_assert_num_queries(queries):
        assert browser.get(reverse(f"arrangements:{name}")).status_code == 200


@pytest.mark.parametrize("how_many", [1, 3])
def test_a_rota_takes_a_fixed_number_of_queries(house, browser_of, django_assert_num_queries, how_many):
    for number in range(how_many):
        turn = make_turn(house, day(number * 30), number)
        fix_seat(turn.rota, house.municipalities[3], by=house.secretary, office=f"uppdrag {number}")
    browser = browser_of(house.members[0])
    address = reverse("arrangements:rota", args=[house.body.public_id])

    with django_assert_num_queries(12):
        assert browser.get(f"{address}?year={day(0).year}").status_code == 200


@pytest.mark.parametrize("how_many", [1, 3])
def test_a_poll_takes_a_fixed_number_of_queries(house, now, browser_of, django_assert_num_queries, how_many):
    poll = make_poll(
        house,
        spans=[span(day(number)) for number in range(how_many + 1)],
        organisations=house.municipalities[:how_many],
        at=now,
        closes_at=now + timedelta(days=7),
    )
    browser = browser_of(house.members[0])

    with django_assert_num_queries(14):
        assert browser.get(reverse("arrangements:poll", args=[poll.public_id])).status_code == 200


def test_a_chosen_day_is_shown_and_takes_no_answers(house, poll, now, browser_of):
    choose_date(poll, poll.dates.first(), at=now, by=house.secretary)

    text = browser_of(house.members[0]).get(reverse("arrangements:poll", args=[poll.public_id])).content.decode()

    assert ("Dagen är vald:" in text, "Svara för" in text) == (True, False)


def test_a_swap_that_waits_is_shown_to_both(house, now, browser_of):
    first, second = make_turn(house, day(0), 0), make_turn(house, day(30), 2)
    propose_swap(first, second, at=now, by=house.members[0])
    address = f"{reverse('arrangements:rota', args=[house.body.public_id])}?year={day(0).year}"

    shown = ["Godta bytet" in browser_of(house.members[place]).get(address).content.decode() for place in (0, 2)]

    assert shown == [False, True]
