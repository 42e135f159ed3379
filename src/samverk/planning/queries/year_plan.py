"""A proposed year of meetings: from the pattern of a past one, with what stands in the way of each day."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, time, timedelta

from django.db.models import Count, Q, QuerySet
from django.utils.functional import Promise

from samverk.accounts.standing import TAKING_PART, Seat, mandates_on
from samverk.directory.models import Body
from samverk.meetings.models import Meeting
from samverk.planning import wording
from samverk.planning.closed_days import closed_days, days_off
from samverk.planning.pattern import Held, Pattern, Proposed, days_in, pattern_of

BUSY = TAKING_PART | {Seat.SECRETARY}
# A board's papers come from a meeting that was held within these weeks before it.
PREPARED_WITHIN = timedelta(weeks=8)
SATURDAY = 5


@dataclass(slots=True)
class Row:
    """A day that was proposed or written, with what should be known about it. ``is_planned`` where it is there."""

    on: date
    starts_at: time
    ends_at: time
    instead_of: date | None = None
    is_planned: bool = False
    warnings: list[str | Promise] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What else a year holds that concerns a body: its own meetings, its neighbours', and holidays by name."""

    own: Sequence[Meeting]
    others: dict[date, list[Meeting]]
    shared: dict[int, int]
    above: Body | None
    below: Sequence[Body]
    named_days: dict[date, str]


def past_years(body: Body) -> list[int]:
    """Return the years in which the body has met, the latest first."""
    days = Meeting.objects.filter(body=body, held_on__isnull=False, cancelled_at=None).dates("held_on", "year")
    return sorted((day.year for day in days), reverse=True)


def pattern_in(body: Body, year: int) -> Pattern | None:
    """Return on which days the body met in ``year``; extra meetings and retreats are no pattern."""
    meetings = Meeting.objects.filter(
        body=body, held_on__year=year, cancelled_at=None, kind=Meeting.Kind.ORDINARY, last_on=None
    ).order_by("held_on")
    return pattern_of([Held(one.held_on, one.starts_at, one.ends_at) for one in meetings if one.held_on is not None])


def proposed_days(pattern: Pattern, year: int) -> list[Proposed]:
    """Return the days of ``year`` that ``pattern`` gives, none of them a holiday."""
    return days_in(pattern, year, closed_days(year))


def rows_of(body: Body, days: Iterable[Proposed]) -> list[Row]:
    """Return ``days`` with everything that should be known about each, in a fixed number of queries."""
    rows = [Row(day.on, day.starts_at, day.ends_at, day.instead_of) for day in days]
    if rows:
        around = surroundings(body, min(row.on for row in rows), max(row.on for row in rows))
        for row in rows:
            row.is_planned = any(_is_at(meeting, row) for meeting in around.own)
            row.warnings = list(_warnings(body, row, rows, around))
    return rows


def surroundings(body: Body, first: date, last: date) -> Surroundings:
    """Return what must be known to judge days from ``first`` to ``last``: six queries."""
    shared = people_shared(body, first)
    below = list(body.receives_from.all())
    near = Meeting.objects.filter(
        held_on__gte=first - PREPARED_WITHIN, held_on__lte=last + PREPARED_WITHIN, cancelled_at=None
    ).select_related("body")
    concerned = {*shared, *(one.pk for one in below), body.hands_over_to_id} - {None, body.pk}
    others = defaultdict(list)
    for meeting in near.filter(body__in=concerned).order_by("held_on", "starts_at"):
        assert meeting.held_on is not None
        others[meeting.held_on].append(meeting)
    own = list(near.filter(body=body).order_by("held_on"))
    return Surroundings(own, others, shared, body.hands_over_to, below, days_off(range(first.year, last.year + 1)))


def people_shared(body: Body, on: date) -> dict[int, int]:
    """Return the other bodies in which people of ``body`` sit on ``on``, and how many of them."""
    mine = mandates_on(on).filter(body=body, seat__in=BUSY).values("person")
    theirs = mandates_on(on).filter(person__in=mine, seat__in=BUSY, body__isnull=False).exclude(body=body)
    counted = theirs.order_by().values("body").annotate(n=Count("person", distinct=True))
    return {row["body"]: row["n"] for row in counted}


def _is_at(meeting: Meeting, row: Row) -> bool:
    return meeting.held_on == row.on and meeting.starts_at == row.starts_at


def _warnings(body: Body, row: Row, rows: Sequence[Row], around: Surroundings) -> Iterator[str | Promise]:
    if row.instead_of is not None:
        yield wording.instead_of(row.instead_of, around.named_days.get(row.instead_of, ""))
    if row.on in around.named_days:
        yield wording.named_day(around.named_days[row.on])
    if row.on.weekday() >= SATURDAY:
        yield wording.WEEKEND
    if not row.is_planned:
        for meeting in around.own:
            if meeting.held_on == row.on:
                yield wording.meets_already(meeting)
    for meeting in around.others.get(row.on, ()):
        yield wording.same_day(meeting, around.shared.get(meeting.body_id or 0, 0), _overlap(meeting, row))
    yield from _chain(row, rows, around)


def _overlap(meeting: Meeting, row: Row) -> bool:
    """Tell whether two meetings of one day are at once; hours that nobody knows may be any."""
    if meeting.starts_at is None or meeting.ends_at is None:
        return True
    return meeting.starts_at < row.ends_at and row.starts_at < meeting.ends_at


def _chain(row: Row, rows: Sequence[Row], around: Surroundings) -> Iterator[str | Promise]:
    """Say what a meeting prepares, or that nothing prepares it: it needs one held before it and after the last one."""
    own_days = sorted({*(one.on for one in rows), *(one.held_on for one in around.own if one.held_on)})
    before = max((day for day in own_days if day < row.on), default=row.on - PREPARED_WITHIN)
    for body in around.below:
        days = [day for day, held in around.others.items() if any(one.body_id == body.pk for one in held)]
        if not any(before <= day < row.on for day in days):
            yield wording.not_prepared(body, row.on in days)
    if around.above is not None:
        days = [day for day, held in around.others.items() if any(one.body_id == around.above.pk for one in held)]
        later = [day for day in days if day > row.on]
        if later:
            yield wording.prepares(around.above, min(later))
        elif row.on in days:
            yield wording.same_day_as_above(around.above)


def meetings_at(body: Body, on: date, starts_at: time) -> QuerySet[Meeting]:
    """Return the meeting that the body has at that hour, if any."""
    return Meeting.objects.filter(Q(starts_at=starts_at), body=body, held_on=on, cancelled_at=None)
