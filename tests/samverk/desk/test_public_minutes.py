"""Public minutes that are to be looked at again, on the desk of those who keep them."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from samverk.meetings.models import Meeting
from samverk.releasing.models import Release
from tests.samverk.drafting.making import chair_of
from tests.samverk.releasing.making import AT, approved_here

pytestmark = pytest.mark.django_db
DESK = reverse("desk:desk")


def test_who_finds_which_minutes_on_their_desk(browser_of, secretary, reader):
    scene, today = approved_here(), timezone.localdate()
    Meeting.objects.update(published_at=AT)
    release = Release.objects.create(meeting=scene.meeting, review_on=today + timedelta(days=1))
    people = [scene.keeper, secretary, chair_of(scene), reader]

    before = [list(browser_of(user).get(DESK).context["desk"].to_review) for user in people]
    Release.objects.filter(pk=release.pk).update(review_on=today)
    after = [list(browser_of(user).get(DESK).context["desk"].to_review) for user in people]
    page = browser_of(scene.keeper).get(DESK).content.decode()

    assert before == [[], [], [], []]
    assert after == [[scene.meeting], [scene.meeting], [], []]
    assert f'href="{reverse("releasing:meeting", args=[scene.meeting.public_id])}"' in page


def test_the_door_is_for_those_who_keep_minutes(browser_of, secretary, reader):
    scene, door = approved_here(), f'href="{reverse("releasing:releases")}"'
    people = [scene.keeper, secretary, chair_of(scene), reader]

    assert [door in browser_of(user).get(DESK).content.decode() for user in people] == [True, True, False, False]
