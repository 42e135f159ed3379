"""The announcements that stand on the notice board, as entries of a feed: three queries however many there are."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db.models import Max
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from samverk.noticeboard.models import Announcement
from samverk.noticeboard.queries.up import up_on, with_contents
from samverk.post.addresses import whole_address
from samverk.publishing.feeds.entries import MOST
from samverk.publishing.feeds.feed import Entry, lasting_id
from samverk.records.models import TrailEntry


def notices(today: date) -> Sequence[Entry]:
    """Return the ``MOST`` announcements of ``today`` that were put up last, newest first."""
    found = list(with_contents(up_on(today)).order_by("-put_up_on", "-id")[:MOST])
    ids = [one.public_id for one in found]
    rows = TrailEntry.objects.filter(subject_kind="announcement", subject_id__in=ids).order_by()
    changed = dict(rows.values_list("subject_id").annotate(at=Max("at")))
    return [_entry(one, changed.get(one.public_id, one.announced_at)) for one in found]


def _entry(announcement: Announcement, changed_at: datetime) -> Entry:
    meeting = announcement.meeting
    body = meeting.body.name if meeting.body else meeting.body_as_written
    return Entry(
        id=lasting_id("announcement", announcement.public_id),
        address=whole_address("noticeboard:notice", announcement.public_id),
        title=_title(announcement) % {"body": body, "day": _day(meeting.held_on)},
        text="\n".join(_lines(announcement)),
        author=body,
        category="approved-minutes",
        label=_("Approved minutes"),
        published_at=announcement.announced_at,
        updated_at=max(changed_at, announcement.announced_at),
    )


def _title(announcement: Announcement) -> str:
    if announcement.item_id is not None:
        return _("An item approved at once: %(body)s, %(day)s")
    return _("Approved minutes: %(body)s, %(day)s")


def _lines(announcement: Announcement) -> list[str]:
    """Return until when it may be appealed, where the minutes are kept, and the items that are public."""
    until = _("The decisions can be appealed until %(day)s.") % {"day": _day(announcement.appeal_until)}
    kept = _("The minutes are kept at: %(place)s") % {"place": announcement.kept_at}
    shown = getattr(announcement, "shown_contents", [])
    return [*([until] if announcement.appeal_until else []), kept, *(str(line) for line in shown)]


def _day(day: date | None) -> str:
    return date_format(day) if day else ""
