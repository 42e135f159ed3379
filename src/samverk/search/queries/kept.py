"""What the index has already."""

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import TypeVar

from django.db.backends.utils import CursorWrapper

from samverk.search.engines.engine import Row
from samverk.search.words import joined_words

AT_A_TIME = 5_000
BARRIER = "¶"
Asked = TypeVar("Asked", int, str)


def shelf_asked(cursor: CursorWrapper) -> str | None:
    """Return the name of the shelf that is asked; ``None`` if there is none, as in a house that was just emptied."""
    # Every search asks this twice, so it does without the ORM.
    cursor.execute("SELECT name FROM search_shelf WHERE state = 'asked'")
    row = cursor.fetchone()
    return str(row[0]) if row else None


def names_of(cursor: CursorWrapper, values: Collection[str]) -> dict[tuple[str, str], str]:
    """Return the names for people of ``values``, by facet and value."""
    statement = f"SELECT facet, value, name FROM search_knownlabel WHERE value IN ({_marks(values)})"  # noqa: S608
    if values:
        cursor.execute(statement, sorted(values))
    return {(facet, value): name for facet, value, name in cursor.fetchall()} if values else {}


def kept_rows(cursor: CursorWrapper, shelf: str, wholes: Sequence[str]) -> list[Row]:
    """Return the rows of ``wholes``, just as they were kept."""
    rows: list[Row] = []
    for some in _portions(wholes):
        cursor.execute(
            f"""SELECT e.id, e.whole, e.kind, e.public_id, e.part, e.piece, e.body, e.verb_classes, e.organisations,
                x.title, x.words FROM search_entry_{shelf} AS e JOIN search_text_{shelf} AS x ON x.id = e.id
            WHERE e.whole IN ({_marks(some)})""",  # noqa: S608
            some,
        )
        rows += [Row._make((*row, all_words_of(row[-2], row[-1]))) for row in cursor.fetchall()]
    return rows


def all_words_of(title: str, words: str) -> str:
    """Return what an engine keeps of an entry; a barrier stands between title and words, that no phrase crosses."""
    return f"{words_of_title(title)} {BARRIER} {joined_words(words)}"


@lru_cache(maxsize=2_000)
def words_of_title(title: str) -> str:
    """Return the words of a title, which the clauses of an item share."""
    return joined_words(title)


def kept_ids(cursor: CursorWrapper, shelf: str, ids: Sequence[int]) -> set[int]:
    """Return those of ``ids`` that are taken."""
    return _kept(cursor, f"search_entry_{shelf}", "id", ids)


def known_words(cursor: CursorWrapper, shelf: str, words: Sequence[str]) -> set[str]:
    """Return those of ``words`` that the vocabulary has."""
    return _kept(cursor, f"search_word_{shelf}", "word", words)


def _kept(cursor: CursorWrapper, table: str, column: str, values: Sequence[Asked]) -> set[Asked]:
    found: set[Asked] = set()
    for some in _portions(values):
        cursor.execute(f"SELECT {column} FROM {table} WHERE {column} IN ({_marks(some)})", some)  # noqa: S608
        found.update(value for (value,) in cursor.fetchall())
    return found


def _portions(values: Sequence[Asked]) -> Iterator[Sequence[Asked]]:
    for start in range(0, len(values), AT_A_TIME):
        yield values[start : start + AT_A_TIME]


def _marks(values: Collection[Asked]) -> str:
    return ", ".join(["%s"] * len(values))
