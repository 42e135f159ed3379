"""Giving minutes that were just published the days that their body's rules say."""

from collections.abc import Collection
from datetime import date

from django.db import transaction
from django.utils import timezone

from procedure.days import months_after
from samverk.meetings.models import Meeting
from samverk.records import trail
from samverk.releasing.models import PublicRules, Release


@transaction.atomic
def begin_releases(meeting_ids: Collection[int]) -> int:
    """Set the days of those of the meetings that are shown and have none; return how many. Done twice, it is done once.

    Days that somebody has set are left alone.
    """
    shown = Meeting.objects.filter(pk__in=meeting_ids, published_at__isnull=False, release=None, body__isnull=False)
    rules = {one.body_id: one for one in PublicRules.objects.filter(body__in=shown.values("body"))}
    made = [
        Release(meeting=meeting, take_down_on=later(on, own.shown_months), review_on=later(on, own.review_months))
        for meeting in shown
        if (own := rules.get(meeting.body_id or 0)) and (on := _day_of(meeting))
    ]
    Release.objects.bulk_create(made, ignore_conflicts=True)
    hidden = {one.body_id for one in rules.values() if not one.is_indexed}
    unlisted = [one.meeting for one in made if one.meeting.body_id in hidden]
    Meeting.objects.filter(pk__in=[meeting.pk for meeting in unlisted]).update(is_indexed=False)
    # Pages that were kept meanwhile, and still let themselves be listed, are known by the trail to be old.
    trail.note_all("release-days-set", unlisted, is_indexed=False)
    return len(made)


def _day_of(meeting: Meeting) -> date | None:
    return timezone.localdate(meeting.published_at) if meeting.published_at else None


def later(day: date, months: int | None) -> date | None:
    """Return the day ``months`` after ``day``; ``None`` for never."""
    return months_after(day, months) if months is not None else None
