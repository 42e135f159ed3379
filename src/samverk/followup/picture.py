"""A report card as bars, one a year: whole units of the picture's own grid."""

from collections.abc import Sequence
from dataclasses import dataclass

from samverk.followup.queries.card import Line

WIDTH, LEFT, STEP, BAR_HEIGHT = 640, 56, 34, 22
KINDS = ("in_time", "late", "overdue", "waiting")
# Narrower than this no figure is read; the table has it.
ROOM_FOR_A_FIGURE = 22


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a bar; ``kind`` is one of ``KINDS``, ``figure`` what is written on it, if there is room."""

    kind: str
    x: int
    width: int
    figure: str

    @property
    def middle(self) -> int:
        return self.x + self.width // 2


@dataclass(frozen=True, slots=True)
class Bar:
    year: int
    y: int
    pieces: tuple[Piece, ...]

    @property
    def text_y(self) -> int:
        return self.y + 16


@dataclass(frozen=True, slots=True)
class Picture:
    bars: tuple[Bar, ...]
    height: int
    width: int = WIDTH
    bar_height: int = BAR_HEIGHT


def picture_of(lines: Sequence[Line]) -> Picture | None:
    """Return the picture of the lines of a card, all to one scale; ``None`` where there are none."""
    most = max((line.given for line in lines), default=0)
    if not most:
        return None
    bars = tuple(Bar(line.year, place * STEP + 4, _pieces(line, most)) for place, line in enumerate(lines))
    return Picture(bars, len(bars) * STEP + 4)


def _pieces(line: Line, most: int) -> tuple[Piece, ...]:
    pieces = []
    before = 0
    for kind in KINDS:
        after = before + getattr(line, kind)
        # Both ends are rounded, not the width, so that pieces meet.
        first, last = (LEFT + (WIDTH - LEFT) * count // most for count in (before, after))
        if last > first:
            pieces.append(
                Piece(kind, first, last - first, str(after - before) if last - first > ROOM_FOR_A_FIGURE else "")
            )
        before = after
    return tuple(pieces)
