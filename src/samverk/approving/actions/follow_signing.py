"""Doing with the text what was done with the file of it."""

from collections.abc import Iterable
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from samverk.accounts.models import User
from samverk.approving.actions.end import conclude, stop
from samverk.approving.actions.tell import tell_keeper
from samverk.approving.models import Approver, Submission
from samverk.records.refusal import RuleBroken
from samverk.signing.models import SignatureRequest, Signer

State = SignatureRequest.State


def follow_signing(request_ids: Iterable[int], *, at: datetime) -> int:
    """End the submissions whose file was signed, refused or withdrawn; return how many ended. Done twice, once."""
    open_ones = Submission.objects.filter(request__in=request_ids, state=Submission.State.OPEN)
    return sum(_follow(pk, at) for pk in open_ones.values_list("pk", flat=True))


@transaction.atomic
def _follow(pk: int, at: datetime) -> bool:
    submission = (
        Submission.objects.select_for_update(of=("self",)).select_related("meeting", "item", "request").get(pk=pk)
    )
    request = submission.request
    if submission.state != Submission.State.OPEN or request is None or request.state == State.OPEN:
        return False
    _note_signers(submission, request)
    if request.state != State.COMPLETED:
        _let_go(submission, request, at)
        return True
    try:
        with transaction.atomic():
            conclude(submission, at=at, by=_who(submission))
    except RuleBroken as refused:
        _void(submission, refused.code, at)
    return True


def _note_signers(submission: Submission, request: SignatureRequest) -> None:
    """Say of each approver what they did with the file."""
    for signer in request.signers.exclude(state=Signer.State.WAITING):
        done = Approver.State.APPROVED if signer.state == Signer.State.SIGNED else Approver.State.RETURNED
        waiting = submission.approvers.filter(person=signer.person_id, state=Approver.State.WAITING)
        waiting.update(state=done, at=signer.decided_at, remark=signer.reason)


def _let_go(submission: Submission, request: SignatureRequest, at: datetime) -> None:
    refused = request.state == State.REFUSED
    state = Submission.State.RETURNED if refused else Submission.State.WITHDRAWN
    stop(submission, state, because=request.ended_because, at=at)
    if refused:
        tell_keeper(submission, request.ended_because)


def _void(submission: Submission, code: str, at: datetime) -> None:
    """Say that what was signed is not what the register says by now."""
    with translation.override(settings.LANGUAGE_CODE):
        because = _("What the register says has changed since the text was shown. Submit it anew.")
    stop(submission, Submission.State.RETURNED, because=f"{because} ({code})", at=at)
    tell_keeper(submission, because)


def _who(submission: Submission) -> User:
    """Return by whom the minutes are approved: who signed last, or else who submitted them."""
    last = submission.approvers.filter(state=Approver.State.APPROVED).order_by("-at").first()
    person_id = last.person_id if last else None
    users = User.objects.filter(is_active=True)
    found = users.filter(person=person_id).first() if person_id else None
    return found or User.objects.get(email=submission.submitted_by)
