"""Quotes as they are stored."""

from collections.abc import Iterable, Mapping
from typing import Any

from minutebook.model.source import Quote
from minutebook.model.when import Fact, When

StoredQuote = dict[str, Any]


def stored(quotes: Iterable[Quote]) -> list[StoredQuote]:
    """Return ``quotes`` as the rows keep them: words, page, line, first and last character."""
    return [
        {
            "words": quote.words,
            "page": quote.place.page,
            "line": quote.place.line,
            "start": quote.place.start,
            "end": quote.place.end,
        }
        for quote in quotes
    ]


def stored_facts(facts: Mapping[str, Fact[Any] | None]) -> dict[str, list[StoredQuote]]:
    """Return the quotes of those ``facts`` that the text states, by the name of the field."""
    return {name: stored(fact.quotes) for name, fact in facts.items() if fact is not None}


def as_written(fact: Fact[Any] | None) -> str:
    """Return the words that state ``fact``, or the empty text."""
    return fact.as_written if fact else ""


def days_of(when: When | None, prefix: str) -> dict[str, Any]:
    """Return the fields that keep a day with its precision: ``<prefix>_first_on``, ``_last_on``, ``_precision``."""
    return {
        f"{prefix}_first_on": when.first_day if when else None,
        f"{prefix}_last_on": when.last_day if when else None,
        f"{prefix}_precision": str(when.precision) if when else "",
    }
