"""One letter a person, nothing twice, and nobody who has left."""

from datetime import date, timedelta

import pytest

from samverk.accounts.models import Delegation, User
from samverk.digests.actions import choose, send_digests
from samverk.digests.letter import letter_of
from samverk.digests.models import Told, Week
from samverk.directory.models import Mandate
from samverk.followup.models import Obligation
from samverk.post.models import Letter
from tests.factories import make_body, make_item, make_meeting, make_organisation
from tests.samverk.conftest import make_user
from tests.samverk.digests.conftest import letters_to

pytestmark = pytest.mark.django_db
MONDAY = date(2027, 4, 5)
DAY = date(2027, 4, 12)


def days(first, count):
    return [first + timedelta(days=number) for number in range(count)]


def test_a_daily_reader_is_told_a_week_and_a_day_before_a_day_after_and_then_weekly(house, brohult):
    director = house.director("Disa Holm", brohult, frequency="daily")
    house.owe("stämma av frågan hemma", DAY, organisation=brohult)

    told = [day for day in days(MONDAY - timedelta(days=3), 32) if send_digests(day)]

    assert told == [DAY + timedelta(days=after) for after in (-7, -1, 1, 8, 15)]
    assert len(letters_to(director)) == 5


def test_a_weekly_reader_gets_one_letter_a_week_on_its_first_day(house, brohult):
    house.director("Disa Holm", brohult)
    house.owe("stämma av frågan hemma", DAY + timedelta(days=2), organisation=brohult)
    house.owe("lämna in sina teman", DAY + timedelta(days=3), organisation=brohult)

    told = [day for day in days(MONDAY - timedelta(days=3), 31) if send_digests(day)]

    assert told == [date(2027, 4, 12), date(2027, 4, 19), date(2027, 4, 26)]


def test_what_is_near_and_what_is_late_stands_in_one_letter(house, brohult):
    director = house.director("Disa Holm", brohult)
    late = house.owe("lämna in sina teman", DAY - timedelta(days=30), organisation=brohult)
    near = house.owe("stämma av frågan hemma", DAY, organisation=brohult)

    send_digests(MONDAY)

    letter = letters_to(director)[0]
    assert letter.subject == "Samverkan väntar på 2 saker från dig"
    assert letter.text.index(late.what) < letter.text.index(near.what)
    assert [f"/followup/{one.public_id}/" in letter.text for one in (late, near)] == [True, True]


def test_done_again_on_the_same_day_nothing_is_told(house, brohult):
    house.director("Disa Holm", brohult, frequency="daily")
    house.owe("stämma av frågan hemma", DAY, organisation=brohult)

    counts = [send_digests(MONDAY), send_digests(MONDAY), send_digests(MONDAY + timedelta(days=1))]

    assert (counts, Letter.objects.count(), Told.objects.count()) == ([1, 0, 0], 1, 1)


def test_whoever_wants_none_gets_none(house, brohult):
    house.director("Disa Holm", brohult, frequency="none")
    house.owe("stämma av frågan hemma", DAY, organisation=brohult)

    assert send_digests(MONDAY) == 0


def test_a_choice_made_between_weekly_and_daily_tells_nothing_twice(house, brohult):
    director = house.director("Disa Holm", brohult)
    house.owe("stämma av frågan hemma", DAY, organisation=brohult)

    first = send_digests(MONDAY)
    choose(director, "daily", by=director)
    second = send_digests(MONDAY + timedelta(days=1))

    assert (first, second) == (1, 0)


@pytest.mark.parametrize("state", ["proposed", "reported", "accepted", "withdrawn", "superseded"])
def test_only_what_is_open_is_reminded_of(house, brohult, state):
    house.director("Disa Holm", brohult)
    house.owe("stämma av frågan hemma", DAY, organisation=brohult, state=state)

    assert send_digests(MONDAY) == 0


@pytest.mark.parametrize(
    "fields", [{"is_provisional": True}, {"due_kind": "standing", "due_on": None}, {"due_kind": "none", "due_on": None}]
)
def test_what_waits_for_the_board_or_has_no_end_or_day_is_not_reminded_of(house, brohult, fields):
    house.director("Disa Holm", brohult)
    Obligation.objects.filter(pk=house.owe("stämma av", DAY, organisation=brohult).pk).update(**fields)

    assert send_digests(MONDAY) == 0


def test_what_is_to_be_done_at_once_is_late_the_day_after_its_decision(house, brohult):
    director = house.director("Disa Holm", brohult)
    house.owe("skriva till regionen", None, organisation=brohult, due_kind="at-once")

    send_digests(date(2026, 12, 7))

    assert "skriva till regionen" in letters_to(director)[0].text


def test_the_neighbour_is_not_told(house, brohult):
    neighbour = house.director("Orvar Lund", make_organisation("Ekelunda"))
    house.owe("stämma av frågan hemma", DAY, organisation=brohult)

    send_digests(MONDAY)

    assert letters_to(neighbour) == []


def test_a_moved_day_is_reminded_of_anew(house, brohult):
    director = house.director("Disa Holm", brohult, frequency="daily")
    owed = house.owe("stämma av frågan hemma", DAY, organisation=brohult)

    send_digests(MONDAY)
    Obligation.objects.filter(pk=owed.pk).update(due_on=DAY + timedelta(days=1))
    send_digests(MONDAY + timedelta(days=1))

    assert len(letters_to(director)) == 2


