"""A text that is shown to those who approve it stands still."""

import pytest

from samverk.drafting import actions
from samverk.drafting.actions import lock_text, seal_of, unlock_text
from samverk.drafting.models import Lock
from samverk.records.refusal import RuleBroken
from tests.samverk.drafting.making import AFTER, chair_of, drafted, held

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene():
    return drafted(held())


def edit(scene, item, text="Nytt."):
    item.refresh_from_db()
    actions.edit_text(item, text=text, seen=seal_of(item.background), at=AFTER, by=scene.keeper)


def test_the_whole_text_is_held(scene):
    lock_text(scene.meeting, at=AFTER)

    with pytest.raises(RuleBroken) as edited:
        edit(scene, scene.items[1])
    with pytest.raises(RuleBroken) as approved:
        actions.approve(scene.meeting, at=AFTER, by=chair_of(scene))

    assert [edited.value.code, approved.value.code] == ["text-is-locked", "text-is-locked"]


def test_one_item_is_held_and_the_others_are_not(scene):
    lock_text(scene.meeting, scene.items[1], at=AFTER)

    edit(scene, scene.items[0])

    with pytest.raises(RuleBroken):
        edit(scene, scene.items[1])
    scene.items[0].refresh_from_db()
    assert scene.items[0].background == "Nytt."


def test_held_twice_it_is_held_once_and_let_go_at_once(scene):
    lock_text(scene.meeting, at=AFTER)
    lock_text(scene.meeting, at=AFTER)

    unlock_text(scene.meeting)

    edit(scene, scene.items[1])
    assert Lock.objects.count() == 0
