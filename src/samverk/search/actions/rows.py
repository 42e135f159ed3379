"""Entries as rows of the index."""

import re
from collections.abc import Iterator, Sequence

from samverk.search.engines.engine import Row
from samverk.search.entry import Entry
from samverk.search.placing import number_of
from samverk.search.queries.kept import all_words_of
from samverk.search.words import clean, words_with_places

# Engines know the places of the first 16,000 words at least, and a hit should be near what was asked for.
WORDS_IN_A_PIECE = 8_000
VALUE = re.compile(r"[\w-]{1,64}")


class Rejected(ValueError):
    """An entry holds a value to filter by that is no plain name."""


def rows_of(entry: Entry) -> Iterator[Row]:
    """Yield the row of ``entry``, or several where its words are many.

    Raises ``Rejected`` for a value with blanks or signs in it.
    """
    for value in _values(entry):
        if VALUE.fullmatch(value) is None:
            raise Rejected(f"{entry.kind} {entry.public_id} cannot be filtered by {value!r}")
    title = clean(entry.title)
    for piece, words in enumerate(_pieces(clean(entry.words))):
        yield Row(
            number_of(entry.on, entry.order, entry.visibility, entry.kind, entry.public_id, entry.part, piece),
            entry.whole or entry.public_id,
            entry.kind.value,
            entry.public_id,
            entry.part,
            piece,
            entry.body.value if entry.body else "",
            listed(entry.verb_classes),
            listed([organisation.value for organisation in entry.organisations]),
            title,
            words,
            all_words_of(title, words),
        )


def listed(values: Sequence[str]) -> str:
    """Return ``values`` so that each has a blank on either side, by which it is looked for."""
    return f" {' '.join(values)} " if values else ""


def _values(entry: Entry) -> list[str]:
    labels = [entry.body, *entry.organisations] if entry.body else list(entry.organisations)
    return [label.value for label in labels] + list(entry.verb_classes)


def _pieces(words: str) -> Iterator[str]:
    if len(words) <= WORDS_IN_A_PIECE:
        yield words
        return
    begins = [start for place, (_, start, _) in enumerate(words_with_places(words)) if place % WORDS_IN_A_PIECE == 0]
    for begin, end in zip([0, *begins[1:]], [*begins[1:], len(words)], strict=True):
        yield words[begin:end]
