"""Entries as rows of the index."""

import re
from collections.abc import Iterator
from functools import lru_cache

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
    body = plain(entry.body.value) if entry.body else ""
    verb_classes = listed(entry.verb_classes)
    organisations = listed(tuple(organisation.value for organisation in entry.organisations))
    title = clean(entry.title)
    kind = entry.kind.value
    for piece, words in enumerate(_pieces(clean(entry.words))):
        key = f"{kind} {entry.public_id} {entry.part} {piece}"
        yield Row(
            number_of(entry.on, entry.order, entry.visibility, key),
            entry.whole or entry.public_id,
            kind,
            entry.public_id,
            entry.part,
            piece,
            body,
            verb_classes,
            organisations,
            title,
            words,
            all_words_of(title, words),
        )


@lru_cache(maxsize=5_000)
def plain(value: str) -> str:
    """Return ``value`` if it can be filtered by.

    Raises ``Rejected`` for a value with blanks or signs in it.
    """
    if VALUE.fullmatch(value) is None:
        raise Rejected(f"nothing can be filtered by {value!r}")
    return value


@lru_cache(maxsize=5_000)
def listed(values: tuple[str, ...]) -> str:
    """Return ``values`` so that each has a blank on either side, by which it is looked for."""
    return f" {' '.join(map(plain, values))} " if values else ""


def _pieces(words: str) -> Iterator[str]:
    if len(words) <= WORDS_IN_A_PIECE:
        yield words
        return
    begins = [start for place, (_, start, _) in enumerate(words_with_places(words)) if place % WORDS_IN_A_PIECE == 0]
    for begin, end in zip([0, *begins[1:]], [*begins[1:], len(words)], strict=True):
        yield words[begin:end]
