"""The chair's list before a meeting."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from samverk.agenda.models import Entry
from samverk.directory.models import Mandate
from samverk.followup.models import Report
from tests.factories import make_body, make_clause, make_item, make_meeting, make_organisation
from tests.samverk.followup.making import owe, seated

pytestmark = pytest.mark.django_db


@pytest.fixture
def today():
    return timezone.localdate()


@pytest.fixture
def body():
    return make_body()


@pytest.fixture
def clause(body, today):
    return make_clause(make_item(make_meeting(body, today - timedelta(days=20), published_at=None)))


@pytest.fixture
def older(body, today):
    """Return a clause of a meeting three meetings ago."""
    make_meeting(body, today - timedelta(days=50))
    return make_clause(make_item(make_meeting(body, today - timedelta(days=300))))


@pytest.fixture
def meeting(body, today):
    return make_meeting(body, today + timedelta(days=5), published_at=None, state="planned")


@pytest.fixture
def brohult():
    return make_organisation("Brohult")


@pytest.fixture
def chair(body):
    return seated("Ylva Ek", body, make_organisation("Kvarnsele"), Mandate.Seat.CHAIR)


def address(meeting):
    return reverse("followup:before-meeting", args=[meeting.public_id])


def sections(page):
    """Return the sections of the list, each with the things it holds."""
    parts = re.split(r'<h2 id="([a-z]+)">', page.content.decode())[1:]
    named = zip(parts[::2], parts[1::2], strict=True)
    return {key: re.findall(r'<th scope="row"><a[^>]*>([^<]*)</a>', part) for key, part in named}


def test_each_thing_stands_where_it_is_wanted_first(browser_of, chair, meeting, clause, older, brohult, today):
    late = today - timedelta(days=2)
    owe(clause, organisation=brohult, what="återkommer", due_meeting=meeting, due_on=meeting.held_on)
    owe(older, organisation=brohult, what="försenat", due_on=late)
    owe(clause, organisation=brohult, what="utlovat", due_on=today + timedelta(days=90))
    owe(clause, organisation=brohult, what="utlovat men sent", due_on=late)
    owe(older, organisation=brohult, what="redovisat", due_on=late, state="reported")
    owe(older, organisation=brohult, what="längre bort", due_on=today + timedelta(days=90))
    owe(clause, organisation=brohult, what="klart", due_on=late, state="accepted")

    assert sections(browser_of(chair).get(address(meeting))) == {
        "returning": ["återkommer"],
        "late": ["försenat", "utlovat men sent"],
        "promised": ["utlovat"],
        "reported": ["redovisat"],
    }


def test_what_the_agenda_takes_up_again_stands_there_with_what_was_reported(browser_of, chair, meeting, older, brohult):
    owed = owe(older, organisation=brohult, what="återkommer", state="reported")
    for text in ("Vi har börjat.", "Vi är klara."):
        Report.objects.create(obligation=owed, text=text)
    Entry.objects.create(item=make_item(meeting, "Tillbaka"), origin_clause=older)

    page = browser_of(chair).get(address(meeting))

    text = page.content.decode()
    assert sections(page) == {"returning": ["återkommer"]}
    assert ("Vi är klara." in text, "Vi har börjat." in text) == (True, False)


def test_what_another_body_decided_is_left_out(browser_of, chair, meeting, brohult, today):
    other = make_clause(make_item(make_meeting(make_body("Styrelsen", kind="board"), today - timedelta(days=9))))
    owe(other, organisation=brohult, due_on=today - timedelta(days=1))

    assert sections(browser_of(chair).get(address(meeting))) == {}


def test_it_is_for_those_who_prepare_the_meeting(browser_of, chair, body, meeting, brohult, reader, secretary):
    member = seated("Disa Holm", body, brohult)
    keeper = seated("Sara Lind", body, None, Mandate.Seat.SECRETARY)
    neighbour = seated("Orvar Lund", make_body("Presidiet", kind="presidium"), brohult, Mandate.Seat.CHAIR)

    users = (chair, keeper, secretary, member, reader, neighbour)

    assert [browser_of(user).get(address(meeting)).status_code for user in users] == [200, 200, 200, 404, 404, 404]


def test_the_chair_finds_it_from_the_page_of_the_meeting(browser_of, chair, meeting, clause, brohult):
    owe(clause, organisation=brohult, due_meeting=meeting, due_on=meeting.held_on)

    page = browser_of(chair).get(reverse("planning:meeting", args=[meeting.public_id])).content.decode()

    assert address(meeting) in page


@pytest.mark.parametrize("rows", [1, 3])
def test_it_costs_the_same_however_much_was_promised(
    browser_of, chair, meeting, clause, brohult, today, django_assert_num_queries, rows
):
    for _ in range(rows):
        owe(clause, organisation=brohult, due_meeting=meeting, due_on=meeting.held_on)
        owe(clause, organisation=brohult, due_on=today - timedelta(days=2))
        owe(clause, organisation=brohult, due_on=today, state="reported")
    browser = browser_of(chair)

    with django_assert_num_queries(12):
        browser.get(address(meeting))
