"""Which seats give a vote, and how many a municipality holds at once."""

from collections.abc import Collection
from datetime import date

from samverk.directory.models import Mandate

LEADING = frozenset({Mandate.Seat.CHAIR, Mandate.Seat.VICE_CHAIR})
VOTING = LEADING | {Mandate.Seat.MEMBER}

Span = tuple[date | None, date | None]


def most_at_once(spans: Collection[Span], within: Span) -> int:
    """Return on how many of ``spans`` the busiest day of ``within`` lies; first and last days count, open ends too."""
    begins, ends = _first(within), _last(within)
    days = {begins, *(first for span in spans if begins < (first := _first(span)) <= ends)}
    return max(sum(_first(span) <= day <= _last(span) for span in spans) for day in days)


def _first(span: Span) -> date:
    return span[0] or date.min


def _last(span: Span) -> date:
    return span[1] or date.max
