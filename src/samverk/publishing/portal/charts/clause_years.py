"""Clauses by year as stacked bars. All measures are whole units of the picture's own grid."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise

from samverk.meetings.queries.clause_counts import ClauseCounts
from samverk.publishing.portal.wording import FAMILIES, FAMILY_OF

HEIGHT = 240
TOP = 28
LEFT = 12
# Few years make broad bars, many years narrow ones; below the narrowest the picture is scrolled.
BROAD, NARROW, ROOM = 104, 62, 880


@dataclass(frozen=True)
class Piece:
    """One colour of a bar."""

    family: str
    y: int
    height: int


@dataclass(frozen=True)
class Bar:
    """A year; ``middle`` is where its label stands, ``top`` where its total does."""

    year: int
    total: int
    x: int
    middle: int
    top: int
    pieces: Sequence[Piece]


@dataclass(frozen=True)
class Key:
    """A colour, what it stands for, and how many clauses it has in all."""

    family: str
    label: Promise
    total: int


@dataclass(frozen=True)
class ClauseYears:
    """The picture; ``bottom`` is the line that the bars stand on."""

    width: int
    height: int
    bottom: int
    bars: Sequence[Bar]
    keys: Sequence[Key]
    bar_width: int

    @property
    def total(self) -> int:
        return sum(bar.total for bar in self.bars)

    @property
    def first(self) -> int:
        return self.bars[0].year

    @property
    def last(self) -> int:
        return self.bars[-1].year

    @property
    def most(self) -> Bar:
        """The year with the most clauses."""
        return max(self.bars, key=lambda bar: bar.total)


def clause_years(counts: ClauseCounts) -> ClauseYears | None:
    """Return the picture of ``counts``; ``None`` if there is nothing to draw."""
    by_year = {year: _families(counts, year) for year in counts.years}
    highest = max((sum(families.values()) for families in by_year.values()), default=0)
    if not highest:
        return None
    bottom = TOP + HEIGHT
    step = max(NARROW, min(BROAD, ROOM // len(by_year)))
    bars = [
        _bar(LEFT + place * step, step, year, families, highest)
        for place, (year, families) in enumerate(by_year.items())
    ]
    totals = {family.key: sum(families[family.key] for families in by_year.values()) for family in FAMILIES}
    keys = [Key(family.key, family.label, totals[family.key]) for family in FAMILIES if totals[family.key]]
    return ClauseYears(2 * LEFT + step * len(bars), bottom + 28, bottom, bars, keys, _width(step))


def _families(counts: ClauseCounts, year: int) -> dict[str, int]:
    families = dict.fromkeys((family.key for family in FAMILIES), 0)
    for verb_class, by_year in counts.by_class.items():
        families[FAMILY_OF.get(verb_class, "noted")] += by_year.get(year, 0)
    return families


def _width(step: int) -> int:
    return step * 2 // 3


def _bar(left: int, step: int, year: int, families: Mapping[str, int], highest: int) -> Bar:
    bottom = TOP + HEIGHT
    pieces: list[Piece] = []
    below = 0
    for family in FAMILIES:
        upper = below + families[family.key]
        # Both ends are rounded, not the height, so that pieces meet and the bar is as high as its total.
        low, high = bottom - HEIGHT * below // highest, bottom - HEIGHT * upper // highest
        if low > high:
            pieces.append(Piece(family.key, high, low - high))
        below = upper
    top = bottom - HEIGHT * below // highest - 8
    return Bar(year, below, left + (step - _width(step)) // 2, left + step // 2, top, pieces)
