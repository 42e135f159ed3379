"""Approving by one's word, and sending back."""

from datetime import timedelta

import pytest

from samverk.approving import actions
from samverk.approving.models import Submission
from samverk.drafting.actions import edit_text, seal_of
from samverk.drafting.models import ApprovedMinutes, Lock
from samverk.meetings.models import Attendance, Meeting
from samverk.post.models import Letter
from samverk.records.refusal import RuleBroken
from tests.samverk.approving.making import row_of, scene_with_draft, submitted
from tests.samverk.drafting.making import AFTER, chair_of, held, member_of

pytestmark = pytest.mark.django_db

LATER = AFTER + timedelta(hours=5)


@pytest.fixture
def scene():
    return scene_with_draft()


def approve(scene, submission, name):
    user = {"Brohult": chair_of, "Kvarnsele": member_of}[name](scene)
    return actions.approve(row_of(submission, scene.seats[name]), at=LATER, by=user)


def state_of(thing):
    thing.refresh_from_db()
    return thing.state


def test_the_minutes_are_approved_when_the_last_has_approved(scene):
    submission = submitted(scene)

    was_last = [approve(scene, submission, "Brohult"), approve(scene, submission, "Kvarnsele")]

    kept = ApprovedMinutes.objects.get(meeting=scene.meeting)
    assert was_last == [False, True]
    assert (state_of(submission), state_of(scene.meeting)) == ("approved", Meeting.State.APPROVED)
    assert (kept.approved_by, kept.sha256) == ("member@samverk.example", submission.sha256)
    assert Lock.objects.count() == 0


def test_nobody_approves_for_another(scene):
    submission = submitted(scene)

    with pytest.raises(RuleBroken) as refused:
        actions.approve(row_of(submission, scene.seats["Brohult"]), at=LATER, by=member_of(scene))

    assert refused.value.code == "not-the-approver"


def test_who_has_approved_does_not_approve_again(scene):
    submission = submitted(scene)
    approve(scene, submission, "Brohult")

    with pytest.raises(RuleBroken) as refused:
        approve(scene, submission, "Brohult")

    assert refused.value.code == "approved-before"


def test_a_file_to_be_signed_is_not_approved_by_word(scene):
    submission = submitted(scene, to_sign=True)

    with pytest.raises(RuleBroken) as refused:
        approve(scene, submission, "Brohult")

    assert refused.value.code == "to-be-signed"


def test_what_was_changed_behind_the_text_refuses_the_last_approval(scene):
    submission = submitted(scene)
    approve(scene, submission, "Brohult")
    Attendance.objects.filter(person=scene.seats["Åbynäs"].person).update(section="absent")

    with pytest.raises(RuleBroken) as refused:
        approve(scene, submission, "Kvarnsele")

    assert refused.value.code == "text-changed-since-shown"
    assert (state_of(submission), state_of(scene.meeting)) == ("open", Meeting.State.DRAFTED)


def test_a_text_that_is_sent_back_may_be_changed_and_submitted_anew(scene):
    submission = submitted(scene)
    approve(scene, submission, "Brohult")

    actions.send_back(
        row_of(submission, scene.seats["Kvarnsele"]), remark="Sju anbud kom in.", at=LATER, by=member_of(scene)
    )

    item = scene.items[1]
    edit_text(item, text="Sju anbud kom in.", seen=seal_of(item.background), at=LATER, by=scene.keeper)
    anew = submitted(scene)
    assert (state_of(submission), submission.ended_because) == ("returned", "Sju anbud kom in.")
    assert (state_of(anew), anew.sha256 != submission.sha256) == ("open", True)
    assert Letter.objects.get(to_address=scene.keeper.email, kind="approval").subject == (
        "Inte justerat: Styrelsen, 6 mars 2026"
    )


def test_sending_back_needs_a_reason(scene):
    submission = submitted(scene)

    with pytest.raises(RuleBroken) as refused:
        actions.send_back(row_of(submission, scene.seats["Kvarnsele"]), remark=" ", at=LATER, by=member_of(scene))

    assert refused.value.code == "reason-missing"


def test_one_text_that_is_sent_back_holds_up_no_other(scene):
    item = submitted(scene, item=scene.items[1])
    whole = submitted(scene)

    actions.send_back(row_of(whole, scene.seats["Kvarnsele"]), remark="Nej.", at=LATER, by=member_of(scene))
    approve(scene, item, "Brohult")
    approve(scene, item, "Kvarnsele")

    assert [state_of(whole), state_of(item)] == ["returned", "approved"]


def test_an_item_approved_at_once_stays_as_it_is(django_capture_on_commit_callbacks):
    scene = held()
    submission = submitted(scene, item=scene.items[1])
    approve(scene, submission, "Brohult")

    with django_capture_on_commit_callbacks() as told:
        approve(scene, submission, "Kvarnsele")

    item = scene.items[1]
    with pytest.raises(RuleBroken) as refused:
        edit_text(item, text="Nytt.", seen=seal_of(item.background), at=LATER, by=scene.keeper)
    assert (refused.value.code, state_of(scene.meeting)) == ("text-is-locked", Meeting.State.HELD)
    assert len(told) == 1


def test_withdrawn_it_may_be_changed(scene):
    submission = submitted(scene, to_sign=True)

    actions.withdraw(submission, because="Fel dag.", at=LATER, by=scene.keeper)

    assert (state_of(submission), state_of(submission.request)) == (Submission.State.WITHDRAWN, "withdrawn")
    assert Lock.objects.count() == 0


def test_what_is_over_is_over(scene):
    submission = submitted(scene)
    actions.withdraw(submission, because="Fel dag.", at=LATER, by=scene.keeper)

    codes = []
    for act in (
        lambda: approve(scene, submission, "Brohult"),
        lambda: actions.withdraw(submission, because="Igen.", at=LATER, by=scene.keeper),
    ):
        with pytest.raises(RuleBroken) as refused:
            act()
        codes.append(refused.value.code)

    assert codes == ["submission-over", "submission-over"]
