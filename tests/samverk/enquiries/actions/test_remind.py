"""Whoever owes an answer is reminded: a week before, on the day, every week after, and never twice."""

from datetime import timedelta

import pytest

from samverk.enquiries.actions import answer_enquiry, remind_of_owed
from samverk.enquiries.tasks import look_after_enquiries
from samverk.post.models import Letter
from samverk.site import flow
from tests.samverk.enquiries.making import AT, DUE, from_inside, from_outside
from tests.samverk.rounds.making import make_house

pytestmark = pytest.mark.django_db


@pytest.fixture
def house():
    return make_house()


def test_in_a_month_and_a_half_four_letters_go_though_every_day_begins_twice(house):
    enquiry = from_inside(house)
    days = [day - 30 for day in range(45) for _twice in range(2)]

    sent = [day for day in days if remind_of_owed(enquiry, on=DUE + timedelta(days=day))]

    assert sent == [-7, 0, 7, 14]


@pytest.mark.parametrize(("day", "letters"), [(-8, 0), (-7, 1), (-1, 1), (0, 1), (6, 1), (7, 1)])
def test_each_stage_has_its_letter(house, day, letters):
    assert remind_of_owed(from_inside(house), on=DUE + timedelta(days=day)) == letters


def test_what_is_answered_or_unconfirmed_is_not_reminded_of(house):
    answered = from_inside(house)
    answer_enquiry(answered, outcome="no", answer="Nej", motive="Inga medel", at=AT, by=house.secretary)
    unconfirmed = from_outside(house, confirmed=False)

    assert [remind_of_owed(one, on=DUE) for one in (answered, unconfirmed)] == [0, 0]


def test_the_letter_says_what_and_by_when_and_where(house):
    enquiry = from_inside(house)

    look_after_enquiries.call(on=DUE.isoformat())

    letter = Letter.objects.get(kind="enquiry-reminder")
    assert letter.to_address == house.secretary.email
    assert letter.subject == "Svar ska ges senast den 1 april 2026: Gemensam biblioteksbuss"
    assert f"/enquiries/{enquiry.public_id}/" in letter.text


def test_it_is_looked_after_every_day():
    assert look_after_enquiries in flow.EVERY_DAY
