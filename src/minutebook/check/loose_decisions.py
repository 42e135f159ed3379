"""Decisions outside the numbered items."""

from collections.abc import Iterator

from minutebook.check.parts import clauses_of, first_place
from minutebook.model.finding import Finding, Level
from minutebook.model.minutes import Minutes


def loose_decisions(minutes: Minutes) -> Iterator[Finding]:
    """Yield a note for each clause without an item, or in an unnumbered item after the numbered ones."""
    numbered = [item.order for item in minutes.items if item.number]
    for item, clause in clauses_of(minutes):
        if item is None or (numbered and not item.number and item.order > numbered[-1]):
            yield Finding("decision-outside-items", Level.NOTE, first_place(clause.quotes), clause.text)
