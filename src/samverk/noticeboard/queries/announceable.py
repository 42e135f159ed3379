"""Minutes that are to be announced, and until when."""

from datetime import date

from django.db.models import QuerySet
from django.utils import timezone

from procedure import PROFILES, profile_of
from procedure.approval import last_day_of_announcement
from samverk.accounts.access import Somebody, may_edit_register
from samverk.accounts.standing import TAKING_PART, Seat, Standing, mandates_on
from samverk.directory.models import Organisation
from samverk.meetings.models import Item, Meeting
from samverk.noticeboard.models import Announcement

ANNOUNCING = tuple(code for code, profile in PROFILES.items() if profile.announces)


def announceable() -> QuerySet[Meeting]:
    """Return the meetings held here whose approved minutes wait to be announced, the oldest approval first."""
    return (
        Meeting.objects.filter(
            state=Meeting.State.APPROVED,
            closed_at__isnull=False,
            approved_at__isnull=False,
            body__profile__in=ANNOUNCING,
        )
        .exclude(announcements__in=Announcement.objects.filter(item=None))
        .select_related("body")
        .order_by("approved_at", "id")
    )


def waiting_for(user: Somebody, standing: Standing) -> QuerySet[Meeting]:
    """Return the meetings whose approval ``user`` has to announce; asks no database for whoever keeps no minutes."""
    if may_edit_register(user):
        return announceable()
    kept = {held.body_id for held in standing.held if held.seat == Seat.SECRETARY}
    return announceable().filter(body__in=kept) if kept else Meeting.objects.none()


def last_day_for(meeting: Meeting) -> date | None:
    """Return the last day on which the announcement is in time; ``None`` where none is to be made, or not yet."""
    if meeting.body is None or meeting.approved_at is None:
        return None
    return last_day_of_announcement(timezone.localdate(meeting.approved_at), profile_of(meeting.body.profile))


def last_day_of(announcement: Announcement) -> date | None:
    """Return the last day on which the notice should have stood on every board."""
    body = announcement.meeting.body
    return last_day_of_announcement(announcement.approved_on, profile_of(body.profile)) if body else None


def contents_of(meeting: Meeting) -> QuerySet[Item]:
    """Return the items that the list of contents may name: none that is confidential, none that was announced by itself
    and whose time of appeal runs from that day.
    """
    return Item.objects.filter(meeting=meeting, is_confidential=False, announcements=None).order_by("position")


def municipalities_of(meeting: Meeting) -> QuerySet[Organisation]:
    """Return the municipalities whose boards announce: those that sit in the body; all members where nobody is seated.

    Source: SFS 2017:725, 9 kap. 32 §.
    """
    on = meeting.held_on or timezone.localdate()
    municipalities = Organisation.objects.filter(kind=Organisation.Kind.MUNICIPALITY)
    seats = mandates_on(on).filter(body=meeting.body, seat__in=TAKING_PART, organisation__isnull=False)
    seated = municipalities.filter(pk__in=seats.values("organisation"))
    if seated.exists():
        return seated
    return municipalities.filter(is_member=True).exclude(member_to__lt=on).exclude(member_from__gt=on)


def where_kept_before(meeting: Meeting) -> str:
    """Return where the body's minutes were kept last time, empty where nobody has said."""
    earlier = Announcement.objects.filter(meeting__body=meeting.body).order_by("-id")
    return earlier.values_list("kept_at", flat=True).first() or ""
