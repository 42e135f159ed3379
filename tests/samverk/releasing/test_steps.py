"""Whether the minutes are shown to everybody, as the meeting's page tells it."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from samverk.meetings.models import Meeting
from samverk.meetings.steps import ForWhom, StepState
from samverk.releasing.models import Release
from samverk.releasing.steps import steps_of
from tests.factories import make_body, make_meeting
from tests.samverk.drafting.making import drafted, held
from tests.samverk.releasing.making import AT, approved_here

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 27)
DAY = timedelta(days=1)


def told(meeting, on=TODAY):
    return [(step.state, str(step.label), str(step.detail)) for step in steps_of(meeting, on)]


def test_a_draft_is_too_early():
    (step,) = steps_of(drafted(held()).meeting, TODAY)

    assert (step.state, step.address) == (StepState.LATER, "")
    assert step.detail == "Protokollet måste vara justerat innan det blir offentligt."


def test_approved_minutes_wait_to_be_published_by_those_who_keep_them():
    meeting = approved_here().meeting

    (step,) = steps_of(meeting, TODAY)

    assert (step.state, step.for_whom) == (StepState.OPEN, ForWhom.KEEP)
    assert step.address == reverse("releasing:meeting", args=[meeting.public_id])


def test_public_minutes_are_done_until_they_are_to_be_looked_at_again():
    meeting = approved_here().meeting
    meeting.published_at = AT
    Release.objects.create(meeting=meeting, review_on=TODAY)

    assert told(meeting, TODAY - DAY) == [(StepState.DONE, "Publicera protokollet", "Protokollet är offentligt.")]
    assert told(meeting) == [
        (
            StepState.MISSING,
            "Granska den offentliga versionen igen",
            "Det skulle granskas igen den 27 november 2026.",
        )
    ]


def test_minutes_that_were_public_for_their_time_are_done():
    meeting = approved_here().meeting
    Release.objects.create(meeting=meeting, take_down_on=TODAY)

    assert [told(meeting, day)[0][0] for day in (TODAY - DAY, TODAY)] == [StepState.OPEN, StepState.DONE]
    assert told(meeting)[0][2] == "Det var offentligt så länge det skulle vara."


def test_imported_and_cancelled_meetings_have_no_such_step():
    cancelled = make_meeting(make_body(), cancelled_at=timezone.now(), cancelled_because="Inga ärenden")

    assert told(make_meeting(make_body("Nämnden"), source_id="s1")) == []
    assert told(cancelled) == []


def test_the_page_of_the_meeting_tells_it(browser_of):
    scene = approved_here()
    Meeting.objects.update(published_at=None)
    page = reverse("planning:meeting", args=[scene.meeting.public_id])

    words = browser_of(scene.keeper).get(page).content.decode()

    assert reverse("releasing:meeting", args=[scene.meeting.public_id]) in words
