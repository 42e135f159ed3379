"""How the municipalities handle a matter as one bar: where each part lies and how long it is."""

from dataclasses import dataclass

from samverk.routes.models import Handled
from samverk.routes.queries.matrix import Matrix

WIDTH = 600
HEIGHT = 34
Outcome = Handled.Outcome
ORDER = (Outcome.TAKEN, Outcome.TAKEN_OTHERWISE, Outcome.REFUSED, Outcome.NOT_TAKEN_UP, Outcome.NONE_YET)


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of the bar; ``kind`` is an outcome, or "silent"."""

    kind: str
    x: float
    width: float
    count: int

    @property
    def middle(self) -> float:
        return self.x + self.width / 2


@dataclass(frozen=True, slots=True)
class Picture:
    segments: tuple[Segment, ...]
    width: int = WIDTH
    height: int = HEIGHT


def picture_of(matrix: Matrix) -> Picture:
    """Return the bar: taken first, those that have not answered last."""
    counts = [(str(outcome), len(matrix.having(outcome))) for outcome in ORDER]
    counts.append(("silent", len(matrix.silent)))
    x, segments = 0.0, []
    for kind, count in counts:
        if count:
            width = round(count / len(matrix.rows) * WIDTH, 1)
            segments.append(Segment(kind, x, width, count))
            x = round(x + width, 1)
    return Picture(tuple(segments))
