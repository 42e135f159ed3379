"""Laying minutes before those who approve them."""

from datetime import date
from io import BytesIO

import pikepdf
import pytest

from samverk.approving import actions
from samverk.approving.models import Submission
from samverk.drafting.actions import edit_text, seal_of
from samverk.post.models import Letter
from samverk.records.queries import content_of
from samverk.records.refusal import RuleBroken
from tests.samverk.approving.making import approvers_of, scene_with_draft, submitted
from tests.samverk.drafting.making import AFTER, approved, drafted, held

pytestmark = pytest.mark.django_db


def refusal_of(scene, **fields):
    with pytest.raises(RuleBroken) as refused:
        submitted(scene, **fields)
    return refused.value.code


def test_the_text_is_kept_with_its_last_day_and_those_named_are_written_to():
    scene = scene_with_draft()

    submission = submitted(scene)

    assert (submission.state, submission.last_day, len(submission.sha256)) == ("open", date(2026, 3, 20), 64)
    assert sorted(Letter.objects.filter(kind="approval").values_list("to_address", flat=True)) == [
        "chair@samverk.example",
        "member@samverk.example",
    ]


def test_the_letter_says_nothing_of_the_text():
    submitted(scene_with_draft())

    letter = Letter.objects.filter(kind="approval").first()

    assert letter.subject == "Att justera: Styrelsen, 6 mars 2026"
    assert "upphandling" not in letter.text


def test_the_text_cannot_change_meanwhile():
    scene = scene_with_draft()
    submitted(scene)
    item = scene.items[1]

    with pytest.raises(RuleBroken) as refused:
        edit_text(item, text="Nytt.", seen=seal_of(item.background), at=AFTER, by=scene.keeper)

    assert refused.value.code == "text-is-locked"


def test_a_file_is_made_with_an_empty_field_for_each_and_names_them():
    submission = submitted(scene_with_draft(), to_sign=True)

    content = content_of(submission.request.shown)
    with pikepdf.open(BytesIO(content)) as pdf:
        fields = [str(field.T) for field in pdf.Root.AcroForm.Fields]
    assert fields == ["Signature1", "Signature2"]
    assert [signer.name for signer in submission.request.signers.all()] == ["Mia Brohult", "Mia Kvarnsele"]


def test_the_same_text_is_not_submitted_twice():
    scene = scene_with_draft()
    submitted(scene)

    assert refusal_of(scene) == "already-submitted"
    assert Submission.objects.count() == 1


def test_what_cannot_be_approved_is_refused():
    not_out = held()
    assert refusal_of(not_out) == "not-drafted"


def test_nobody_named_and_somebody_named_twice_are_refused():
    scene = scene_with_draft()
    named = approvers_of(scene)

    codes = []
    for approvers in ([], [named[0], named[0]]):
        with pytest.raises(RuleBroken) as refused:
            actions.submit(scene.meeting, approvers, at=AFTER, by=scene.keeper)
        codes.append(refused.value.code)

    assert codes == ["nobody-to-approve", "approver-twice"]


def test_a_missing_municipality_refuses_submission():
    scene = drafted(held(silent=("Åbynäs",)))

    assert refusal_of(scene) == "organisation-missing"


def test_an_item_is_submitted_from_the_end_of_the_meeting_and_only_before_the_minutes_are_approved():
    scene = held()

    submission = submitted(scene, item=scene.items[1])

    assert [stored["item"] for stored in submission.content["items"]] == [str(scene.items[1].public_id)]


def test_an_item_of_approved_minutes_is_not_submitted():
    scene = approved(scene_with_draft())

    assert refusal_of(scene, item=scene.items[1]) == "not-held"
