"""Filing: a member's request counts at once, an outsider's when the address is confirmed."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from samverk.enquiries.actions import confirm_enquiry, file_from_outside, forget_unconfirmed, keep_rules
from samverk.enquiries.links import enquiry_behind, link_of, token_of
from samverk.enquiries.models import Enquiry
from samverk.post.models import Letter
from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken
from tests.samverk.conftest import make_user
from tests.samverk.enquiries.making import AT, DUE, FILED, TODAY, from_inside, from_outside, let_outsiders_ask
from tests.samverk.rounds.making import make_house

pytestmark = pytest.mark.django_db


@pytest.fixture
def house():
    return make_house()


def letters(kind):
    return list(Letter.objects.filter(kind=kind).order_by("pk"))


def test_a_members_request_counts_at_once_and_an_answer_is_owed_in_thirty_days(house):
    enquiry = from_inside(house)

    assert (enquiry.state, enquiry.received_on, enquiry.due_on) == ("received", TODAY, DUE)
    assert [one.to_address for one in letters("enquiry-received")] == [
        "brohult@samverk.example",
        "sekretariatet@samverk.example",
    ]


def test_the_agreed_time_is_the_bodys_and_those_that_are_there_keep_their_day(house):
    before = from_inside(house)
    keep_rules(house.body, answer_days=10, is_public=False, by=house.secretary)
    after = from_inside(house, place=1)

    before.refresh_from_db()
    assert (before.due_on, after.due_on) == (DUE, TODAY + timedelta(days=10))
    assert TrailEntry.objects.filter(act="enquiry-rules-kept").count() == 1


def test_filed_twice_from_two_tabs_it_is_one(house):
    assert from_inside(house) == from_inside(house)
    assert len(letters("enquiry-received")) == 2


def test_an_outsiders_request_is_nothing_before_it_is_confirmed(house):
    enquiry = from_outside(house, confirmed=False)

    assert (enquiry.state, enquiry.received_on, enquiry.due_on) == ("unconfirmed", None, None)
    (letter,) = Letter.objects.all()
    assert (letter.to_address, letter.kind, letter.secret_part) == (
        "ella@fors.example",
        "enquiry-confirm",
        link_of(enquiry),
    )
    assert token_of(enquiry) not in letter.text


def test_confirmed_twice_it_is_received_once_on_the_day_of_the_first(house):
    enquiry = from_outside(house, confirmed=False)

    first = confirm_enquiry(enquiry, at=AT + timedelta(days=2))
    second = confirm_enquiry(enquiry, at=AT + timedelta(days=3))

    assert (first, second) == (True, False)
    assert (enquiry.received_on, enquiry.due_on) == (date(2026, 3, 4), date(2026, 4, 3))
    assert len(letters("enquiry-received")) == 2


def test_who_does_not_take_outsiders_takes_none(house):
    with pytest.raises(RuleBroken, match="enquiries-from-members-only"):
        file_from_outside(house.body, FILED, at=AT)
    keep_rules(house.body, answer_days=30, is_public=False, by=house.secretary)
    with pytest.raises(RuleBroken, match="enquiries-from-members-only"):
        file_from_outside(house.body, FILED, at=AT)


def test_no_more_than_three_wait_under_one_address(house):
    let_outsiders_ask(house)
    for _time in range(3):
        file_from_outside(house.body, FILED, at=AT)

    with pytest.raises(RuleBroken, match="enquiries-unconfirmed"):
        file_from_outside(house.body, FILED, at=AT)
    assert Letter.objects.count() == 3


def test_what_nobody_confirms_is_forgotten_after_a_week_and_nothing_else(house):
    waiting = from_outside(house, confirmed=False)
    counted = from_outside(house)

    kept = forget_unconfirmed(AT + timedelta(days=7))
    gone = forget_unconfirmed(AT + timedelta(days=7, seconds=1))

    assert (kept, gone) == (0, 1)
    assert list(Enquiry.objects.all()) == [counted]
    with pytest.raises(RuleBroken, match="link-wrong"):
        enquiry_behind(token_of(waiting), at=AT, address="192.0.2.1")


def test_where_a_body_has_no_secretary_the_secretariat_is_told(house):
    house.secretary.person.mandates.all().delete()
    make_user("secretary", "kansli@samverk.example")

    from_inside(house)

    assert [one.to_address for one in letters("enquiry-received")] == [
        "brohult@samverk.example",
        "kansli@samverk.example",
    ]


@pytest.mark.parametrize(
    "wrong",
    [
        {"state": "answered"},
        {"state": "answered", "outcome": "yes", "answer": "Ja", "motive": "", "settled_at": AT},
        {"state": "received", "settled_at": AT},
        {"state": "received", "due_on": None},
        {"due_on": date(2020, 1, 1)},
    ],
)
def test_the_database_holds_what_must_hold(house, wrong):
    enquiry = from_inside(house)

    with pytest.raises(IntegrityError), transaction.atomic():
        Enquiry.objects.filter(pk=enquiry.pk).update(**wrong)
