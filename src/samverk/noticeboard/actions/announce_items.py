"""Announcing items that were approved at once, before the rest of their minutes."""

from collections.abc import Iterable
from datetime import datetime
from functools import partial

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from samverk.approving.models import Submission
from samverk.meetings.models import Item, Meeting
from samverk.noticeboard.actions.announce import place_on_boards
from samverk.noticeboard.actions.settle import settle
from samverk.noticeboard.actions.tell import tell_of_item
from samverk.noticeboard.events import notice_put_up
from samverk.noticeboard.models import AnnouncedItem, Announcement
from samverk.noticeboard.queries.announceable import ANNOUNCING, where_kept_before
from samverk.records import trail


def announce_items(item_ids: Iterable[int], *, at: datetime) -> int:
    """Put each item onto the board with a time of appeal of its own; return how many. Done twice, it is done once.

    Bodies whose rules ask for no announcement have none. The notice of a confidential item names no item.

    Source: SFS 2017:725, 5 kap. 69 § and 8 kap. 12 §.
    """
    approved = Submission.objects.filter(
        item__in=list(item_ids), state=Submission.State.APPROVED, meeting__body__profile__in=ANNOUNCING
    ).exclude(item__announcements__isnull=False)
    rows = approved.select_related("item", "meeting__body").order_by("item__position", "id")
    return sum(_announced(row, at) for row in rows)


@transaction.atomic
def _announced(submission: Submission, at: datetime) -> bool:
    item, meeting = submission.item, submission.meeting
    assert item is not None
    assert submission.ended_at is not None
    made = Announcement(meeting=meeting, item=item, kept_at=_where_kept(meeting), announced_at=at)
    made.approved_on, made.put_up_on = timezone.localdate(submission.ended_at), timezone.localdate(at)
    try:
        with transaction.atomic():
            made.save(force_insert=True)
    except IntegrityError:
        return False
    _list_it(made, item)
    place_on_boards(made, at, None)
    settle(made, at=at, by=None)
    trail.note("item-announced", meeting, announcement=made.public_id, item=str(item.public_id))
    tell_of_item(made, today=made.put_up_on)
    transaction.on_commit(partial(notice_put_up.send, Announcement, announcement_ids=(made.pk,)))
    return True


def _list_it(made: Announcement, item: Item) -> None:
    if not item.is_confidential:
        number, title = item.number_as_printed, item.title
        AnnouncedItem.objects.create(announcement=made, item=item, position=1, number=number, title=title)


def _where_kept(meeting: Meeting) -> str:
    """Return where the body's minutes were kept last time; with the body, where nobody has said."""
    with translation.override(settings.LANGUAGE_CODE):
        return where_kept_before(meeting) or _("With %(body)s") % {"body": meeting.body_as_written}
