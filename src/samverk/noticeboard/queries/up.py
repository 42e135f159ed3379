"""What stands on the board: the gate of its public pages."""

from datetime import date

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from samverk.directory.models import Body
from samverk.noticeboard.models import AnnouncedItem, Announcement
from samverk.noticeboard.queries.announceable import ANNOUNCING


def up_on(today: date) -> QuerySet[Announcement]:
    """Return the announcements that stand on our board on ``today``: through the last day of appeal."""
    stands = Q(appeal_until__isnull=True) | Q(appeal_until__gte=today)
    return Announcement.objects.filter(stands, put_up_on__lte=today).select_related("meeting__body", "item")


def shown_contents(announcement: Announcement) -> QuerySet[AnnouncedItem]:
    """Return the list of contents, but for what was made confidential since."""
    return announcement.contents.filter(item__is_confidential=False)


def with_contents(announcements: QuerySet[Announcement]) -> QuerySet[Announcement]:
    """Return ``announcements`` with the lists of their contents, for all in one query."""
    shown = AnnouncedItem.objects.filter(item__is_confidential=False)
    return announcements.prefetch_related(Prefetch("contents", queryset=shown, to_attr="shown_contents"))


def bodies_with_a_board() -> QuerySet[Body]:
    """Return the bodies that announce: those whose profile says so, and those that have announced something."""
    announced = Announcement.objects.filter(meeting__body=OuterRef("pk"))
    return Body.objects.filter(Q(profile__in=ANNOUNCING) | Exists(announced)).order_by("sort_key")
