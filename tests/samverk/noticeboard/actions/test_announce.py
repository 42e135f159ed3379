"""Announcing that minutes were approved."""

from datetime import UTC, date, datetime

import pytest

from samverk.noticeboard import actions
from samverk.noticeboard.models import Announcement
from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken
from tests.factories import make_item, make_meeting
from tests.samverk.drafting.making import drafted, held
from tests.samverk.noticeboard.making import (
    AT,
    KEPT_AT,
    LAST,
    announced,
    clock_of,
    days_of,
    open_items,
    ours,
    scene_to_announce,
)
from tests.samverk.sitting.making import MEMBERS

pytestmark = pytest.mark.django_db


def refused(scene, items=(), kept_at=KEPT_AT):
    with pytest.raises(RuleBroken) as caught:
        actions.announce(scene.meeting, items, kept_at=kept_at, at=AT, by=scene.keeper)
    return caught.value.code


def test_the_notice_says_what_was_approved_when_and_where_it_is_kept():
    made = announced(scene_to_announce())

    assert (made.approved_on, made.put_up_on, made.kept_at) == (date(2026, 3, 8), date(2026, 3, 9), KEPT_AT)
    assert [str(line) for line in made.contents.all()] == [
        "1 Mötet öppnas",
        "2 Gemensam upphandling",
        "3 Övriga frågor",
    ]


def test_it_stands_on_our_board_for_three_weeks():
    made = announced(scene_to_announce())

    assert (clock_of(made), days_of(ours(made)), ours(made).counts) == (LAST, [(date(2026, 3, 9), None)], True)
    assert made.boards.count() == 1


def test_the_last_day_is_never_a_holiday():
    """Three weeks from Friday 13 March end on Good Friday; Easter Monday is none either."""
    made = announced(scene_to_announce(), datetime(2026, 3, 13, 9, tzinfo=UTC))

    assert clock_of(made) == date(2026, 4, 7)


def test_the_day_is_that_of_the_clock_on_the_wall():
    made = announced(scene_to_announce(), datetime(2026, 3, 9, 23, 30, tzinfo=UTC))

    assert made.put_up_on == date(2026, 3, 10)


def test_a_joint_committee_waits_for_the_board_of_every_municipality():
    made = announced(scene_to_announce("joint-committee"))

    boards = [(str(board), board.counts) for board in made.boards.all()]
    assert boards == [("", False), *((name, True) for name in MEMBERS)]
    assert clock_of(made) is None


def test_items_that_were_left_out_are_not_named():
    scene = scene_to_announce()

    made = actions.announce(scene.meeting, open_items(scene)[1:2], kept_at=KEPT_AT, at=AT, by=scene.keeper)

    assert [(line.position, line.title) for line in made.contents.all()] == [(1, "Gemensam upphandling")]


def test_a_confidential_item_is_never_named():
    scene = scene_to_announce()

    assert refused(scene, list(scene.meeting.items.all())) == "contents-not-open"
    assert Announcement.objects.count() == 0


def test_an_item_of_another_meeting_is_not_named():
    assert refused(scene_to_announce(), [make_item(make_meeting())]) == "contents-not-open"


def test_it_is_announced_once():
    scene = scene_to_announce()
    announced(scene)

    assert refused(scene) == "announced-before"


def test_drafts_are_not_announced():
    assert refused(drafted(held(profile="committee"))) == "not-approved"


def test_bodies_whose_rules_ask_for_nothing_announce_nothing():
    assert refused(scene_to_announce("cooperation-board")) == "announces-nothing"


def test_it_must_be_said_where_the_minutes_are_kept():
    assert refused(scene_to_announce(), kept_at="  ") == "where-kept-missing"


def test_the_trail_tells_who_announced():
    scene = scene_to_announce()
    made = announced(scene)

    entry = TrailEntry.objects.get(act="minutes-announced")
    assert (entry.subject_id, entry.by, entry.detail) == (
        scene.meeting.public_id,
        scene.keeper.email,
        {"announcement": made.public_id, "items": 3},
    )
