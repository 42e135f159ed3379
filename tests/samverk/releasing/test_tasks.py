"""Work that nobody waits for, and what lets it run."""

from datetime import date

import pytest

from samverk.meetings.events import visibility_changed
from samverk.meetings.models import Meeting
from samverk.releasing.models import Release
from samverk.releasing.tasks import set_days_of_published, take_down_minutes
from samverk.site.flow import EVERY_DAY, FLOW
from tests.samverk.releasing.making import AT, careful, imported

pytestmark = pytest.mark.django_db


def test_published_minutes_get_their_days_and_are_taken_down_on_them():
    meeting = imported(published_at=AT)
    careful(meeting.body, shown_months=1)

    assert set_days_of_published.func([meeting.pk]) == 1
    assert Release.objects.get().take_down_on == date(2026, 4, 9)
    assert [take_down_minutes.func(day) for day in ("2026-04-08", "2026-04-09", "2026-04-10")] == [0, 1, 0]
    assert Meeting.objects.get().published_at is None


def test_they_are_queued_by_publication_and_by_every_day():
    after_publication = [arrow.queued for arrow in FLOW if arrow.announced is visibility_changed]

    assert (set_days_of_published in after_publication, take_down_minutes in EVERY_DAY) == (True, True)
