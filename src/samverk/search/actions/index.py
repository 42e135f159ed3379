"""Putting things into the index and taking them out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper

from samverk.search.actions.labels import keep_labels
from samverk.search.actions.rows import Rejected, rows_of
from samverk.search.actions.shelves import held_shelves
from samverk.search.actions.vocabulary import count_words
from samverk.search.engines import engine_of
from samverk.search.engines.engine import Row
from samverk.search.entry import Entry
from samverk.search.models import Shelf
from samverk.search.placing import KEY_BITS
from samverk.search.queries.kept import kept_ids, kept_rows
from samverk.search.words import WORDS_VERSION

__all__ = ["IndexOutdated", "Rejected", "Tally", "put", "put_on", "remove"]


class IndexOutdated(Exception):
    """The index was filled by another version of this room, and must be rebuilt before it is changed."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of the entries that were put in; ``removed`` counts those that their wholes no longer have."""

    inserted: int = 0
    changed: int = 0
    unchanged: int = 0
    removed: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        """Return both together."""
        return Tally(
            self.inserted + other.inserted,
            self.changed + other.changed,
            self.unchanged + other.unchanged,
            self.removed + other.removed,
        )


@transaction.atomic
def put(entries: Iterable[Entry]) -> Tally:
    """Keep ``entries`` in place of all that was kept of their wholes.

    All entries of one whole are handed in at once: what the index has of it besides is removed. Writers wait for
    one another until their transactions end, so that this is best done last in a transaction.

    Raises ``IndexOutdated`` if the index must be rebuilt first, ``Rejected`` for an entry that cannot be kept.
    """
    entries = list(entries)
    shelves = lock_shelves()
    keep_labels(entries)
    tallies = [put_on(shelf, entries) for shelf in shelves]
    return tallies[0]


@transaction.atomic
def remove(wholes: Iterable[str]) -> int:
    """Remove all that is kept of ``wholes``, and return how many rows that was."""
    wholes = list(wholes)
    gone = 0
    for shelf in reversed(lock_shelves()):
        with connection.cursor() as cursor:
            rows = kept_rows(cursor, shelf.name, wholes)
            _exchange(cursor, shelf, rows, [])
            gone = len(rows)
    return gone


def lock_shelves() -> list[Shelf]:
    """Return the shelves that changes go to, the one that is asked first, and keep others from filling meanwhile.

    Raises ``IndexOutdated`` if one of them was filled with words that were cut differently.
    """
    shelves = [shelf for shelf in held_shelves() if shelf.state != Shelf.State.EMPTY]
    if any(shelf.words_version != WORDS_VERSION for shelf in shelves):
        raise IndexOutdated("the index was made by another version: run samverk reindex")
    return shelves


def put_on(shelf: Shelf, entries: Sequence[Entry]) -> Tally:
    """Keep ``entries`` on one shelf, which the caller has locked."""
    new = {row[1:6]: row for entry in entries for row in rows_of(entry)}
    with connection.cursor() as cursor:
        kept = {row[1:6]: row for row in kept_rows(cursor, shelf.name, sorted({key[0] for key in new}))}
        changed = {key for key, row in kept.items() if key in new and not _is_same(new[key], row)}
        removed = kept.keys() - new.keys()
        old_rows = [kept[key] for key in changed | removed]
        new_rows = [row for key, row in new.items() if key not in kept or key in changed]
        _exchange(cursor, shelf, old_rows, new_rows)
    unchanged = len(kept) - len(changed) - len(removed)
    return Tally(len(new_rows) - len(changed), len(changed), unchanged, len(removed))


def _is_same(row: Row, kept: Row) -> bool:
    """Tell whether nothing has changed. The last bits of a number may differ where two entries met in one place."""
    return row[1:11] == kept[1:11] and row.id >> KEY_BITS == kept.id >> KEY_BITS


def _exchange(cursor: CursorWrapper, shelf: Shelf, old: Sequence[Row], new: Sequence[Row]) -> None:
    engine = engine_of(connection)
    if old:
        engine.forget(cursor, shelf.name, old)
    new = _apart(cursor, shelf.name, new)
    if new:
        engine.keep(cursor, shelf.name, new)
    # The words of a shelf that is filled are counted once it is full.
    if shelf.state != Shelf.State.FILLING:
        count_words(cursor, shelf.name, old=old, new=new)


def _apart(cursor: CursorWrapper, shelf: str, rows: Sequence[Row]) -> list[Row]:
    """Return ``rows`` with the number raised by one where another entry has it already."""
    taken = kept_ids(cursor, shelf, [row.id for row in rows])
    placed: list[Row] = []
    for row in rows:
        while row.id in taken:
            row = row._replace(id=row.id + 1)
            taken |= kept_ids(cursor, shelf, [row.id])
        taken.add(row.id)
        placed.append(row)
    return placed
