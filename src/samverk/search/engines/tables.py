"""The tables that are alike on both engines."""

from collections.abc import Sequence

from django.db.backends.utils import CursorWrapper

from samverk.search.engines.engine import Row

# {number} is the kind of number that is an entry's own place in its table, {text} a text that sorts by code point.
# An entry's title and words stand apart from it: counting reads only the narrow table.
TABLES = (
    """CREATE TABLE search_entry_{shelf} (
        id {number} NOT NULL PRIMARY KEY, whole {text} NOT NULL, kind {text} NOT NULL, public_id {text} NOT NULL,
        part integer NOT NULL, piece integer NOT NULL, body {text} NOT NULL, verb_classes {text} NOT NULL,
        organisations {text} NOT NULL{more_columns})""",
    "CREATE INDEX search_entry_{shelf}_whole ON search_entry_{shelf} (whole)",
    "CREATE TABLE search_text_{shelf} (id {number} NOT NULL PRIMARY KEY, title {text} NOT NULL, words {text} NOT NULL)",
    """CREATE TABLE search_word_{shelf} (
        word {text} NOT NULL PRIMARY KEY, lemma {text} NOT NULL, folded {text} NOT NULL, folded_lemma {text} NOT NULL,
        public_entries integer NOT NULL, staff_entries integer NOT NULL, confidential_entries integer NOT NULL)""",
    "CREATE TABLE search_part_{shelf} (part {text} NOT NULL, word {text} NOT NULL)",
)
# What only asking needs: a shelf is filled without them.
LOOKED_UP = (
    ("search_word", "lemma"),
    ("search_word", "folded"),
    ("search_word", "folded_lemma"),
    ("search_part", "part"),
)
NAMES = ("search_entry", "search_text", "search_word", "search_part")
COUNTS = ("public_entries", "staff_entries", "confidential_entries")


def create_tables(cursor: CursorWrapper, shelf: str, *, number: str, text: str, more_columns: str = "") -> None:
    """Make the common tables of ``shelf``, with an engine's own kinds of number and text, and columns of its own."""
    for statement in TABLES:
        cursor.execute(statement.format(shelf=shelf, number=number, text=text, more_columns=more_columns))
    create_indexes(cursor, shelf)


def create_indexes(cursor: CursorWrapper, shelf: str) -> None:
    """Make the indexes of the vocabulary that are missing."""
    for table, column in LOOKED_UP:
        cursor.execute(f"CREATE INDEX IF NOT EXISTS {table}_{shelf}_{column} ON {table}_{shelf} ({column})")


def drop_indexes(cursor: CursorWrapper, shelf: str) -> None:
    """Remove the indexes of the vocabulary."""
    for table, column in LOOKED_UP:
        cursor.execute(f"DROP INDEX IF EXISTS {table}_{shelf}_{column}")


def drop_tables(cursor: CursorWrapper, shelf: str) -> None:
    """Remove the common tables of ``shelf``."""
    for name in NAMES:
        cursor.execute(f"DROP TABLE {name}_{shelf}")


def delete_entries(cursor: CursorWrapper, shelf: str, rows: Sequence[Row]) -> None:
    """Delete entries and their texts."""
    for name in ("search_entry", "search_text"):
        cursor.executemany(f"DELETE FROM {name}_{shelf} WHERE id = %s", [(row.id,) for row in rows])  # noqa: S608
