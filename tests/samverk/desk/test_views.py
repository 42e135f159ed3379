"""The desk shows each what waits for them, and nobody what waits for others."""

from datetime import date, time, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from samverk.accounts.models import User
from samverk.directory.models import Mandate
from samverk.followup.models import Obligation
from samverk.meetings.actions.lifecycle import plan_meeting
from samverk.watchlist.actions import finish_notice, note_notice
from tests.factories import (
    make_body,
    make_clause,
    make_item,
    make_mandate,
    make_meeting,
    make_organisation,
    make_person,
)
from tests.samverk.conftest import make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def body():
    return make_body("Direktörsgruppen")


@pytest.fixture
def member(body):
    """Return a user whose person sits in the body for Brohult."""
    person = make_person("Disa Holm")
    make_mandate(person, make_organisation("Brohult"), body=body, seat=Mandate.Seat.MEMBER)
    user = make_user("member")
    User.objects.filter(pk=user.pk).update(person=person)
    return User.objects.get(pk=user.pk)


def page(browser):
    return browser.get(reverse("desk:desk"))


def plan(body, secretary, days):
    day = timezone.localdate() + timedelta(days=days)
    return plan_meeting(body, on=day, starts_at=time(9), ends_at=time(12), by=secretary)


def owe(clause, organisation, number=0):
    return Obligation.objects.create(
        clause=clause,
        organisation=organisation,
        key=f"o{number}",
        what=f"stämma av fråga {number} hemma",
        done="answer",
        owner_kind="each-member",
        each=True,
        state="open",
    )


def test_a_citizen_is_sent_to_the_log_in(browser_of):
    assert page(browser_of(None)).status_code == 302


def test_a_member_sees_the_meetings_of_their_own_bodies(browser_of, body, member, secretary):
    plan(body, secretary, 10)
    plan(make_body("Ett annat organ"), secretary, 11)

    shown = page(browser_of(member)).content.decode()

    assert ("Direktörsgruppen" in shown, "Ett annat organ" in shown) == (True, False)


def test_the_secretariat_sees_the_meetings_of_all(browser_of, body, secretary):
    plan(body, secretary, 10)
    plan(make_body("Ett annat organ"), secretary, 11)

    desk = page(browser_of(secretary)).context["desk"]

    assert [one.meeting.body.name for one in desk.coming] == ["Direktörsgruppen", "Ett annat organ"]


def test_a_cancelled_meeting_and_one_that_is_over_wait_for_nobody(browser_of, body, secretary):
    type(plan(body, secretary, 10)).objects.update(cancelled_at=timezone.now())
    make_meeting(body, date(2024, 2, 16))

    assert page(browser_of(secretary)).context["desk"].coming == []


def test_what_is_wanted_of_the_own_municipality_lies_on_the_desk(browser_of, body, member):
    clause = make_clause(make_item(make_meeting(body, published_at=None)))
    own = owe(clause, member.person.mandates.get().organisation)
    owe(clause, make_organisation("Ekelunda"), 1)

    assert list(page(browser_of(member)).context["desk"].wanted) == [own]


@pytest.mark.parametrize("rows", [1, 3])
def test_the_desk_costs_the_same_however_much_lies_on_it(browser_of, body, member, django_assert_max_num_queries, rows):
    clause = make_clause(make_item(make_meeting(body, published_at=None)))
    for number in range(rows):
        owe(clause, member.person.mandates.get().organisation, number)
    browser = browser_of(member)

    with django_assert_max_num_queries(18):
        page(browser)


@pytest.mark.parametrize(("seat", "shown"), [(Mandate.Seat.SECRETARY, True), (Mandate.Seat.MEMBER, False)])
def test_who_keeps_a_body_finds_the_doors_of_a_keeper(browser_of, body, member, seat, shown):
    Mandate.objects.filter(person=member.person).update(seat=seat)

    desk = page(browser_of(member)).content.decode()

    assert (reverse("arrangements:start") + '"' in desk, reverse("agenda:letters") in desk) == (shown, False)


def test_what_somebody_follows_lies_on_their_desk_until_it_is_done_with(browser_of, body, member, secretary):
    today = timezone.localdate()
    said = {"body": body, "on": today, "watch_on": today + timedelta(days=9)}
    mine = note_notice("Drivs bussen vidare?", **said, by=member)
    note_notice("Flyttar kontoret?", **said, by=secretary)
    before = page(browser_of(member)).context["desk"].notices
    finish_notice(mine, outcome="Ja", seen=1, by=member)

    assert (before, page(browser_of(member)).context["desk"].notices) == ([mine], [])


def test_the_doors_of_outside_contacts_and_send_outs_are_for_those_who_may_enter(browser_of, member, secretary, reader):
    doors = [reverse(name) for name in ("watchlist:notices", "contacts:start", "sendouts:sendouts")]
    nowhere = make_user("member", "udda@samverk.example")

    shown = {user.email: page(browser_of(user)).content.decode() for user in (member, secretary, reader, nowhere)}

    assert [
        [f'href="{door}"' in shown[one.email] for door in doors] for one in (member, secretary, reader, nowhere)
    ] == [
        [True, True, False],
        [True, True, True],
        [True, True, True],
        [True, False, False],
    ]
