"""The result as bars: where each part lies and how long it is. What it is called, the template says."""

from collections.abc import Iterable
from dataclasses import dataclass

from samverk.rounds.models import Answer, OptionAnswer, Round
from samverk.rounds.queries.ranking import ranking_of
from samverk.rounds.queries.result import Result

WIDTH = 600
BAR_HEIGHT = 26
STEP = 58
LABEL_LENGTH = 70


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a bar; ``kind`` is yes, maybe, no, silent or amount, ``figure`` what is written on it."""

    kind: str
    x: float
    width: float
    figure: str

    @property
    def middle(self) -> float:
        return self.x + self.width / 2


@dataclass(frozen=True, slots=True)
class Bar:
    label: str
    y: int
    segments: tuple[Segment, ...]

    @property
    def label_y(self) -> int:
        return self.y - 8

    @property
    def figure_y(self) -> int:
        return self.y + 18


@dataclass(frozen=True, slots=True)
class Picture:
    bars: tuple[Bar, ...]
    width: int = WIDTH
    bar_height: int = BAR_HEIGHT

    @property
    def height(self) -> int:
        return len(self.bars) * STEP + 8


def picture_of(result: Result) -> Picture:
    """Return the bars of a result: one for a position, one an option, or one for each that was asked."""
    form = Round.Form
    match result.round.form:
        case form.POSITION | form.INTEREST:
            rows = [("", _positions(result))]
        case form.CHOICE:
            rows = [(option.label, [("yes", len(result.saying(option, "yes")))]) for option in result.options]
        case form.OPTIONS:
            rows = [(option.label, _option(result, option.pk)) for option in result.options]
        case form.RANKED:
            rows = [(one.option.label, [("amount", one.points)]) for one in ranking_of(result)]
        case form.NUMBER:
            rows = [(row.name, [("amount", float(row.first.number or 0))]) for row in result.rows if row.first]
        case _:
            rows = [(row.name, [("amount", len(row.answers))]) for row in result.rows]
    return Picture(tuple(_bars(rows)))


def _positions(result: Result) -> list[tuple[str, float]]:
    position = Answer.Position
    return [
        ("yes", len(result.holding(position.YES))),
        ("maybe", len(result.holding(position.CONDITIONAL))),
        ("no", len(result.holding(position.NO))),
        ("silent", len(result.silent)),
    ]


def _option(result: Result, option_id: int) -> list[tuple[str, float]]:
    kinds = {OptionAnswer.Says.YES: "yes", OptionAnswer.Says.IF_NEED_BE: "maybe", OptionAnswer.Says.NO: "no"}
    said = [row.said.get(option_id) for row in result.answered]
    return [*((kind, said.count(says)) for says, kind in kinds.items()), ("silent", len(result.silent))]


def _bars(rows: list[tuple[str, list[tuple[str, float]]]]) -> Iterable[Bar]:
    longest = max((sum(max(amount, 0) for _kind, amount in parts) for _label, parts in rows), default=0)
    for number, (label, parts) in enumerate(rows):
        x, segments = 0.0, []
        for kind, amount in parts:
            if amount > 0:
                width = round(amount / longest * WIDTH, 1)
                segments.append(Segment(kind, x, width, f"{amount:g}"))
                x = round(x + width, 1)
        yield Bar(_short(label), number * STEP + 26, tuple(segments))


def _short(label: str) -> str:
    return label if len(label) <= LABEL_LENGTH else f"{label[: LABEL_LENGTH - 1]}…"
