"""Until when minutes are shown, when they are looked at again, and whether search engines may list them."""

from datetime import date, datetime

from django.db import transaction

from samverk.accounts.models import User
from samverk.meetings.actions.publish_meetings import withdraw_meeting
from samverk.meetings.models import Meeting
from samverk.records import trail
from samverk.records.refusal import RuleBroken
from samverk.releasing.actions.begin import later
from samverk.releasing.models import PublicRules, Release


@transaction.atomic
def set_days(
    meeting: Meeting,
    *,
    take_down_on: date | None,
    review_on: date | None,
    is_indexed: bool,
    today: date,
    by: User,
) -> None:
    """Set them for one set of minutes.

    Raises ``RuleBroken("take-down-day-past")`` where minutes that are shown would have had to be hidden already.
    """
    held = Meeting.objects.select_for_update().get(pk=meeting.pk)
    if take_down_on is not None and take_down_on <= today:
        raise RuleBroken("take-down-day-past", meeting.public_id)
    release, is_new = Release.objects.get_or_create(meeting=held)
    before = (release.take_down_on, release.review_on, held.is_indexed)
    if not is_new and before == (take_down_on, review_on, is_indexed):
        return
    Release.objects.filter(pk=release.pk).update(take_down_on=take_down_on, review_on=review_on)
    Meeting.objects.filter(pk=held.pk).update(is_indexed=is_indexed)
    told = {"take_down_on": _iso(take_down_on), "review_on": _iso(review_on)}
    trail.note("release-days-set", held, by=by, is_indexed=is_indexed, **told)


@transaction.atomic
def mark_reviewed(meeting: Meeting, *, on: date, at: datetime, by: User) -> None:
    """Say that the public version was looked at on ``on``; the next time is what the body's rules say, if any.

    Raises ``RuleBroken("not-to-be-reviewed")`` if somebody else came first.
    """
    rules = PublicRules.objects.filter(body=meeting.body_id).first()
    following = later(on, rules.review_months if rules else None)
    due = Release.objects.filter(meeting=meeting, review_on__lte=on)
    if not due.update(review_on=following, reviewed_at=at, reviewed_by=by.email):
        raise RuleBroken("not-to-be-reviewed", meeting.public_id)
    trail.note("public-version-reviewed", meeting, by=by, next_on=_iso(following))


def take_down_over(on: date) -> int:
    """Hide what is shown though its day to be taken down has come; return how many. Done twice, it is done once."""
    over = Meeting.objects.filter(release__take_down_on__lte=on, published_at__isnull=False)
    return sum(_taken_down(meeting) for meeting in over)


def _taken_down(meeting: Meeting) -> bool:
    try:
        withdraw_meeting(meeting, by=None, reason="take-down-day")
    except RuleBroken:
        return False
    return True


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
