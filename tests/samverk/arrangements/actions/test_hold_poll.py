"""Polls: days that can be, and one meeting of the day that was chosen."""

from datetime import date, timedelta

import pytest

from samverk.arrangements.actions import choose_date, reopen_poll
from samverk.arrangements.models import DatePoll
from samverk.meetings.models import Meeting
from samverk.records.refusal import RuleBroken
from samverk.rounds.actions import Said, give_answer
from samverk.rounds.models import Round
from tests.samverk.arrangements.making import JUNE, MAY, NOW, TODAY, make_planned, make_poll, span
from tests.samverk.rounds.making import CLOSES, asked_of, make_house

pytestmark = pytest.mark.django_db


@pytest.fixture
def house():
    return make_house()


def test_days_are_asked_for_in_order_and_in_words(house):
    poll = make_poll(house, spans=[JUNE, MAY, MAY])

    assert [date.option.label for date in poll.dates.all()] == [
        "tisdag 12 maj 2026 kl. 09.00–12.00",
        "tisdag 9 juni 2026 kl. 09.00–12.00",
    ]


@pytest.mark.parametrize(
    ("bad", "code"),
    [
        (span(TODAY - timedelta(days=1)), "day-in-the-past"),
        (span(date(2026, 5, 13), 12, 12), "ends-before-it-starts"),
        (span(date(2026, 5, 13), 9, 12, date(2026, 5, 12)), "ends-before-it-starts"),
    ],
)
def test_days_that_cannot_be_are_refused(house, bad, code):
    with pytest.raises(RuleBroken, match=code):
        make_poll(house, spans=[MAY, bad])

    assert (DatePoll.objects.count(), Round.objects.count()) == (0, 0)


def test_one_day_is_no_choice(house):
    with pytest.raises(RuleBroken, match="options-missing"):
        make_poll(house, spans=[MAY])


def test_the_chosen_day_becomes_a_meeting_once(house):
    poll = make_poll(house, kind=Meeting.Kind.RETREAT, spans=[MAY, span(date(2026, 6, 9), 9, 15, date(2026, 6, 10))])
    _may, june = poll.dates.all()

    meeting = choose_date(poll, june, at=NOW, by=house.secretary)

    poll = DatePoll.objects.get()
    assert (poll.meeting, poll.chosen, poll.round.state) == (meeting, june, Round.State.CLOSED)
    assert (meeting.held_on, meeting.last_on, meeting.kind) == (date(2026, 6, 9), date(2026, 6, 10), "retreat")
    with pytest.raises(RuleBroken, match="poll-settled"):
        choose_date(poll, june, at=NOW, by=house.secretary)
    assert Meeting.objects.count() == 1


def test_nothing_is_chosen_where_the_body_meets_already(house):
    make_planned(house, MAY.on)
    poll = make_poll(house)

    with pytest.raises(RuleBroken, match="body-meets-already"):
        choose_date(poll, poll.dates.first(), at=NOW, by=house.secretary)

    poll = DatePoll.objects.get()
    assert (poll.chosen, poll.meeting, poll.round.state) == (None, None, Round.State.OPEN)


def test_a_day_that_has_passed_meanwhile_is_not_chosen(house):
    poll = make_poll(house)

    with pytest.raises(RuleBroken, match="day-in-the-past"):
        choose_date(poll, poll.dates.first(), at=NOW + timedelta(days=200), by=house.secretary)

    assert Meeting.objects.count() == 0


def test_a_poll_whose_day_is_chosen_stays_closed(house):
    poll = make_poll(house)
    choose_date(poll, poll.dates.first(), at=NOW, by=house.secretary)

    with pytest.raises(RuleBroken, match="poll-settled"):
        reopen_poll(poll, because="Mer tid", closes_at=CLOSES, at=NOW, by=house.secretary)
    with pytest.raises(RuleBroken, match="round-closed"):
        give_answer(asked_of(poll.round, house.municipalities[0]), Said(), at=NOW, by=house.members[0])
