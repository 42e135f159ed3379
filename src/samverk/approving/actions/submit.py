"""Laying a text before those who approve it."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.utils.timezone import localdate

from procedure import profile_of
from procedure.approval import last_day_of_approval
from samverk.accounts.models import User
from samverk.approving.actions.tell import tell_approvers
from samverk.approving.models import Approver, Submission
from samverk.approving.queries.file_of import file_of
from samverk.approving.queries.shown_text import hash_of, text_now
from samverk.directory.models import Person
from samverk.drafting.actions import lock_text
from samverk.drafting.queries.obstacles import missing_organisations
from samverk.meetings.models import Item, Meeting
from samverk.records import trail
from samverk.records.refusal import RuleBroken
from samverk.signing.actions import ExpectedSigner, open_request
from samverk.signing.models import SignatureRequest

State = Meeting.State
Approvers = Sequence[tuple[Person, Approver.Role]]


@transaction.atomic
def submit(
    meeting: Meeting, approvers: Approvers, *, at: datetime, by: User, item: Item | None = None, to_sign: bool = False
) -> Submission:
    """Hold the text of the minutes, or of one ``item``, as it is, show it to the ``approvers`` and write to them.

    ``to_sign`` has a file made of it, which they sign; else their word is enough. An item may be approved from the
    end of the meeting on, the minutes once the members have seen the draft.

    Raises ``RuleBroken``: ``"nobody-to-approve"``, ``"approver-twice"``, ``"not-drafted"``, ``"not-held"`` for an item
    of a meeting that is not over, ``"already-submitted"``, ``"organisation-missing"``.

    Source: SFS 2017:725, 5 kap. 66 and 69 §§.
    """
    meeting = Meeting.objects.select_for_update(of=("self",)).select_related("body").get(pk=meeting.pk)
    _refuse_unfit(meeting, item, approvers)
    lock_text(meeting, item, at=at)
    made = _stored(meeting, item, at, by)
    if to_sign:
        made.request = _request(made, approvers, at, by)
        made.save(update_fields=("request",))
    Approver.objects.bulk_create(
        Approver(submission=made, person=person, role=role, position=place)
        for place, (person, role) in enumerate(approvers, 1)
    )
    trail.note("submitted-for-approval", meeting, by=by, submission=made.public_id, approvers=len(approvers))
    tell_approvers(made, "asked", today=localdate(at))
    return made


def _stored(meeting: Meeting, item: Item | None, at: datetime, by: User) -> Submission:
    content = text_now(meeting, item)
    row = Submission(meeting=meeting, item=item, content=content, sha256=hash_of(content), last_day=_last_day(meeting))
    row.submitted_at, row.submitted_by = at, by.email
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError as clash:
        raise RuleBroken("already-submitted", str(meeting.public_id)) from clash
    return row


def _refuse_unfit(meeting: Meeting, item: Item | None, approvers: Approvers) -> None:
    if not approvers:
        raise RuleBroken("nobody-to-approve", str(meeting.public_id))
    if len({person.pk for person, _role in approvers}) < len(approvers):
        raise RuleBroken("approver-twice", str(meeting.public_id))
    if item is not None:
        if meeting.closed_at is None or meeting.state not in (State.HELD, State.DRAFTED):
            raise RuleBroken("not-held", str(meeting.public_id))
        return
    if meeting.state != State.DRAFTED:
        raise RuleBroken("not-drafted", str(meeting.public_id))
    if missing_organisations(meeting):
        raise RuleBroken("organisation-missing", "SFS 2017:725, 5 kap. 66 §")


def _last_day(meeting: Meeting) -> date | None:
    held_on = meeting.last_on or meeting.held_on
    if meeting.body is None or held_on is None:
        return None
    return last_day_of_approval(held_on, profile_of(meeting.body.profile))


def _request(made: Submission, approvers: Approvers, at: datetime, by: User) -> SignatureRequest:
    """Return the request for the signatures of all, in any order."""
    meeting, item = made.meeting, made.item
    hidden = meeting.items.filter(is_confidential=True).exists() if item is None else item.is_confidential
    return open_request(
        file_of(meeting, item, approvers),
        title=f"{meeting.body_as_written} {meeting.number_as_written} {item.title if item else ''}".strip(),
        signers=[ExpectedSigner(person=person, name=person.name) for person, _role in approvers],
        at=at,
        by=by,
        in_parallel=True,
        body=meeting.body,
        is_confidential=hidden,
    )
