"""Telling those who keep a body's minutes that an approval is to be announced."""

from collections.abc import Iterable
from datetime import date

from django.conf import settings
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from samverk.accounts.models import User
from samverk.accounts.standing import Seat, mandates_on
from samverk.meetings.models import Meeting
from samverk.noticeboard.models import Announcement
from samverk.noticeboard.queries.announceable import announceable, last_day_for
from samverk.post.actions import send_to_each
from samverk.post.addresses import whole_address


def tell_keepers(meeting_ids: Iterable[int], *, today: date) -> int:
    """Write, once for each meeting, to those who keep its minutes; return how many letters went."""
    return sum(_tell(meeting, today) for meeting in announceable().filter(pk__in=list(meeting_ids)))


def _tell(meeting: Meeting, today: date) -> int:
    with translation.override(settings.LANGUAGE_CODE):
        said = {
            "meeting": f"{meeting.body_as_written}, {date_format(meeting.held_on) if meeting.held_on else ''}".strip(
                ", "
            ),
            "day": date_format(last_day_for(meeting) or timezone.localdate()),
        }
        text = _("The minutes of %(meeting)s are approved. Announce it on the notice board by %(day)s at the latest:")
        return send_to_each(
            [(user.email, user.name) for user in _keepers(meeting, today)],
            subject=_("To announce: %(meeting)s") % said,
            text=f"{text % said}\n\n{whole_address('noticeboard:announce', meeting.public_id)}",
            kind="announcement",
            about=meeting,
            once=f"announce {meeting.public_id}",
        )


def tell_of_item(announcement: Announcement, *, today: date) -> int:
    """Write to those who keep the minutes that an item approved at once stands on the board; return how many letters.

    The title of a confidential item stands in no letter.
    """
    meeting = announcement.meeting
    with translation.override(settings.LANGUAGE_CODE):
        subject = _("An item approved at once is announced: %(meeting)s") % {"meeting": meeting.body_as_written}
        text = _("An item was approved before the rest of the minutes and stands on the notice board since today.")
        others = _("Note when the municipalities have put it up; the time of appeal waits for their boards.")
        said = [text, others] if announcement.appeal_until is None else [text]
        return send_to_each(
            [(user.email, user.name) for user in _keepers(meeting, today)],
            subject=subject,
            text=f"{' '.join(said)}\n\n{whole_address('noticeboard:kept', announcement.public_id)}",
            kind="announcement",
            about=meeting,
            once=f"item announced {announcement.public_id}",
        )


def _keepers(meeting: Meeting, today: date) -> list[User]:
    """Return the secretaries of the body, or the secretariat where it has none."""
    seats = mandates_on(today).filter(body=meeting.body, seat=Seat.SECRETARY)
    active = User.objects.filter(is_active=True)
    own = active.filter(person__in=seats.values("person")).order_by("email")
    return list(own) or list(active.filter(role=User.Role.SECRETARY).order_by("email"))
