"""Reminding those who are to approve."""

from datetime import UTC, date, datetime, timedelta

import pytest

from samverk.approving import actions
from samverk.approving.actions.remind import occasion_of
from samverk.approving.models import Submission
from samverk.post.models import Letter
from tests.samverk.approving.making import row_of, scene_with_draft, submitted
from tests.samverk.drafting.making import AFTER, chair_of

pytestmark = pytest.mark.django_db

LAST_DAY = date(2026, 3, 20)


@pytest.mark.parametrize(
    ("day", "occasion"),
    [(16, ""), (17, "before 3"), (19, "before 3"), (20, "before 0"), (21, "late 1"), (26, "late 1"), (27, "late 7")],
)
def test_the_days_around_the_last_one_remind(day, occasion):
    submission = Submission(last_day=LAST_DAY, submitted_at=AFTER)

    assert occasion_of(submission, date(2026, 3, day)) == occasion


@pytest.mark.parametrize(
    ("days", "occasion"), [(2, ""), (3, "after 3"), (6, "after 3"), (8, "after 7"), (30, "after 14")]
)
def test_without_a_last_day_the_days_since_remind(days, occasion):
    submission = Submission(last_day=None, submitted_at=AFTER)

    assert occasion_of(submission, AFTER.date() + timedelta(days=days)) == occasion


def test_days_are_counted_from_the_day_on_the_wall():
    right_after_midnight = datetime(2026, 3, 10, 23, 30, tzinfo=UTC)
    submission = Submission(last_day=None, submitted_at=right_after_midnight)

    assert [occasion_of(submission, date(2026, 3, day)) for day in (13, 14)] == ["", "after 3"]


def test_a_text_that_is_shown_on_its_last_days_is_not_reminded_of_at_once():
    submission = Submission(last_day=AFTER.date() + timedelta(days=2), submitted_at=AFTER)

    assert occasion_of(submission, AFTER.date()) == ""


def test_over_all_days_nobody_is_reminded_twice_of_one_and_none_who_has_answered():
    scene = scene_with_draft()
    submission = submitted(scene)
    actions.approve(row_of(submission, scene.seats["Brohult"]), at=AFTER, by=chair_of(scene))

    sent = [actions.remind_approvers(LAST_DAY + timedelta(days=offset)) for offset in range(-14, 30) for _twice in "ab"]

    assert sum(sent) == 4
    assert Letter.objects.filter(kind="approval", to_address="chair@samverk.example").count() == 1


def test_what_is_to_be_signed_is_left_to_the_signing():
    submitted(scene_with_draft(), to_sign=True)

    assert actions.remind_approvers(LAST_DAY) == 0
