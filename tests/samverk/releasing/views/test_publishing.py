"""Showing minutes, hiding them, and setting their days, by form."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from samverk.meetings.models import Meeting
from samverk.releasing.models import Release
from tests.samverk.releasing.making import AT, careful, imported

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def browser(browser_of, secretary):
    return browser_of(secretary)


def send(browser, meeting, name, said=None):
    return browser.post(reverse(f"releasing:{name}", args=[meeting.public_id]), said or {}, follow=True)


def messages_of(answer):
    return [str(one) for one in answer.context["messages"]]


def is_public():
    return Meeting.objects.get().published_at is not None


def test_minutes_are_shown_once_and_hidden_once(browser):
    meeting = imported()

    told = [messages_of(send(browser, meeting, name)) for name in ("publish", "publish", "withdraw", "withdraw")]

    assert told == [
        ["Protokollet är offentligt."],
        ["Mötet är redan offentligt."],
        ["Protokollet är inte längre offentligt."],
        ["Mötet är inte offentligt."],
    ]
    assert not is_public()


def test_minutes_with_unsettled_names_stay_hidden(browser):
    meeting = imported()
    careful(meeting.body)

    answer = send(browser, meeting, "publish")

    assert messages_of(answer)[0].startswith("Det finns ord i protokollet som kan peka ut en privatperson.")
    assert not is_public()


def test_days_are_saved(browser):
    meeting, day = imported(published_at=AT), timezone.localdate() + DAY

    answer = send(browser, meeting, "days", {"take_down_on": day.isoformat(), "review_on": "", "is_indexed": ""})

    release = Release.objects.get()
    assert (release.take_down_on, release.review_on, Meeting.objects.get().is_indexed) == (day, None, False)
    assert messages_of(answer) == ["Dagarna är sparade."]


def test_a_day_in_the_past_is_refused(browser):
    meeting = imported(published_at=AT)

    answer = send(browser, meeting, "days", {"take_down_on": timezone.localdate().isoformat(), "is_indexed": "on"})

    assert messages_of(answer) == ["Dagen då det tas ned måste ligga framåt i tiden."]
    assert not Release.objects.exists()


def test_a_day_that_is_none_is_told_on_the_form(browser):
    answer = send(browser, imported(), "days", {"take_down_on": "31 februari", "review_on": "i morgon"})

    assert (answer.status_code, list(answer.context["days"].errors)) == (400, ["take_down_on", "review_on"])


def test_what_is_due_is_looked_at_again_once(browser, secretary):
    meeting = imported(published_at=AT)
    Release.objects.create(meeting=meeting, review_on=timezone.localdate())

    told = [messages_of(send(browser, meeting, "reviewed")) for _again in range(2)]

    assert told == [
        ["Det är noterat att du har granskat den offentliga versionen."],
        ["Någon har redan granskat det, eller så har dagen inte kommit."],
    ]
    assert Release.objects.get().reviewed_by == secretary.email
