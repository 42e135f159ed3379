"""The list of minutes by how they stand, and the rules of a body."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from samverk.meetings.models import Meeting
from samverk.records.models import TrailEntry
from samverk.releasing.models import PublicRules, Release
from tests.factories import make_body
from tests.samverk.releasing.making import AT, imported

pytestmark = pytest.mark.django_db
LIST = reverse("releasing:releases")
KINDS = ("waiting", "public", "review", "hidden")
DAY = timedelta(days=1)
RULES = {"masks_private_names": "on", "shown_months": "24", "review_months": "", "is_indexed": "on"}


def page(browser, shown=""):
    return browser.get(LIST, {"shown": shown} if shown else {})


def rows_of(browser):
    return {kind: list(page(browser, kind).context["page"].rows) for kind in KINDS}


def counts_of(answer):
    return [tab["count"] for tab in answer.context["tabs"]]


def with_days(meeting, **days):
    Release.objects.create(meeting=meeting, **days)
    return meeting


def rules_page(body):
    return reverse("releasing:rules", args=[body.public_id])


def test_minutes_stand_under_how_it_is_with_them(browser_of, secretary):
    today = timezone.localdate()
    waiting, later = imported(), with_days(imported(), take_down_on=today + DAY)
    public = with_days(imported(published_at=AT), review_on=today + DAY)
    due = with_days(imported(published_at=AT), review_on=today)
    hidden = with_days(imported(), take_down_on=today)

    browser = browser_of(secretary)

    assert rows_of(browser) == {
        "waiting": [later, waiting],
        "public": [due, public],
        "review": [due],
        "hidden": [hidden],
    }
    assert counts_of(page(browser)) == [2, 2, 1, 1]


def test_what_nobody_may_ask_for_is_the_list_of_what_waits(browser_of, secretary):
    waiting = imported()
    imported(published_at=AT)

    assert list(page(browser_of(secretary), "anything").context["page"].rows) == [waiting]


def test_an_empty_list_says_so_and_leads_to_the_rules(browser_of, secretary):
    body = imported(published_at=AT).body

    words = page(browser_of(secretary)).content.decode()

    assert ("Det finns inga sådana protokoll" in words, rules_page(body) in words) == (True, True)


def test_the_list_costs_the_same_however_long_it_is(browser_of, secretary):
    browser = browser_of(secretary)
    imported()
    page(browser)
    with CaptureQueriesContext(connection) as of_one:
        page(browser)
    for _number in range(2):
        with_days(imported(), review_on=timezone.localdate())

    with CaptureQueriesContext(connection) as of_three:
        answer = page(browser)

    assert (len(answer.context["page"].rows), len(of_three)) == (3, len(of_one))


def test_a_day_that_is_not_known_is_said(browser_of, secretary):
    meeting = imported()
    Meeting.objects.update(held_on=None)

    words = page(browser_of(secretary)).content.decode()

    assert (f"{meeting.body}" in words, "okänd dag" in words) == (True, True)


def test_rules_are_saved_and_shown_again(browser_of, secretary):
    body, browser = make_body(), browser_of(secretary)
    before = browser.get(rules_page(body)).context["form"].initial

    answer = browser.post(rules_page(body), RULES)

    rules = PublicRules.objects.get()
    assert (before, answer.status_code, answer.url) == ({"is_indexed": True}, 302, rules_page(body))
    assert (rules.masks_private_names, rules.shown_months, rules.review_months, rules.is_indexed) == (
        True,
        24,
        None,
        True,
    )
    assert browser.get(rules_page(body)).context["form"].initial["shown_months"] == 24
    assert TrailEntry.objects.get().act == "public-rules-set"


@pytest.mark.parametrize("months", ["0", "-1", "1201", "2,5", "tolv"])
def test_wrong_months_are_told_on_the_form(browser_of, secretary, months):
    body = make_body()

    answer = browser_of(secretary).post(rules_page(body), RULES | {"shown_months": months})

    assert (answer.status_code, list(answer.context["form"].errors)) == (400, ["shown_months"])
    assert not PublicRules.objects.exists()
