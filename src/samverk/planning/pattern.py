"""On which days a body usually meets, read off a past year, and the same days of another year.

Nothing here looks at a clock or a database.
"""

from calendar import monthrange
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from statistics import median_low

LAST_OF_MONTH = 5
WEEK = timedelta(weeks=1)
# Where the usual day is closed: the week after, the week before, and so on.
ASIDE = (WEEK, -WEEK, 2 * WEEK, -2 * WEEK)
MORNING, NOON = time(9), time(12)


@dataclass(frozen=True, slots=True)
class Held:
    """A past meeting; hours that nobody wrote down are ``None``."""

    on: date
    starts_at: time | None = None
    ends_at: time | None = None


@dataclass(frozen=True, slots=True)
class Pattern:
    """``weekday`` counts from Monday as 0; ``week`` is 1 to 4, or 5 for the last of the month.

    ``turns`` holds month and week of every meeting of the year, in order.
    """

    weekday: int
    week: int
    starts_at: time
    ends_at: time
    turns: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Proposed:
    """A day for a meeting; ``instead_of`` is the usual day where that one is closed."""

    on: date
    starts_at: time
    ends_at: time
    instead_of: date | None = None


def pattern_of(past: Sequence[Held]) -> Pattern | None:
    """Return how the meetings ``past``, all of one year, are spread over it; ``None`` where there are none.

    The weekday and the week of the month are the most usual ones, the hours the median. A month with one meeting gets
    the usual week, a month with several the weeks they stood in.
    """
    if not past:
        return None
    weekday = _most_usual(held.on.weekday() for held in past)
    usual = [held for held in past if held.on.weekday() == weekday]
    week = _most_usual(_week_of(held.on) for held in usual)
    starts_at = _median(held.starts_at for held in past) or MORNING
    ends_at = _median(held.ends_at for held in past) or NOON
    if ends_at <= starts_at:
        starts_at, ends_at = MORNING, NOON
    return Pattern(weekday, week, starts_at, ends_at, tuple(_turns(past, week)))


def days_in(pattern: Pattern, year: int, closed: Container[date]) -> list[Proposed]:
    """Return the days of ``year`` on which ``pattern`` falls, in order, with none on a day of ``closed``."""
    taken: set[date] = set()
    proposed = []
    for month, week in pattern.turns:
        usual = _nth(year, month, pattern.weekday, week)
        day = next((day for day in _nearest(usual) if day not in closed and day not in taken), usual)
        taken.add(day)
        proposed.append(Proposed(day, pattern.starts_at, pattern.ends_at, usual if day != usual else None))
    return sorted(proposed, key=lambda one: one.on)


def _nearest(usual: date) -> Iterator[date]:
    yield usual
    yield from (usual + aside for aside in ASIDE if (usual + aside).year == usual.year)


def _turns(past: Sequence[Held], usual_week: int) -> Iterator[tuple[int, int]]:
    by_month: dict[int, list[date]] = defaultdict(list)
    for held in past:
        by_month[held.on.month].append(held.on)
    for month in sorted(by_month):
        days = by_month[month]
        weeks = [usual_week] if len(days) == 1 else sorted({_week_of(day) for day in days})
        yield from ((month, week) for week in weeks)


def _week_of(day: date) -> int:
    return (day.day - 1) // 7 + 1


def _nth(year: int, month: int, weekday: int, week: int) -> date:
    first = date(year, month, 1)
    day = 1 + (weekday - first.weekday()) % 7 + 7 * (week - 1)
    length = monthrange(year, month)[1]
    return date(year, month, day if day <= length else day - 7)


def _most_usual(values: Iterable[int]) -> int:
    """Return the commonest value, the smallest of several."""
    counted = Counter(values)
    return min(counted, key=lambda value: (-counted[value], value))


def _median(moments: Iterable[time | None]) -> time | None:
    known = [moment for moment in moments if moment is not None]
    return median_low(known) if known else None
