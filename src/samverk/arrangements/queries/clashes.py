"""What speaks against a day: holidays, weekends and meetings of other bodies."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import F, QuerySet
from django.db.models.functions import Coalesce
from django.utils.formats import date_format, time_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from samverk.arrangements.queries.days_off import holidays_among, is_weekend
from samverk.arrangements.timespan import Timespan
from samverk.meetings.models import Meeting


@dataclass(frozen=True, slots=True)
class Clash:
    """``overlaps`` tells a meeting at the same hours from one on the same day."""

    kind: str
    sentence: str
    overlaps: bool = False


def clashes_of(spans: Sequence[Timespan], seen: QuerySet[Meeting], *, besides: int | None = None) -> list[list[Clash]]:
    """Return what speaks against each of ``spans``, in their order; with one query for the meetings in ``seen``."""
    if not spans:
        return []
    first, last = min(span.on for span in spans), max(span.last for span in spans)
    meetings = (
        seen.filter(cancelled_at=None, held_on__lte=last)
        .exclude(pk=besides or 0)
        .annotate(ends_on=Coalesce("last_on", F("held_on")))
        .filter(ends_on__gte=first)
        .order_by("held_on", "starts_at")
    )
    found = list(meetings)
    return [[*_days_off(span), *_meetings(span, found)] for span in spans]


def _days_off(span: Timespan) -> list[Clash]:
    days = list(span.days())
    holidays = holidays_among(days, get_language() or "sv")
    free = [Clash("holiday", _holiday(day, name, is_single=len(days) == 1)) for day, name in holidays]
    named = {day for day, _name in holidays}
    if any(is_weekend(day) and day not in named for day in days):
        free.append(Clash("weekend", _("Weekend")))
    return free


def _holiday(day: date, name: str, *, is_single: bool) -> str:
    if is_single:
        return name
    return _("%(name)s on %(day)s") % {"name": name, "day": date_format(day)}


def _meetings(span: Timespan, meetings: Sequence[Meeting]) -> list[Clash]:
    clashes = []
    for meeting in meetings:
        assert meeting.held_on is not None
        last = meeting.last_on or meeting.held_on
        if meeting.held_on <= span.last and span.on <= last:
            clashes.append(Clash("meeting", _met(meeting), overlaps=_overlaps(span, meeting)))
    return clashes


def _overlaps(span: Timespan, meeting: Meeting) -> bool:
    if meeting.held_on is None or meeting.starts_at is None or meeting.ends_at is None:
        return True
    return span.overlaps(Timespan(meeting.held_on, meeting.starts_at, meeting.ends_at, meeting.last_on))


def _met(meeting: Meeting) -> str:
    words = {"body": meeting.body_as_written, "day": date_format(meeting.held_on) if meeting.held_on else ""}
    if meeting.starts_at is None or meeting.ends_at is None or meeting.last_on:
        return _("%(body)s meets on %(day)s") % words
    hours = {"starts": time_format(meeting.starts_at), "ends": time_format(meeting.ends_at)}
    return _("%(body)s meets at %(starts)s–%(ends)s") % (words | hours)
