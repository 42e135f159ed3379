"""What the signing of the file means for the text."""

from datetime import timedelta

import pytest

from samverk.approving import actions
from samverk.approving.models import Approver
from samverk.meetings.models import Attendance, Meeting
from samverk.signing.actions.stop import refuse_to_sign
from samverk.signing.models import SignatureRequest
from tests.samverk.approving.making import row_of, scene_with_draft, signed, submitted
from tests.samverk.drafting.making import AFTER, member_of

pytestmark = pytest.mark.django_db

LATER = AFTER + timedelta(hours=5)


@pytest.fixture
def scene():
    return scene_with_draft()


@pytest.fixture
def submission(scene):
    return submitted(scene, to_sign=True)


def complete(scene, submission):
    """Note that both have signed."""
    signed(submission, scene.seats["Brohult"])
    signed(submission, scene.seats["Kvarnsele"], LATER)
    SignatureRequest.objects.filter(pk=submission.request_id).update(state="completed", ended_at=LATER)


def follow(submission):
    return actions.follow_signing([submission.request_id], at=LATER)


def test_minutes_that_everybody_has_signed_are_approved_by_who_signed_last(scene, submission):
    complete(scene, submission)

    ended = [follow(submission), follow(submission)]

    scene.meeting.refresh_from_db()
    submission.refresh_from_db()
    assert ended == [1, 0]
    assert (scene.meeting.state, submission.state) == (Meeting.State.APPROVED, "approved")
    assert scene.meeting.approved_minutes.approved_by == "member@samverk.example"
    assert set(submission.approvers.values_list("state", flat=True)) == {"approved"}


def test_a_refusal_to_sign_lets_the_text_be_changed(scene, submission):
    signer = submission.request.signers.get(person=scene.seats["Kvarnsele"].person)
    refuse_to_sign(signer, reason="Fel belopp.", at=LATER, by=member_of(scene))

    follow(submission)

    submission.refresh_from_db()
    row = row_of(submission, scene.seats["Kvarnsele"])
    assert (submission.state, submission.ended_because) == ("returned", "Fel belopp.")
    assert (row.state, row.remark) == (Approver.State.RETURNED, "Fel belopp.")


def test_while_somebody_has_not_signed_nothing_happens(scene, submission):
    signed(submission, scene.seats["Brohult"])

    assert follow(submission) == 0


def test_what_was_signed_and_is_no_longer_what_the_register_says_is_given_back(scene, submission):
    Attendance.objects.filter(person=scene.seats["Åbynäs"].person).update(section="absent")
    complete(scene, submission)

    follow(submission)

    submission.refresh_from_db()
    scene.meeting.refresh_from_db()
    assert (submission.state, scene.meeting.state) == ("returned", Meeting.State.DRAFTED)
    assert "text-changed-since-shown" in submission.ended_because
