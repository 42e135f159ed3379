"""Who announces, who follows what was announced, and what everybody reads on the board."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone

from samverk.accounts.access import may_read_unpublished, standing_in
from samverk.accounts.standing import PREPARING, TAKING_PART
from samverk.directory.models import Body
from samverk.drafting.access import Here as AtMeeting
from samverk.drafting.access import entered as entered_meeting
from samverk.noticeboard.models import Announcement
from samverk.noticeboard.queries.up import bodies_with_a_board, up_on


@dataclass(frozen=True, slots=True)
class Here:
    """An announcement that somebody of the house looks at."""

    announcement: Announcement
    at: AtMeeting

    @property
    def keeps(self) -> bool:
        return self.at.right.keeps


def kept_meeting(request: HttpRequest, public_id: str) -> AtMeeting:
    """Return a meeting made here whose minutes the caller keeps; raise ``Http404`` for all others."""
    at = entered_meeting(request, public_id)
    if not at.right.keeps or not at.is_made_here:
        raise Http404
    return at


def entered(request: HttpRequest, public_id: str) -> Here:
    """Return an announcement for those who follow its body; raise ``Http404`` for others."""
    rows = Announcement.objects.select_related("meeting__body", "item")
    announcement = get_object_or_404(rows, public_id=public_id)
    return Here(announcement, entered_meeting(request, str(announcement.meeting.public_id)))


def followed(request: HttpRequest) -> QuerySet[Announcement]:
    """Return the announcements of the bodies that the caller follows, the latest first."""
    rows = Announcement.objects.select_related("meeting__body", "item")
    if may_read_unpublished(request.user):
        return rows
    seats = TAKING_PART | PREPARING
    return rows.filter(meeting__body__in={held.body_id for held in standing_in(request).held if held.seat in seats})


def standing_notice(public_id: str) -> Announcement:
    """Return an announcement that stands on the board today, for everybody; raise ``Http404`` for all others."""
    return get_object_or_404(up_on(timezone.localdate()), public_id=public_id)


def body_with_a_board(public_id: str) -> Body:
    """Return a body that announces; raise ``Http404`` for all others."""
    return get_object_or_404(bodies_with_a_board(), public_id=public_id)
