"""Comments on a draft."""

from datetime import timedelta

import pytest

from samverk.drafting.actions import comment, settle_comment
from samverk.drafting.models import Comment
from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken
from tests.samverk.drafting.making import AFTER, approved, drafted, held, member_of

pytestmark = pytest.mark.django_db


def test_a_delegate_comments_and_both_are_shown():
    scene = drafted(held())
    member = member_of(scene)

    made = comment(
        scene.meeting, scene.items[1], text="Fel belopp.", at=AFTER, by=member, on_behalf_of="boss@samverk.example"
    )

    assert (made.by, made.by_name, made.on_behalf_of) == (member.email, member.name, "boss@samverk.example")
    assert TrailEntry.objects.get(act="draft-commented").on_behalf_of == "boss@samverk.example"


def test_saying_the_same_twice_changes_nothing():
    scene = drafted(held())
    member = member_of(scene)

    made = [comment(scene.meeting, None, text="Stavfel.", at=AFTER, by=member) for _ in range(2)]

    assert made[0] == made[1]
    assert Comment.objects.count() == 1


@pytest.mark.parametrize(("days", "is_open"), [(7, True), (8, False)])
def test_comments_are_taken_up_to_and_including_the_last_day(days, is_open):
    scene = drafted(held())

    try:
        comment(scene.meeting, None, text="Sent.", at=AFTER + timedelta(days=days), by=member_of(scene))
        code = ""
    except RuleBroken as refused:
        code = refused.code

    assert code == ("" if is_open else "comments-are-closed")


@pytest.mark.parametrize("way", [lambda scene: scene, lambda scene: approved(drafted(scene))])
def test_only_a_draft_that_is_out_is_commented_on(way):
    scene = way(held())

    with pytest.raises(RuleBroken) as refused:
        comment(scene.meeting, None, text="Hej.", at=AFTER, by=member_of(scene))

    assert refused.value.code == "comments-are-closed"


def test_a_comment_is_answered_once():
    scene = drafted(held())
    made = comment(scene.meeting, None, text="Stavfel.", at=AFTER, by=member_of(scene))

    settle_comment(made, answer="Rättat.", at=AFTER, by=scene.keeper)
    with pytest.raises(RuleBroken) as refused:
        settle_comment(made, answer="Igen.", at=AFTER, by=scene.keeper)

    made.refresh_from_db()
    assert refused.value.code == "already-settled"
    assert (made.is_settled, made.answer) == (True, "Rättat.")
