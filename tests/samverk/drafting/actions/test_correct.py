"""Corrections of approved minutes."""

import pytest

from samverk.drafting.actions import correct
from samverk.drafting.models import ApprovedMinutes, Correction
from samverk.records.refusal import RuleBroken
from tests.samverk.drafting.making import AFTER, approved, drafted, held

pytestmark = pytest.mark.django_db
SAID = {"was": "Sex anbud kom in.", "now": "Sju anbud kom in.", "reason": "Ett anbud räknades inte."}


def test_a_correction_stands_beside_the_text_that_stays():
    scene = approved(drafted(held()))
    before = ApprovedMinutes.objects.get()

    made = correct(scene.meeting, scene.items[1], **SAID, at=AFTER, by=scene.keeper)

    assert (made.was, made.now, made.reason) == tuple(SAID.values())
    assert ApprovedMinutes.objects.get().content == before.content


def test_the_head_is_corrected_too():
    scene = approved(drafted(held()))

    made = correct(
        scene.meeting, None, was="Mia Åbynäs", now="Maja Åbynäs", reason="Fel namn", at=AFTER, by=scene.keeper
    )

    assert made.item is None


@pytest.mark.parametrize(
    ("said", "code"),
    [({"was": "Åtta anbud"}, "words-not-found"), ({"now": "Sex anbud kom in."}, "nothing-to-change")],
)
def test_words_that_do_not_stand_there_and_changes_that_are_none_are_refused(said, code):
    scene = approved(drafted(held()))

    with pytest.raises(RuleBroken) as refused:
        correct(scene.meeting, scene.items[1], **(SAID | said), at=AFTER, by=scene.keeper)

    assert refused.value.code == code
    assert Correction.objects.count() == 0


def test_the_same_correction_is_made_once():
    scene = approved(drafted(held()))
    correct(scene.meeting, scene.items[1], **SAID, at=AFTER, by=scene.keeper)

    with pytest.raises(RuleBroken) as refused:
        correct(scene.meeting, scene.items[1], **SAID, at=AFTER, by=scene.keeper)

    assert refused.value.code == "nothing-to-change"


def test_a_draft_is_changed_and_not_corrected():
    scene = drafted(held())

    with pytest.raises(RuleBroken) as refused:
        correct(scene.meeting, scene.items[1], **SAID, at=AFTER, by=scene.keeper)

    assert refused.value.code == "not-approved"
