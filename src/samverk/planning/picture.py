"""The year as a picture: a row for every month, a column for every day, a mark for every meeting.

All measures are whole units of the picture's own grid.
"""

from calendar import monthrange
from collections import defaultdict
from collections.abc import Container, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.dates import MONTHS_3

from samverk.directory.models import Body
from samverk.planning.queries.year_view import Entry

CELL = 30
LEFT = 52
TOP = 26
SATURDAY = 5
# So many colours stand in the style sheet; further bodies begin again, and are told apart by their letters.
TONES = 8
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Mark:
    """A meeting: ``letter`` and ``tone`` say of which body, ``x`` and ``y`` where its upper left corner is."""

    x: int
    y: int
    width: int
    height: int
    middle: int
    baseline: int
    letter: str
    tone: int
    is_cancelled: bool
    public_id: str
    label: Entry


@dataclass(frozen=True, slots=True)
class Month:
    """``width`` is that of its days; ``baseline`` is where its name stands."""

    name: str
    y: int
    width: int
    baseline: int


@dataclass(frozen=True, slots=True)
class Shade:
    """A day on which nobody works."""

    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Key:
    """Which letter and tone stands for which body, and how many meetings it has."""

    body: Body
    letter: str
    tone: int
    meetings: int


@dataclass(frozen=True, slots=True)
class YearPicture:
    """``days`` are the heads of the columns: the number of the day and the middle of its column."""

    width: int
    height: int
    months: Sequence[Month]
    days: Sequence[tuple[int, int]]
    shades: Sequence[Shade]
    marks: Sequence[Mark]
    keys: Sequence[Key]
    cell: int = CELL
    left: int = LEFT


def year_picture(year: int, entries: Sequence[Entry], bodies: Sequence[Body], closed: Container[date]) -> YearPicture:
    """Return the picture of ``year``; ``bodies`` are those of ``entries``, in the order of the key."""
    keys = {body.pk: _key(place, body, entries) for place, body in enumerate(bodies)}
    months = [
        Month(str(MONTHS_3[month]), _top(month), CELL * monthrange(year, month)[1], _top(month) + CELL * 2 // 3)
        for month in range(1, 13)
    ]
    return YearPicture(
        width=LEFT + 31 * CELL + 1,
        height=TOP + 12 * CELL + 1,
        months=months,
        days=[(day, _left(day) + CELL // 2) for day in range(1, 32)],
        shades=_shades(year, closed),
        marks=_marks(year, entries, keys),
        keys=list(keys.values()),
    )


def _key(place: int, body: Body, entries: Sequence[Entry]) -> Key:
    count = sum(entry.body.pk == body.pk for entry in entries)
    return Key(body, LETTERS[place % len(LETTERS)], place % TONES + 1, count)


def _shades(year: int, closed: Container[date]) -> list[Shade]:
    days = (date(year, 1, 1) + timedelta(days=number) for number in range(366))
    shut = (day for day in days if day.year == year and (day.weekday() >= SATURDAY or day in closed))
    return [Shade(_left(day.day), _top(day.month)) for day in shut]


def _marks(year: int, entries: Sequence[Entry], keys: dict[int, Key]) -> list[Mark]:
    by_day: dict[date, list[Entry]] = defaultdict(list)
    for entry in entries:
        day = entry.on
        while day <= (entry.last_on or entry.on) and day.year == year:
            by_day[day].append(entry)
            day += timedelta(days=1)
    return [
        _mark(day, entry, place, len(held), keys[entry.body.pk])
        for day, held in sorted(by_day.items())
        for place, entry in enumerate(held)
    ]


def _mark(day: date, entry: Entry, place: int, of: int, key: Key) -> Mark:
    """Meetings of one day share its cell, one below the other."""
    room = CELL - 4
    y = _top(day.month) + 2 + room * place // of
    height = max(1, room * (place + 1) // of - room * place // of - (1 if of > 1 else 0))
    x = _left(day.day) + 2
    return Mark(
        x=x,
        y=y,
        width=room,
        height=height,
        middle=x + room // 2,
        baseline=y + height // 2 + 4,
        letter=key.letter if of <= 2 else "",
        tone=key.tone,
        is_cancelled=entry.state == "cancelled",
        public_id=entry.public_id,
        label=entry,
    )


def _left(day: int) -> int:
    return LEFT + (day - 1) * CELL


def _top(month: int) -> int:
    return TOP + (month - 1) * CELL
