"""Invitations of guests to items of meetings that have been."""

from collections.abc import Collection

from django.db.models import F, Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samverk.guests.models import Invitation
from samverk.meetings.models import Meeting
from samverk.preservation.document_type import DocumentType, Rows
from samverk.preservation.document_types.naming import item_named, meeting_named


def _past() -> Rows:
    """Return those of meetings that were cancelled, or whose minutes are there: they name who came."""
    over = Q(meeting__cancelled_at__isnull=False) | Q(
        meeting__state__in=(Meeting.State.DRAFTED, Meeting.State.APPROVED)
    )
    rows = Invitation.objects.filter(over).annotate(event=F("meeting__held_on"))
    return rows.select_related("meeting__body", "item")


def _invitation(invitation: Invitation) -> str:
    told = {"meeting": meeting_named(invitation.meeting), "item": item_named(invitation.item)}
    return _("Invitation to item %(item)s of %(meeting)s") % told


def _of_matters(matters: Collection[int]) -> Q:
    return Q(item__matter_steps__matter__in=matters)


INVITATIONS = DocumentType(
    key="guest-invitation",
    name=gettext_lazy("Invitations of guests to meetings that have been"),
    counted_from=gettext_lazy("the day of the meeting"),
    what_goes=gettext_lazy(
        "Name, title and address of the guest go, and what was written to and fro. What the minutes say of guests "
        "stays."
    ),
    rows=_past,
    label=_invitation,
    of_matters=_of_matters,
)
