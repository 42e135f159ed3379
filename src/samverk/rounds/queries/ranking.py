"""In which order the options stand when all have put them in theirs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from samverk.rounds.models import Option
from samverk.rounds.queries.result import Result


@dataclass(frozen=True, slots=True)
class Ranked:
    """``points`` are Borda's: of three places to fill the first gives three, the last one, no place none.

    ``place`` follows the points; options with as many share it. ``firsts`` are those who put it first.
    """

    option: Option
    points: int
    firsts: int
    place: int
    is_shared: bool


def ranking_of(result: Result) -> Sequence[Ranked]:
    """Return the options by their points, those that share a place as they were asked."""
    most = result.round.places_among(len(result.options))
    points = {option.pk: _points(result, option, most) for option in result.options}
    firsts = {option.pk: sum(row.ranks.get(option.pk) == 1 for row in result.answered) for option in result.options}
    ordered = sorted(result.options, key=lambda option: -points[option.pk])
    return [
        Ranked(
            option=option,
            points=points[option.pk],
            firsts=firsts[option.pk],
            place=1 + sum(other > points[option.pk] for other in points.values()),
            is_shared=list(points.values()).count(points[option.pk]) > 1,
        )
        for option in ordered
    ]


def leaders(ranking: Sequence[Ranked], by: Callable[[Ranked], int]) -> Sequence[Ranked]:
    """Return those of which ``by`` is the most: several where they tie, none where nobody got anything."""
    most = max(map(by, ranking), default=0)
    return [one for one in ranking if most and by(one) == most]


def _points(result: Result, option: Option, most: int) -> int:
    return sum(most + 1 - rank for row in result.answered if (rank := row.ranks.get(option.pk)) is not None)
