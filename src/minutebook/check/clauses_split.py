"""Two clauses run together on one line: they were split, and a person should see where."""

from collections.abc import Iterator
from itertools import pairwise

from minutebook.check.parts import first_place
from minutebook.model.finding import Finding, Level
from minutebook.model.minutes import Minutes


def split_clauses(minutes: Minutes) -> Iterator[Finding]:
    """Yield a note for each clause that follows another with nothing but white space between them on the line."""
    for item in minutes.items:
        for before, clause in pairwise(item.clauses):
            if not before.quotes or not clause.quotes:
                continue
            end, start = before.quotes[-1].place.end, clause.quotes[0].place.start
            between = minutes.text[end:start]
            ends_openly = before.quotes[-1].words.rstrip()[-1:].isalnum()
            if between.strip() == "" and "\n" not in between and ends_openly:
                yield Finding("clause-split", Level.NOTE, first_place(clause.quotes), clause.text)