def test_whoever_has_left_their_seat_is_not_told(house, brohult):
    gone = house.director("Disa Holm", brohult, holds_to=MONDAY - timedelta(days=1))
    there = house.director("Tora Berg", brohult, holds_from=MONDAY)
    house.owe("stämma av frågan hemma", DAY, organisation=brohult)

    send_digests(MONDAY)

    assert [len(letters_to(user)) for user in (gone, there)] == [0, 1]


def test_whose_log_in_is_closed_is_not_told(house, brohult):
    gone = house.director("Disa Holm", brohult)
    house.owe("stämma av frågan hemma", DAY, organisation=brohult)
    User.objects.filter(pk=gone.pk).update(is_active=False, deactivated_at="2027-01-01T12:00:00Z")

    assert send_digests(MONDAY) == 0


@pytest.mark.parametrize(("holds_to", "told"), [(None, 1), (MONDAY, 1), (MONDAY - timedelta(days=1), 0)])
def test_a_delegate_is_told_as_long_as_the_delegation_holds(house, brohult, holds_to, told):
    director = house.director("Disa Holm", brohult, frequency="none")
    delegate = make_user("member", "elis@samverk.example")
    Delegation.objects.create(principal=director, delegate=delegate, holds_from=date(2027, 1, 1), holds_to=holds_to)
    house.owe("stämma av frågan hemma", DAY, organisation=brohult)

    send_digests(MONDAY)

    assert len(letters_to(delegate)) == told


def test_the_chair_of_a_network_is_told_what_the_network_owes(house, brohult):
    network = make_body("HR-nätverket", kind="network")
    chair = house.director("Disa Holm", brohult, body=network, seat=Mandate.Seat.CHAIR)
    member = house.director("Orvar Lund", make_organisation("Ekelunda"), body=network)
    house.owe("ta fram en rutin", DAY, body=network, owner_kind="body")

    send_digests(MONDAY)

    assert [len(letters_to(user)) for user in (chair, member)] == [1, 0]


def test_a_secretary_is_told_what_the_secretariat_owes(house, secretary, reader):
    secretariat = make_organisation("Sekretariatet", kind="secretariat", is_member=False)
    house.owe("skicka kallelsen", DAY, organisation=secretariat, owner_kind="secretariat")

    send_digests(MONDAY)

    assert [len(letters_to(user)) for user in (secretary, reader)] == [1, 0]


def test_a_guest_is_told_nothing(house, brohult):
    house.director("Disa Holm", brohult, seat=Mandate.Seat.GUEST)
    house.owe("stämma av frågan hemma", DAY, organisation=brohult)

    assert send_digests(MONDAY) == 0


def test_confidential_words_stand_in_no_letter(house, brohult):
    director = house.director("Disa Holm", brohult)
    hidden = make_item(house.item.meeting, "Hemligt", is_confidential=True)
    owed = house.owe("säga upp avtalet med bolaget", DAY, organisation=brohult, item=hidden)

    send_digests(MONDAY)

    letter = letters_to(director)[0]
    assert ("bolaget" in letter.text + letter.subject, owed.public_id in letter.text) == (False, True)


def test_what_is_confidential_in_another_body_is_not_told(house, brohult):
    director = house.director("Disa Holm", brohult)
    hidden = make_item(make_meeting(make_body("Styrelsen", kind="board")), "Hemligt", is_confidential=True)
    house.owe("säga upp avtalet med bolaget", DAY, organisation=brohult, item=hidden)

    send_digests(MONDAY)

    assert letters_to(director) == []


def test_a_long_letter_names_the_first_and_counts_the_others(house, brohult):
    director = house.director("Disa Holm", brohult)
    for number in range(35):
        house.owe(f"göra sak {number:02}", DAY, organisation=brohult)

    send_digests(MONDAY)

    text = letters_to(director)[0].text
    assert (text.count("göra sak"), "5 till står på din sida." in text, Told.objects.count()) == (30, True, 35)


def test_a_house_that_stood_still_on_monday_writes_the_weekly_letter_the_day_after(house, brohult):
    house.director("Disa Holm", brohult)
    house.owe("stämma av frågan hemma", DAY, organisation=brohult)

    counts = [send_digests(MONDAY + timedelta(days=1)), send_digests(MONDAY + timedelta(days=2))]

    assert (counts, Week.objects.get().begins_on) == ([1, 0], MONDAY)


def test_a_worker_that_dies_midway_leaves_the_rest_to_the_next_one(house, brohult, monkeypatch):
    first = house.director("Disa Holm", brohult)
    second = house.director("Orvar Lund", brohult)
    house.owe("stämma av frågan hemma", DAY, organisation=brohult)
    monkeypatch.setattr("samverk.digests.actions.send.letter_of", dying_after(1))

    with pytest.raises(ConnectionError):
        send_digests(MONDAY)
    told = Told.objects.count()
    monkeypatch.undo()
    send_digests(MONDAY)

    assert (told, [len(letters_to(user)) for user in (first, second)], Told.objects.count()) == (1, [1, 1], 2)


def dying_after(letters):
    """Return what writes so many letters and then falls."""
    written = []

    def dying(*arguments):
        if len(written) == letters:
            raise ConnectionError
        written.append(arguments)
        return letter_of(*arguments)

    return dying


@pytest.mark.parametrize("owed", [1, 30])
def test_a_letter_costs_the_same_however_much_it_tells(house, brohult, django_assert_num_queries, owed):
    house.director("Disa Holm", brohult, frequency="daily")
    for number in range(owed):
        house.owe(f"göra sak {number:02}", DAY, organisation=brohult)
    Week.objects.create(begins_on=MONDAY)

    with django_assert_num_queries(21):
        send_digests(MONDAY)
