"""Requests for documents stand on the desk of those who answer them, and of nobody else."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from samverk.disclosures.actions import Wanted, ask_for_documents, take_request, withdraw_request
from tests.factories import make_body
from tests.samverk.conftest import make_user
from tests.samverk.rounds.making import make_house

pytestmark = pytest.mark.django_db
DESK = reverse("desk:desk")
LATE = "Försenat"


def asked(body, what, days_ago=0):
    now = timezone.now()
    return ask_for_documents(body, Wanted(what=what), at=now, on=timezone.localdate(now) - timedelta(days=days_ago))


def test_who_finds_which_requests_on_their_desk(browser_of):
    house = make_house()
    newest, oldest = asked(house.body, "Avtalet"), asked(house.body, "Protokollen", days_ago=9)
    others = asked(make_body("Styrelsen"), "Bilagan", days_ago=5)
    withdraw_request(asked(house.body, "Ingenting mer"), at=timezone.now())
    everybody = [make_user("secretary"), house.secretary, house.members[0], make_user("reader")]

    desks = [browser_of(user).get(DESK) for user in everybody]

    shown = [[row.asked for row in desk.context["desk"].documents] for desk in desks]
    assert shown == [[oldest, others, newest], [oldest, newest], [], []]
    assert ["Protokollen" in desk.content.decode() for desk in desks] == [True, True, False, False]
    assert [desk.content.decode().count(LATE) for desk in desks] == [2, 1, 0, 0]


def test_requests_cost_the_same_however_many_there_are(browser_of):
    house = make_house()
    browser = browser_of(house.secretary)
    costs = []
    for requests in (1, 5):
        for number in range(requests):
            one = asked(house.body, f"Begäran {number}")
            take_request(one, at=timezone.now(), by=house.secretary)
        browser.get(DESK)
        with CaptureQueriesContext(connection) as queries:
            browser.get(DESK)
        costs.append(len(queries))

    assert costs[0] == costs[1]
