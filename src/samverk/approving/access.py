"""Who lays minutes before others, and who approves them."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from samverk.approving.models import Approver, Submission
from samverk.drafting.access import Here as AtMeeting
from samverk.drafting.access import entered as entered_meeting
from samverk.meetings.models import Item


@dataclass(frozen=True, slots=True)
class Here:
    """A submission that somebody looks at; ``approver`` is their own row, ``None`` for whoever was not named."""

    submission: Submission
    at: AtMeeting
    approver: Approver | None

    @property
    def keeps(self) -> bool:
        return self.at.right.keeps

    @property
    def answers(self) -> bool:
        """Return whether an answer of theirs is missing."""
        return (
            self.approver is not None
            and self.approver.state == Approver.State.WAITING
            and self.submission.state == Submission.State.OPEN
        )


def entered(request: HttpRequest, public_id: str) -> Here:
    """Return a submission for those who keep the minutes, were named, or sit in the body; raise ``Http404`` for others.

    What is not for all eyes of the body yet is seen by those who keep, lead or were named.
    """
    rows = Submission.objects.select_related("meeting__body", "item", "request")
    submission = get_object_or_404(rows, public_id=public_id)
    at = entered_meeting(request, str(submission.meeting.public_id))
    mine = submission.approvers.filter(person=at.user.person_id).first() if at.user.person_id else None
    hidden = submission.item is not None and submission.item.is_confidential and not at.right.sees_confidential
    if hidden or not (at.right.runs or at.right.takes_part or mine):
        raise Http404
    return Here(submission, at, mine)


def kept_meeting(request: HttpRequest, public_id: str) -> AtMeeting:
    """Return a meeting made here whose minutes the caller keeps; raise ``Http404`` for all others."""
    at = entered_meeting(request, public_id)
    if not at.right.keeps or not at.is_made_here:
        raise Http404
    return at


def item_of(at: AtMeeting, public_id: str) -> Item | None:
    """Return the item of that id, ``None`` for an empty one; raise ``Http404`` where there is none."""
    return get_object_or_404(Item, meeting=at.meeting, public_id=public_id) if public_id else None
