"""Keeping the vocabulary: every word of the texts once, with its base form, its parts and how many entries hold it.

The counts are kept apart by visibility, so that a word that only hidden entries hold is a word nobody else hears of.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain

from django.db import connection
from django.db.backends.utils import CursorWrapper

from samverk.search.analysis import analyse, fold
from samverk.search.engines import engine_of
from samverk.search.engines.engine import Counted, Row
from samverk.search.placing import visibility_of
from samverk.search.queries.kept import BARRIER, known_words
from samverk.search.visibility import Visibility

AT_A_TIME = 10_000


def count_words(cursor: CursorWrapper, shelf: str, *, old: Iterable[Row], new: Iterable[Row]) -> None:
    """Count the words of ``new`` and no longer those of ``old``; take words that are seen for the first time in."""
    counts = _words_in(new)
    for visibility, fewer in _words_in(old).items():
        counts[visibility].subtract(fewer)
    public, staff, confidential = (counts[visibility] for visibility in Visibility)
    words = sorted(public.keys() | staff.keys() | confidential.keys())
    known = known_words(cursor, shelf, words)
    engine = engine_of(connection)
    counted = [(word, public[word], staff[word], confidential[word]) for word in words if word in known]
    engine.raise_counts(cursor, shelf, counted)
    unknown = [(word, public[word], staff[word], confidential[word]) for word in words if word not in known]
    if unknown:
        _take_in(cursor, shelf, unknown)


def take_stock(cursor: CursorWrapper, shelf: str) -> None:
    """Make the vocabulary of a shelf whose words were not counted while it was filled."""
    words = [counted for counted in engine_of(connection).counted_words(cursor, shelf) if counted[0] != BARRIER]
    for start in range(0, len(words), AT_A_TIME):
        _take_in(cursor, shelf, words[start : start + AT_A_TIME])


def _words_in(rows: Iterable[Row]) -> dict[Visibility, Counter[str]]:
    """Return how many of ``rows`` hold each word, by visibility."""
    found: dict[Visibility, list[set[str]]] = {visibility: [] for visibility in Visibility}
    for row in rows:
        found[visibility_of(row.id)].append(set(row.all_words.split()))
    counts = {visibility: Counter(chain.from_iterable(words)) for visibility, words in found.items()}
    for counter in counts.values():
        counter.pop(BARRIER, None)
    return counts


def _take_in(cursor: CursorWrapper, shelf: str, words: Sequence[Counted]) -> None:
    analyses = [(counted, analyse(counted[0])) for counted in words]
    fresh = [
        (word, analysis.lemma, fold(word), fold(analysis.lemma), *numbers) for (word, *numbers), analysis in analyses
    ]
    parts = [(part, word) for (word, *_), analysis in analyses for part in analysis.parts]
    engine_of(connection).take_in(cursor, shelf, fresh, parts)  # type: ignore[arg-type]
