"""What somebody who was named says: that the text is right, or what is wrong with it."""

from datetime import datetime

from django.db import transaction

from samverk.accounts.models import User
from samverk.approving.actions.end import conclude, stop
from samverk.approving.actions.tell import tell_keeper
from samverk.approving.models import Approver, Submission
from samverk.records import trail
from samverk.records.refusal import RuleBroken

State = Approver.State
LONGEST = 1000


@transaction.atomic
def approve(approver: Approver, *, at: datetime, by: User) -> bool:
    """Approve by one's word; return whether that was the last that was missing, so that the text is final now.

    Raises ``RuleBroken``: ``"not-the-approver"``, ``"to-be-signed"`` where a signature is asked for,
    ``"submission-over"``, ``"approved-before"``, ``"text-changed-since-shown"``, ``"organisation-missing"``.
    """
    submission = _held(approver, by)
    if submission.request_id is not None:
        raise RuleBroken("to-be-signed", submission.public_id)
    waiting = Approver.objects.filter(pk=approver.pk, state=State.WAITING)
    if not waiting.update(state=State.APPROVED, at=at):
        raise RuleBroken("approved-before", submission.public_id)
    trail.note("text-approved", submission.meeting, by=by, submission=submission.public_id)
    if submission.approvers.filter(state=State.WAITING).exists():
        return False
    conclude(submission, at=at, by=by)
    return True


@transaction.atomic
def send_back(approver: Approver, *, remark: str, at: datetime, by: User) -> None:
    """Say what is wrong: the text may be changed again, and is submitted anew.

    Raises ``RuleBroken``: ``"not-the-approver"``, ``"to-be-signed"``, ``"submission-over"``, ``"approved-before"``,
    ``"reason-missing"``.
    """
    submission = _held(approver, by)
    said = remark.strip()[:LONGEST]
    if not said:
        raise RuleBroken("reason-missing", submission.public_id)
    if submission.request_id is not None:
        raise RuleBroken("to-be-signed", submission.public_id)
    waiting = Approver.objects.filter(pk=approver.pk, state=State.WAITING)
    if not waiting.update(state=State.RETURNED, at=at, remark=said):
        raise RuleBroken("approved-before", submission.public_id)
    stop(submission, Submission.State.RETURNED, because=said, at=at)
    trail.note("text-sent-back", submission.meeting, by=by, submission=submission.public_id, remark=said)
    tell_keeper(submission, said)


def _held(approver: Approver, by: User) -> Submission:
    """Return the submission, held so that two who answer at once wait for each other."""
    if by.person_id is None or by.person_id != approver.person_id:
        raise RuleBroken("not-the-approver", approver.public_id)
    submission = (
        Submission.objects.select_for_update(of=("self",))
        .select_related("meeting", "item")
        .get(pk=approver.submission_id)
    )
    if submission.state != Submission.State.OPEN:
        raise RuleBroken("submission-over", submission.public_id)
    return submission
