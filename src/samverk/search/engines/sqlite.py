"""SQLite: the words in an FTS5 index without a copy of them."""

from collections.abc import Sequence

from django.db.backends.utils import CursorWrapper

from samverk.search.engines.engine import Holding, Row
from samverk.search.engines.expression import AnyOf, Beginning, Expression, Wanted
from samverk.search.engines.expression import Sequence as InSequence
from samverk.search.engines.tables import NAMES, create_tables, delete_entries, drop_tables

# Words come in lower case and cut already: the tokenizer has only to leave them whole.
FTS5 = """CREATE VIRTUAL TABLE search_terms_{shelf} USING fts5(
    words, content='', columnsize=0, tokenize="ascii tokenchars '-/:.,%'")"""


class Sqlite:
    """FTS5, which walks through its entries in the order of their numbers."""

    def create(self, cursor: CursorWrapper, shelf: str) -> None:
        """Make the tables of ``shelf``."""
        create_tables(cursor, shelf, text="text")
        cursor.execute(FTS5.format(shelf=shelf))

    def drop(self, cursor: CursorWrapper, shelf: str) -> None:
        """Remove the tables of ``shelf``."""
        drop_tables(cursor, shelf)
        cursor.execute(f"DROP TABLE search_terms_{shelf}")

    def clear(self, cursor: CursorWrapper, shelf: str) -> None:
        """Empty the tables of ``shelf``."""
        for name in NAMES:
            cursor.execute(f"DELETE FROM {name}_{shelf}")  # noqa: S608
        cursor.execute(f"INSERT INTO search_terms_{shelf} (search_terms_{shelf}) VALUES ('delete-all')")  # noqa: S608

    def begin_filling(self, cursor: CursorWrapper, shelf: str) -> None:
        """Leave the tables as they are: FTS5 takes in many entries as quickly as few."""

    def end_filling(self, cursor: CursorWrapper, shelf: str) -> None:
        """Merge what was taken in, as far as pays, and tell the planner how large the tables are."""
        cursor.execute(f"INSERT INTO search_terms_{shelf} (search_terms_{shelf}) VALUES ('optimize')")  # noqa: S608
        for name in NAMES:
            cursor.execute(f"ANALYZE {name}_{shelf}")

    def keep(self, cursor: CursorWrapper, shelf: str, rows: Sequence[Row]) -> None:
        """Keep entries, none of whose ids is kept yet."""
        # FTS5 writes out what it has gathered whenever a number is not higher than the one before.
        rows = sorted(rows)
        entries, texts, terms = (f"INSERT INTO search_{name}_{shelf}" for name in ("entry", "text", "terms"))
        cursor.executemany(f"{entries} VALUES ({', '.join(['%s'] * 9)})", [row[:9] for row in rows])
        cursor.executemany(f"{texts} VALUES (%s, %s, %s)", [(row.id, row.title, row.words) for row in rows])
        joined = [(row.id, " ".join(row.all_words)) for row in rows]
        cursor.executemany(f"{terms} (rowid, words) VALUES (%s, %s)", joined)

    def forget(self, cursor: CursorWrapper, shelf: str, rows: Sequence[Row]) -> None:
        """Forget entries, given just as they were kept."""
        table = f"search_terms_{shelf}"
        statement = f"INSERT INTO {table} ({table}, rowid, words) VALUES ('delete', %s, %s)"  # noqa: S608
        cursor.executemany(statement, [(row.id, " ".join(row.all_words)) for row in sorted(rows)])
        delete_entries(cursor, shelf, rows)

    def holding(self, shelf: str, expression: Expression) -> Holding:
        """Return how to select the entries that ``expression`` describes."""
        # CROSS JOIN keeps the planner from starting with the entries.
        tables = f"search_terms_{shelf} AS t CROSS JOIN search_entry_{shelf} AS e ON e.id = t.rowid"
        return Holding(tables, "t.rowid", f"search_terms_{shelf} MATCH %s", said(expression))


def said(expression: Expression) -> str:
    """Return ``expression`` in FTS5's language. Words hold no quotation marks, so nothing has to be escaped."""
    wanted = " AND ".join(map(_said, expression.wanted))
    if not expression.unwanted:
        return wanted
    return f"({wanted}) NOT ({' OR '.join(map(_said, expression.unwanted))})"


def _said(wanted: Wanted) -> str:
    match wanted:
        case AnyOf(forms):
            return "(" + " OR ".join(f'"{form}"' for form in forms) + ")"
        case InSequence(words):
            return '"' + " ".join(words) + '"'
        case Beginning(letters):
            return f'"{letters}"*'
