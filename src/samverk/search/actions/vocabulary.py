"""Keeping the vocabulary: every word of the texts once, with its base form, its parts and how many entries hold it.

The counts are kept apart by visibility, so that a word that only hidden entries hold is a word nobody else hears of.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from django.db.backends.utils import CursorWrapper

from samverk.search.analysis import analyse, fold
from samverk.search.engines.engine import Row
from samverk.search.placing import visibility_of
from samverk.search.queries.kept import BARRIER, known_words
from samverk.search.visibility import Visibility

AT_A_TIME = 2_000
Counts = Mapping[str, Sequence[int]]


def count_words(cursor: CursorWrapper, shelf: str, *, old: Iterable[Row], new: Iterable[Row]) -> None:
    """Count the words of ``new`` and no longer those of ``old``; take words that are seen for the first time in."""
    counted = Counter(_words_seen(new))
    counted.subtract(Counter(_words_seen(old)))
    counts: dict[str, list[int]] = {}
    for (visibility, word), number in counted.items():
        if number:
            counts.setdefault(word, [0] * len(Visibility))[visibility] += number
    known = known_words(cursor, shelf, sorted(counts))
    _raise_counts(cursor, shelf, {word: counts[word] for word in sorted(known)})
    _take_in(cursor, shelf, {word: counts[word] for word in sorted(counts.keys() - known)})


def _words_seen(rows: Iterable[Row]) -> Iterator[tuple[Visibility, str]]:
    for row in rows:
        visibility = visibility_of(row.id)
        for word in set(row.all_words):
            if word != BARRIER:
                yield visibility, word


def _raise_counts(cursor: CursorWrapper, shelf: str, counts: Counts) -> None:
    for rows in _portions([(word, *numbers) for word, numbers in counts.items()]):
        cursor.execute(
            f"""WITH seen (word, public, staff, confidential) AS (VALUES {_marks(rows)})
            UPDATE search_word_{shelf} SET public_entries = public_entries + seen.public,
                staff_entries = staff_entries + seen.staff,
                confidential_entries = confidential_entries + seen.confidential
            FROM seen WHERE search_word_{shelf}.word = seen.word""",  # noqa: S608
            _flat(rows),
        )


def _take_in(cursor: CursorWrapper, shelf: str, counts: Counts) -> None:
    for rows in _portions([_analysed(word, numbers) for word, numbers in counts.items()]):
        cursor.execute(f"INSERT INTO search_word_{shelf} VALUES {_marks(rows)}", _flat(rows))  # noqa: S608
    for rows in _portions([(part, word) for word in counts for part in analyse(word).parts]):
        cursor.execute(f"INSERT INTO search_part_{shelf} VALUES {_marks(rows)}", _flat(rows))  # noqa: S608


def _analysed(word: str, numbers: Sequence[int]) -> tuple[Any, ...]:
    lemma = analyse(word).lemma
    return (word, lemma, fold(word), fold(lemma), *numbers)


def _portions(rows: Sequence[tuple[Any, ...]]) -> Iterator[Sequence[tuple[Any, ...]]]:
    for start in range(0, len(rows), AT_A_TIME):
        yield rows[start : start + AT_A_TIME]


def _marks(rows: Sequence[tuple[Any, ...]]) -> str:
    return ", ".join(["(" + ", ".join(["%s"] * len(rows[0])) + ")"] * len(rows))


def _flat(rows: Sequence[tuple[Any, ...]]) -> list[Any]:
    return [value for row in rows for value in row]
