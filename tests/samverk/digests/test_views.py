"""Choosing how often a letter comes, and ending them without a log-in."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from samverk.accounts import signed_links
from samverk.accounts.models import User
from samverk.digests.letter import STOPPING, stopping_address
from samverk.digests.models import Choice
from samverk.digests.queries.readers import frequency_of
from samverk.records.models import TrailEntry

pytestmark = pytest.mark.django_db


def stopping(user, on=None):
    return "/" + stopping_address(user, on or timezone.localdate()).split("/", 3)[3]


def test_weekly_is_chosen_until_something_else_is(browser_of, reader):
    page = browser_of(reader).get(reverse("digests:choice")).content.decode()

    assert 'value="weekly"' in page.split("checked")[0].rsplit("<input", 1)[1]


@pytest.mark.parametrize("frequency", ["daily", "weekly", "none"])
def test_a_user_chooses_and_the_trail_tells(browser_of, reader, frequency):
    answer = browser_of(reader).post(reverse("digests:choice"), {"frequency": frequency})

    entry = TrailEntry.objects.get(act="digest-chosen")
    assert (answer.status_code, frequency_of(reader), entry.by) == (302, frequency, reader.email)


@pytest.mark.parametrize("said", ["", "hourly"])
def test_what_is_no_choice_changes_nothing(browser_of, reader, said):
    answer = browser_of(reader).post(reverse("digests:choice"), {"frequency": said})

    assert (answer.status_code, Choice.objects.count()) == (200, 0)


def test_a_citizen_is_sent_to_the_log_in(browser_of):
    answer = browser_of(None).get(reverse("digests:choice"))

    assert (answer.status_code, reverse("accounts:log-in") in answer["Location"]) == (302, True)


def test_looking_at_the_link_ends_nothing(browser_of, reader):
    answer = browser_of(None).get(stopping(reader))

    assert (answer.status_code, frequency_of(reader)) == (200, "weekly")


def test_the_button_behind_the_link_ends_the_letters_without_a_log_in(reader):
    browser = Client(enforce_csrf_checks=True)
    browser.get(stopping(reader))

    answer = browser.post(stopping(reader), {"csrfmiddlewaretoken": browser.cookies[settings.CSRF_COOKIE_NAME].value})

    assert (answer.status_code, frequency_of(reader)) == (200, "none")


def test_pressing_twice_changes_nothing_more(browser_of, reader):
    answers = [browser_of(None).post(stopping(reader)) for _ in range(2)]

    assert ([answer.status_code for answer in answers], Choice.objects.count()) == ([200, 200], 1)


def test_a_link_ends_only_the_letters_of_its_holder(browser_of, reader, secretary):
    browser_of(secretary).post(stopping(reader))

    assert [frequency_of(user) for user in (reader, secretary)] == ["none", "weekly"]


def test_an_old_a_wrong_and_a_foreign_link_open_nothing(browser_of, reader):
    old = stopping(reader, timezone.localdate() - timedelta(days=500))
    end = signed_links.end_of(timezone.localdate() + timedelta(days=1))
    foreign = signed_links.sign("guest", reader.public_id, holder=reader.email, expires_at=end)
    moved = stopping(reader)
    User.objects.filter(pk=reader.pk).update(email="other@samverk.example")

    links = (old, reverse("digests:stop", args=["wrong"]), reverse("digests:stop", args=[foreign]), moved)

    assert [browser_of(None).post(link).status_code for link in links] == [404] * 4
    assert (STOPPING, Choice.objects.count()) == ("digest-stop", 0)
