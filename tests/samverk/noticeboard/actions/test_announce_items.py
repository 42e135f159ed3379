"""Announcing what was approved at once, before the rest of the minutes."""

from datetime import date

import pytest

from samverk.approving import actions as approving
from samverk.approving.events import item_approved
from samverk.noticeboard import actions
from samverk.noticeboard.models import Announcement
from samverk.noticeboard.queries.announceable import contents_of
from samverk.noticeboard.steps import steps_of
from samverk.noticeboard.tasks import announce_approved_items
from samverk.post.models import Letter
from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken
from samverk.site.flow import FLOW
from tests.samverk.approving.making import approvers_of, row_of
from tests.samverk.drafting.making import AFTER, approved, chair_of, drafted, held, member_of
from tests.samverk.noticeboard.making import announced, clock_of, days_of, ours

pytestmark = pytest.mark.django_db
ON = date(2026, 3, 6)


def scene_with_approved_item(profile="committee", **item):
    """Approve the second item of a meeting at once, on the day of the meeting."""
    scene = drafted(held(profile=profile))
    users = {"Brohult": chair_of(scene), "Kvarnsele": member_of(scene)}
    scene.items[1].refresh_from_db()
    for field, value in item.items():
        setattr(scene.items[1], field, value)
    scene.items[1].save()
    submission = approving.submit(scene.meeting, approvers_of(scene), item=scene.items[1], at=AFTER, by=scene.keeper)
    for name, user in users.items():
        approving.approve(row_of(submission, scene.seats[name]), at=AFTER, by=user)
    return scene


def announce_item(scene, at=AFTER):
    return actions.announce_items([scene.items[1].pk], at=at)


def test_an_item_approved_at_once_stands_alone_on_the_board_with_its_own_clock():
    scene = scene_with_approved_item()

    assert announce_item(scene) == 1

    made = Announcement.objects.get()
    assert (made.item, made.approved_on, made.put_up_on, clock_of(made)) == (scene.items[1], ON, ON, date(2026, 3, 27))
    assert [str(line) for line in made.contents.all()] == ["2 Gemensam upphandling"]
    assert made.kept_at == "Hos Styrelsen"


def test_it_is_announced_once_however_often_it_is_told():
    scene = scene_with_approved_item()

    assert [announce_item(scene), announce_item(scene)] == [1, 0]
    assert (Announcement.objects.count(), Letter.objects.filter(kind="announcement").count()) == (1, 1)


def test_an_item_that_only_waits_is_not_announced():
    scene = drafted(held(profile="committee"))
    chair_of(scene), member_of(scene)
    approving.submit(scene.meeting, approvers_of(scene), item=scene.items[1], at=AFTER, by=scene.keeper)

    assert announce_item(scene) == 0


def test_bodies_whose_rules_ask_for_nothing_announce_no_item():
    assert announce_item(scene_with_approved_item("cooperation-board")) == 0


def test_the_notice_of_a_confidential_item_names_nothing():
    scene = scene_with_approved_item(is_confidential=True)

    announce_item(scene)

    made = Announcement.objects.get()
    told = [step.label for step in steps_of(scene.meeting, ON)]
    assert (made.contents.count(), any("Gemensam upphandling" in label for label in told)) == (0, False)


def test_its_notice_is_not_taken_down_early():
    scene = scene_with_approved_item()
    announce_item(scene)
    board = ours(Announcement.objects.get())

    with pytest.raises(RuleBroken) as refused:
        actions.take_down(board, today=date(2026, 3, 27), at=AFTER, by=scene.keeper)
    actions.take_down_what_is_over(date(2026, 3, 28), AFTER)

    assert (refused.value.code, days_of(board)) == ("stands-still", [(ON, date(2026, 3, 28))])


def test_a_joint_committee_waits_for_the_board_of_every_municipality():
    scene = scene_with_approved_item("joint-committee")

    announce_item(scene)

    made = Announcement.objects.get()
    assert (made.boards.count(), made.appeal_until) == (4, None)
    assert "överklagandetiden väntar" in Letter.objects.get(kind="announcement").text


def test_the_rest_of_the_minutes_is_announced_without_it():
    scene = scene_with_approved_item()
    announce_item(scene)
    whole = announced(scene_rest(scene))

    assert [line.title for line in whole.contents.all()] == ["Mötet öppnas", "Övriga frågor"]
    assert (whole.item, Announcement.objects.count()) == (None, 2)


def scene_rest(scene):
    approved(scene)
    listed = contents_of(scene.meeting)
    scene.meeting.items.exclude(pk__in=listed).update(is_confidential=True)
    return scene


def test_the_approval_lets_it_be_announced():
    assert announce_approved_items in [arrow.queued for arrow in FLOW if arrow.announced is item_approved]


def test_the_step_of_the_meeting_and_the_trail_tell_of_it():
    scene = scene_with_approved_item()
    announce_item(scene)

    labels = [step.label for step in steps_of(scene.meeting, ON)]

    assert labels[0] == "Tillkännage det som justerades omedelbart: 2 Gemensam upphandling"
    assert TrailEntry.objects.get(act="item-announced").detail["item"] == str(scene.items[1].public_id)
