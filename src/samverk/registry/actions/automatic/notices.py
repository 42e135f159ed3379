"""Entering that approved minutes were announced on the notice board."""

from collections.abc import Iterable
from datetime import datetime

from django.utils.translation import gettext as _

from samverk.directory.models import Body
from samverk.registry.actions.automatic.meetings import named
from samverk.registry.actions.automatic.where import (
    enter,
    entered_already,
    in_the_houses_language,
    keeps,
    mark_of,
    meetings_of_year,
    party_of,
    year_of,
)
from samverk.registry.entered import Direction, Entered, Party
from samverk.registry.notices import Notice, notices


def enter_notices(announcement_ids: Iterable[int], *, at: datetime) -> int:
    """Enter announcements; return how many were entered now."""
    return sum(_enter(notice, at) for notice in notices(announcement_ids))


def _enter(notice: Notice, at: datetime) -> bool:
    origin, body = f"announcement {notice.origin}", notice.meeting.body
    if body is None or not Body.objects.filter(keeps(), pk=body.pk).exists() or entered_already(body, origin):
        return False
    with in_the_houses_language():
        said = {"meeting": named(notice.meeting)}
        whole = _("Notice that the minutes of %(meeting)s are approved")
        one = _("Notice that an item of %(meeting)s is approved")
        entered = Entered(
            (one if notice.is_of_one_item else whole) % said,
            notice.put_up_on,
            Direction.OUT,
            sender=party_of(body),
            receiver=Party(_("The notice board"), is_organisation=True),
            secrecy=mark_of(notice.put_up_on, is_secret=notice.is_secret),
        )
        return enter(meetings_of_year(body, year_of(notice.meeting, at), at), entered, origin, at)
