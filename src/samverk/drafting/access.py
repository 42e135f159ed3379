"""Who reads a draft, who comments on it, who keeps it, who approves it."""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from samverk.accounts.access import Somebody, may_edit_register, may_read_unpublished, only_if, standing_in
from samverk.accounts.models import User
from samverk.accounts.standing import LEADING, PREPARING, TAKING_PART, Seat
from samverk.directory.models import Organisation
from samverk.drafting.models import Comment, EditedFile
from samverk.meetings.models import Attendance, Clause, Item, Meeting, Signatory
from samverk.sitting.access import Right, right_at

State = Meeting.State


@dataclass(frozen=True, slots=True)
class Here:
    """A meeting whose minutes somebody reads, and what they may do with them."""

    meeting: Meeting
    right: Right
    user: User
    approves: bool

    @property
    def is_made_here(self) -> bool:
        """Return whether these minutes were made here, and not read from a document."""
        return self.meeting.closed_at is not None

    @property
    def comments(self) -> bool:
        """Return whether they are among those who comment while the draft is out."""
        return self.meeting.state == State.DRAFTED and (self.right.takes_part or self.right.keeps)

    @property
    def edits(self) -> bool:
        return self.right.keeps and self.is_made_here and self.meeting.state in (State.HELD, State.DRAFTED)

    @property
    def corrects(self) -> bool:
        return self.right.keeps and self.is_made_here and self.meeting.state == State.APPROVED

    def acts_for(self, seats: frozenset[str] = TAKING_PART) -> str:
        """Return the address of the principal for whom they act in one of ``seats``; own seats come first."""
        return next((held.on_behalf_of for held in self.right.seats if held.seat in seats), "")

    @property
    def approves_for(self) -> str:
        return self.acts_for(LEADING) or self.acts_for()


def entered(request: HttpRequest, public_id: str) -> Here:
    """Return the meeting, if the caller may read its minutes; raise ``Http404`` otherwise.

    What is not sent out yet is read by those who keep and lead; what is, and what was read from documents, by all who
    follow the body.
    """
    meetings = Meeting.objects.filter(cancelled_at=None, body__isnull=False).select_related("body", "draft")
    meeting = get_object_or_404(meetings, public_id=public_id)
    if not isinstance(request.user, User):
        raise Http404
    right = right_at(request, meeting)
    if not (right.runs if is_unsent(meeting) else right.follows) or meeting.state in (State.PLANNED, State.CALLED):
        raise Http404
    return Here(meeting, right, request.user, approves=right.leads or _is_named(meeting, right))


def is_unsent(meeting: Meeting) -> bool:
    """Return whether the draft was made here and is not out yet."""
    return meeting.state == State.HELD and meeting.closed_at is not None


def only_if_may(allowed: bool) -> None:
    """Raise ``PermissionDenied`` for somebody who knows of the meeting but may not do this."""
    if not allowed:
        raise PermissionDenied


def item_or_404(here: Here, public_id: str) -> Item:
    """Return an item of the meeting that the caller may know of."""
    return get_object_or_404(seen_items(here), public_id=public_id)


def seen_items(here: Here) -> QuerySet[Item]:
    """Return the items of the meeting that the caller may know of."""
    items = Item.objects.filter(meeting=here.meeting)
    return items if here.right.sees_confidential else items.filter(is_confidential=False)


def clause_or_404(here: Here, public_id: str) -> Clause:
    """Return a clause under an item that the caller may know of."""
    clause = get_object_or_404(Clause, meeting=here.meeting, public_id=public_id)
    if clause.item_id is not None and not seen_items(here).filter(pk=clause.item_id).exists():
        raise Http404
    return clause


def comment_or_404(here: Here, public_id: str) -> Comment:
    """Return a comment on the meeting's draft."""
    return get_object_or_404(Comment.objects.select_related("meeting"), meeting=here.meeting, public_id=public_id)


def edited_or_404(here: Here, public_id: str) -> EditedFile:
    """Return a file that was brought back for the meeting."""
    files = EditedFile.objects.select_related("stored_file", "meeting")
    return get_object_or_404(files, meeting=here.meeting, public_id=public_id)


def member_or_404(public_id: str) -> Organisation:
    """Return a member organisation."""
    return get_object_or_404(Organisation, public_id=public_id, is_member=True)


def seen_drafts(request: HttpRequest) -> QuerySet[Meeting]:
    """Return the meetings held here whose minutes the caller may read, those that wait longest for approval first."""
    held_here = Meeting.objects.filter(closed_at__isnull=False, body__isnull=False).select_related("body", "draft")
    user, standing = request.user, standing_in(request)
    if may_edit_register(user):
        return held_here
    followed = standing.body_ids if not may_read_unpublished(user) else None
    kept = [held.body_id for held in standing.held if held.seat in LEADING | {Seat.SECRETARY}]
    sent = Q(state__in=(State.DRAFTED, State.APPROVED))
    if followed is not None:
        seats = TAKING_PART | PREPARING
        sent &= Q(body__in={held.body_id for held in standing.held if held.seat in seats})
    return held_here.filter(sent | Q(body__in=kept))


def is_somebody(user: Somebody) -> bool:
    """Return whether ``user`` has logged in; what they may read follows from their seats."""
    return user.is_authenticated and user.is_active


logged_in_only = only_if(is_somebody)


def _is_named(meeting: Meeting, right: Right) -> bool:
    """Return whether the caller led the meeting in the chair's place, or was chosen to approve its minutes."""
    persons = [held.person_id for held in right.seats]
    if not persons:
        return False
    led = Attendance.objects.filter(meeting=meeting, person_id__in=persons, chairings__isnull=False).values("person_id")
    chosen = Signatory.objects.filter(meeting=meeting, person_id__in=persons).values("person_id")
    return led.union(chosen).exists()
