"""Nothing is shown before it was looked at, and no longer than it is to be."""

from datetime import date, datetime, timedelta

import pytest
from django.utils import timezone

from samverk.meetings.actions.publish_meetings import Published, publish_meeting, publish_period
from samverk.meetings.models import Meeting
from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken
from samverk.releasing import actions
from samverk.releasing.models import LetStand, Release
from tests.factories import make_item
from tests.samverk.releasing.making import AT, NUMBER, PRIVATE, careful, imported

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 27)
DAY = timedelta(days=1)


def is_public(meeting: Meeting) -> bool:
    return Meeting.objects.get(pk=meeting.pk).published_at is not None


def publish(meeting, secretary, at: datetime = AT):
    publish_meeting(meeting, at=at, by=secretary)


def test_a_careful_body_shows_nothing_before_every_name_is_settled(secretary):
    meeting = imported()
    careful(meeting.body)

    with pytest.raises(RuleBroken, match="masking-unsettled"):
        publish(meeting, secretary)
    actions.mask(meeting, PRIVATE, why="private-person", at=AT, by=secretary)
    publish(meeting, secretary)

    assert is_public(meeting)


def test_what_may_stand_is_shown(secretary):
    meeting = imported()
    careful(meeting.body)

    assert actions.let_stand(meeting, [PRIVATE, f"{PRIVATE} "], at=AT, by=secretary) == 1
    assert actions.let_stand(meeting, [PRIVATE], at=AT, by=secretary) == 0
    publish(meeting, secretary)

    assert is_public(meeting)
    assert LetStand.objects.count() == 1


def test_without_rules_names_are_shown_but_no_personal_number(secretary):
    meeting, other = imported(), imported()
    make_item(other, "Övrigt", background=f"Sökanden ({NUMBER}) yttrar sig.")

    publish(meeting, secretary)
    with pytest.raises(RuleBroken, match="masking-unsettled"):
        publish(other, secretary)

    assert (is_public(meeting), is_public(other)) == (True, False)


def test_of_a_period_only_what_nothing_stands_against_is_shown(secretary):
    meeting, other = imported(), imported()
    careful(other.body)

    assert publish_period(date.min, date.max, at=AT, by=secretary) == Published(1, {"masking-unsettled": 1})
    assert (is_public(meeting), is_public(other)) == (True, False)


def test_lifted_a_masking_is_proposed_again(secretary):
    meeting = imported()
    careful(meeting.body)
    made = actions.mask(meeting, PRIVATE, why="private-person", at=AT, by=secretary)

    actions.lift(made, at=AT, by=secretary)

    with pytest.raises(RuleBroken, match="masking-unsettled"):
        publish(meeting, secretary)


def test_published_minutes_get_the_days_of_the_rules(secretary):
    meeting = imported(published_at=AT)
    careful(meeting.body, shown_months=24, review_months=12, is_indexed=False)

    assert actions.begin_releases([meeting.pk]) == 1
    assert actions.begin_releases([meeting.pk]) == 0

    release = Release.objects.get()
    assert (release.take_down_on, release.review_on) == (date(2028, 3, 9), date(2027, 3, 9))
    assert not Meeting.objects.get().is_indexed


def test_a_page_that_was_kept_before_the_days_were_set_is_not_shown_again(client):
    meeting = imported(published_at=AT)
    careful(meeting.body, is_indexed=False)
    address = f"/moten/{meeting.public_id}/"
    before = client.get(address)

    actions.begin_releases([meeting.pk])
    after = client.get(address, headers={"if-none-match": before["ETag"]})

    assert (after.status_code, before.get("X-Robots-Tag"), after["X-Robots-Tag"]) == (200, None, "noindex")


def test_days_that_somebody_has_set_are_left_alone(secretary):
    meeting = imported(published_at=AT)
    careful(meeting.body, shown_months=24)
    set_days(meeting, secretary, take_down_on=TODAY + DAY)

    actions.begin_releases([meeting.pk])

    assert Release.objects.get().take_down_on == TODAY + DAY


def set_days(meeting, secretary, take_down_on=None, review_on=None, *, today=TODAY):
    actions.set_days(
        meeting, take_down_on=take_down_on, review_on=review_on, is_indexed=True, today=today, by=secretary
    )


def test_on_its_day_it_is_taken_down_once(secretary):
    meeting, other = imported(published_at=AT), imported(published_at=AT)
    set_days(meeting, secretary, take_down_on=TODAY + DAY)

    counts = [actions.take_down_over(TODAY), actions.take_down_over(TODAY + DAY), actions.take_down_over(TODAY + DAY)]

    assert (counts, is_public(meeting), is_public(other)) == ([0, 1, 0], False, True)
    entry = TrailEntry.objects.get(act="meeting-withdrawn")
    assert (entry.by, entry.detail) == ("", {"reason": "take-down-day"})


def test_what_was_taken_down_is_not_shown_again_by_itself(secretary):
    meeting = imported(published_at=AT)
    today = timezone.localdate()
    set_days(meeting, secretary, take_down_on=today, today=today - DAY)
    actions.take_down_over(today)

    assert publish_period(date.min, date.max, at=AT, by=secretary) == Published(0, {"time-to-be-shown-over": 1})
    with pytest.raises(RuleBroken, match="time-to-be-shown-over"):
        publish(meeting, secretary)
    set_days(meeting, secretary, take_down_on=today + DAY, today=today)
    publish(meeting, secretary)

    assert is_public(meeting)


def test_a_day_to_take_down_lies_ahead(secretary):
    with pytest.raises(RuleBroken, match="take-down-day-past"):
        set_days(imported(), secretary, take_down_on=TODAY)


def test_looked_at_again_the_next_day_follows_the_rules(secretary):
    meeting = imported(published_at=AT)
    careful(meeting.body, review_months=12)
    set_days(meeting, secretary, review_on=TODAY)

    actions.mark_reviewed(meeting, on=TODAY, at=AT, by=secretary)

    assert Release.objects.get().review_on == date(2027, 11, 27)
    with pytest.raises(RuleBroken, match="not-to-be-reviewed"):
        actions.mark_reviewed(meeting, on=TODAY, at=AT, by=secretary)
