"""Answers to what waits, and publishing."""

import pytest
from django.urls import reverse

from samverk.archive.actions.suggest_links import suggest_links
from samverk.archive.models import LinkSuggestion, ReadingFinding
from samverk.directory.models import Person
from samverk.meetings.models import Attendance, Meeting, SuggestedTask
from tests.factories import make_item, make_person


@pytest.fixture
def suggestion(source):
    suggest_links()
    return LinkSuggestion.objects.get(name_as_written="Anna Ek")


def post(browser, name, *args, **said):
    return browser.post(reverse(name, args=args), said, follow=True)


def test_accepting_a_new_name_makes_a_person_and_links_the_name(browser_of, secretary, suggestion):
    post(browser_of(secretary), "archive:settle-name", suggestion.public_id, answer="accept")

    assert Attendance.objects.get(name_as_written="Anna Ek").person == Person.objects.get(name="Anna Ek")


def test_a_dismissed_name_links_nobody(browser_of, secretary, suggestion):
    post(browser_of(secretary), "archive:settle-name", suggestion.public_id, answer="dismiss")

    assert Attendance.objects.get(name_as_written="Anna Ek").person is None


def test_an_answer_given_twice_is_told_once_more(browser_of, secretary, suggestion):
    browser = browser_of(secretary)
    post(browser, "archive:settle-name", suggestion.public_id, answer="accept")

    page = post(browser, "archive:settle-name", suggestion.public_id, answer="accept")

    assert "Någon annan har redan svarat på detta." in page.text


def test_a_name_is_linked_to_somebody_the_house_did_not_think_of(browser_of, secretary, suggestion):
    person = make_person("Anna Ekström")

    post(browser_of(secretary), "archive:link-name", suggestion.public_id, person=person.public_id)

    assert Attendance.objects.get(name_as_written="Anna Ek").person == person


def test_a_suggested_task_is_accepted_once(browser_of, secretary, source):
    browser, task = browser_of(secretary), SuggestedTask.objects.get()

    post(browser, "archive:settle-task", task.public_id, answer="accept")
    page = post(browser, "archive:settle-task", task.public_id, answer="dismiss")

    assert (SuggestedTask.objects.get().state, "redan svarat" in page.text) == ("accepted", True)


def test_a_finding_that_was_looked_at_is_put_aside(browser_of, secretary, source):
    finding = ReadingFinding.objects.filter(state="open").first()

    post(browser_of(secretary), "archive:settle-finding", finding.public_id)

    assert ReadingFinding.objects.get(pk=finding.pk).state == "dismissed"


def test_a_period_is_published_and_withdrawn(browser_of, secretary, source):
    browser, days = browser_of(secretary), {"first_on": "2021-01-01", "last_on": "2021-12-31"}

    published = post(browser, "archive:publish", act="publish", **days)
    is_public = Meeting.objects.get().published_at is not None
    post(browser, "archive:publish", act="withdraw", **days)

    assert ("1 möte har publicerats." in published.text, is_public) == (True, True)
    assert Meeting.objects.get().published_at is None


def test_a_period_that_ends_before_it_begins_is_refused(browser_of, secretary, source):
    page = post(browser_of(secretary), "archive:publish", first_on="2021-12-31", last_on="2021-01-01", act="publish")

    assert ("får inte komma före" in page.text, Meeting.objects.get().published_at) == (True, None)


def test_one_meeting_is_published_from_its_original(browser_of, secretary, source):
    post(browser_of(secretary), "archive:publish-meeting", source.public_id, act="publish")

    assert Meeting.objects.get().published_at is not None


def test_what_is_to_be_looked_at_first_is_told_and_led_to(browser_of, secretary, source):
    make_item(source.meeting, "Övrigt", background="Sökanden (640823-3234) yttrar sig.")
    browser, public = browser_of(secretary), reverse("releasing:meeting", args=[source.meeting.public_id])

    period = post(browser, "archive:publish", first_on="2021-01-01", last_on="2021-12-31", act="publish")
    alone = post(browser, "archive:publish-meeting", source.public_id, act="publish")

    assert "1 möte förblir dolt: ord i dess protokoll ska granskas först." in period.text
    assert f'href="{reverse("releasing:releases")}"' in period.text
    assert ("som kan peka ut en privatperson" in alone.text, f'href="{public}"' in alone.text) == (True, True)
    assert Meeting.objects.get().published_at is None
