"""Changing the text of a draft."""

import pytest

from samverk.drafting.actions import edit_text, seal_of
from samverk.drafting.models import OlderText
from samverk.records.refusal import RuleBroken
from tests.factories import make_body, make_item, make_meeting
from tests.samverk.drafting.making import AFTER, approved, drafted, held

pytestmark = pytest.mark.django_db


def background(item):
    item.refresh_from_db()
    return item.background


def test_a_text_is_written_over_and_the_older_kept():
    scene = held()
    item = scene.items[1]

    edit_text(item, text="Nytt.", seen=seal_of(item.background), at=AFTER, by=scene.keeper)

    assert background(item) == "Nytt."
    assert OlderText.objects.get().text == "Upphandlingen har beretts.\nSex anbud kom in."


def test_of_two_hands_the_second_is_told():
    scene = drafted(held())
    item = scene.items[1]
    seen = seal_of(item.background)
    edit_text(item, text="Först.", seen=seen, at=AFTER, by=scene.keeper)

    with pytest.raises(RuleBroken) as refused:
        edit_text(item, text="Sedan.", seen=seen, at=AFTER, by=scene.keeper)

    assert refused.value.code == "text-changed-meanwhile"
    assert background(item) == "Först."


@pytest.mark.parametrize(
    ("text", "code"),
    [("Upphandlingen har beretts.\nSex anbud kom in.", "nothing-to-change"), ("x" * 200_001, "text-too-long")],
)
def test_what_changes_nothing_or_is_too_long_is_refused(text, code):
    scene = held()
    item = scene.items[1]

    with pytest.raises(RuleBroken) as refused:
        edit_text(item, text=text, seen=seal_of(item.background), at=AFTER, by=scene.keeper)

    assert refused.value.code == code


def test_approved_minutes_are_never_changed():
    scene = approved(drafted(held()))

    with pytest.raises(RuleBroken) as refused:
        edit_text(scene.items[1], text="Nytt.", seen=seal_of(scene.items[1].background), at=AFTER, by=scene.keeper)

    assert refused.value.code == "not-a-draft"


def test_minutes_that_were_read_are_corrected_elsewhere(secretary):
    item = make_item(make_meeting(make_body()))

    with pytest.raises(RuleBroken) as refused:
        edit_text(item, text="Nytt.", seen=seal_of(""), at=AFTER, by=secretary)

    assert refused.value.code == "not-a-draft"
