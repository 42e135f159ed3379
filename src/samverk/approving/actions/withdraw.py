"""Taking a text back from those who were to approve it."""

from datetime import datetime

from django.db import transaction

from samverk.accounts.models import User
from samverk.approving.actions.answer import LONGEST
from samverk.approving.actions.end import stop
from samverk.approving.models import Submission
from samverk.records import trail
from samverk.records.refusal import RuleBroken
from samverk.signing.actions import withdraw_request


@transaction.atomic
def withdraw(submission: Submission, *, because: str, at: datetime, by: User) -> None:
    """Let nobody approve the text any more, and let it be changed; signatures given so far are worth nothing then.

    Raises ``RuleBroken``: ``"reason-missing"``, ``"submission-over"``.
    """
    said = because.strip()[:LONGEST]
    if not said:
        raise RuleBroken("reason-missing", submission.public_id)
    stop(submission, Submission.State.WITHDRAWN, because=said, at=at)
    if submission.request is not None and submission.request.state == submission.request.State.OPEN:
        withdraw_request(submission.request, reason=said, at=at, by=by)
    trail.note("submission-withdrawn", submission.meeting, by=by, submission=submission.public_id, because=said)
