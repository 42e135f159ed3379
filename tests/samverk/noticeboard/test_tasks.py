"""Work that nobody waits for, and what lets it run."""

import pytest

from samverk.meetings.events import minutes_approved
from samverk.noticeboard.tasks import take_down_notices, tell_of_announcement
from samverk.site.flow import EVERY_DAY, FLOW
from tests.samverk.noticeboard.making import announced, days_of, ours, scene_to_announce

pytestmark = pytest.mark.django_db


def test_those_who_keep_the_minutes_are_told():
    assert tell_of_announcement.func([scene_to_announce().meeting.pk]) == 1


def test_every_day_takes_down_what_is_over():
    made = announced(scene_to_announce())

    assert [take_down_notices.func(day) for day in ("2026-03-30", "2026-03-31")] == [0, 1]
    assert str(days_of(ours(made))[0][1]) == "2026-03-31"


def test_they_are_queued_by_the_approval_and_by_every_day():
    after_approval = [arrow.queued for arrow in FLOW if arrow.announced is minutes_approved]

    assert (tell_of_announcement in after_approval, take_down_notices in EVERY_DAY) == (True, True)
