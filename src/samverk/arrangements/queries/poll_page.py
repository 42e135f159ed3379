"""A poll with everything its page shows to somebody."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet
from django.forms import BoundField
from django.utils import timezone

from samverk.arrangements.models import DateOption, DatePoll
from samverk.arrangements.queries.clashes import Clash, clashes_of
from samverk.arrangements.queries.spans import span_of_option
from samverk.meetings.models import Meeting
from samverk.rounds.access import Sight
from samverk.rounds.models import OptionAnswer
from samverk.rounds.queries.own_answer import OwnAnswer, own_answer
from samverk.rounds.queries.result import Result, result_of

Says = OptionAnswer.Says


@dataclass(frozen=True, slots=True)
class DateRow:
    """One option with what speaks against it, and how many said what."""

    date: DateOption
    clashes: tuple[Clash, ...]
    yes: int
    maybe: int
    no: int
    is_over: bool
    is_best: bool = False

    @property
    def suits(self) -> tuple[int, int]:
        """By what the best day is known: the fewest noes, then the most who say yes without a need."""
        return (-self.no, self.yes)


@dataclass(frozen=True, slots=True)
class OwnDates:
    """The form of one municipality: each option with the field that answers it."""

    own: OwnAnswer
    fields: tuple[tuple[DateRow, BoundField], ...]


@dataclass(frozen=True, slots=True)
class GridRow:
    name: str
    cells: tuple[str, ...]
    comment: str


@dataclass(frozen=True, slots=True)
class ShownPoll:
    """``grid`` has a row for each municipality that was asked, with a cell for each of ``rows``, empty while silent."""

    poll: DatePoll
    sight: Sight
    is_open: bool
    rows: tuple[DateRow, ...]
    own: tuple[OwnDates, ...]
    result: Result
    grid: tuple[GridRow, ...]


def shown_poll(poll: DatePoll, sight: Sight, at: datetime, *, seen: QuerySet[Meeting]) -> ShownPoll:
    """Return what ``sight`` lets see of a poll; other meetings are told from among ``seen``."""
    result, is_open = result_of(sight.round), sight.round.takes_answers(at)
    rows = _rows(poll, result, at, seen)
    own = [own_dates(own_answer(asked, on_behalf_of=behalf), rows) for asked, behalf in sight.own] if is_open else []
    return ShownPoll(poll, sight, is_open, rows, tuple(own), result, _grid(rows, result))


def own_dates(own: OwnAnswer, rows: Sequence[DateRow]) -> OwnDates:
    """Return the form of one municipality with its fields beside the options they answer."""
    return OwnDates(own, tuple((row, own.form[f"option-{row.date.option.public_id}"]) for row in rows))


def _rows(poll: DatePoll, result: Result, at: datetime, seen: QuerySet[Meeting]) -> tuple[DateRow, ...]:
    dates = list(poll.dates.select_related("option"))
    clashes = clashes_of([span_of_option(one) for one in dates], seen, besides=poll.meeting_id)
    today = timezone.localdate(at)
    rows = [
        DateRow(
            date=one,
            clashes=tuple(against),
            yes=len(result.saying(one.option, Says.YES)),
            maybe=len(result.saying(one.option, Says.IF_NEED_BE)),
            no=len(result.saying(one.option, Says.NO)),
            is_over=one.on < today,
        )
        for one, against in zip(dates, clashes, strict=True)
    ]
    if not result.answered:
        return tuple(rows)
    best = max((row.suits for row in rows if not row.is_over), default=None)
    return tuple(_marked(row, is_best=row.suits == best and not row.is_over) for row in rows)


def _marked(row: DateRow, *, is_best: bool) -> DateRow:
    return DateRow(row.date, row.clashes, row.yes, row.maybe, row.no, row.is_over, is_best)


def _grid(rows: Sequence[DateRow], result: Result) -> tuple[GridRow, ...]:
    return tuple(
        GridRow(
            name=asked.name,
            cells=tuple(asked.said.get(row.date.option_id, "") for row in rows),
            comment=asked.first.comment if asked.first else "",
        )
        for asked in result.rows
    )
