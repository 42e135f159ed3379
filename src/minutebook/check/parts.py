"""The parts of minutes that several checks walk through, and the places of words in the text."""

from collections.abc import Iterator
from datetime import date

from minutebook.model.clause import Clause
from minutebook.model.item import Item
from minutebook.model.minutes import Minutes
from minutebook.model.source import Place, Quote
from minutebook.model.when import Fact


def clauses_of(minutes: Minutes) -> Iterator[tuple[Item | None, Clause]]:
    """Yield every clause with its item; ``None`` for one that stands outside the items."""
    for item in minutes.items:
        for clause in item.clauses:
            yield item, clause
    for clause in minutes.unnumbered_clauses:
        yield None, clause


def days_of(minutes: Minutes) -> Iterator[Fact[date]]:
    """Yield every day that the items name."""
    for item in minutes.items:
        yield from item.dates


def words_of(quotes: tuple[Quote, ...]) -> str:
    return " ".join(quote.words for quote in quotes)


def first_place(quotes: tuple[Quote, ...]) -> Place | None:
    return quotes[0].place if quotes else None


def place_in(minutes: Minutes, start: int, end: int) -> Place:
    """Return the place of ``minutes.text[start:end]``, on the page of the last quoted words that begin before it."""
    before = [place for place in _places(minutes) if place.start <= start]
    page = max(before).page if before else 1
    return Place(start, end, page, minutes.text.count("\n", 0, start) + 1)


def _places(minutes: Minutes) -> Iterator[Place]:
    loose = (minutes.preamble, minutes.labels, minutes.furniture, minutes.unclaimed)
    for quotes in (*loose, *((*item.quotes, *item.background) for item in minutes.items)):
        yield from (quote.place for quote in quotes)
    for _, clause in clauses_of(minutes):
        yield from (quote.place for quote in clause.quotes)
