"""SQLite: the words in an FTS5 index without a copy of them."""

from collections.abc import Sequence

from django.db.backends.utils import CursorWrapper

from samverk.search.engines.engine import Counted, Holding, NewWord, Part, Row
from samverk.search.engines.expression import AnyOf, Beginning, Expression, Wanted
from samverk.search.engines.expression import Sequence as InSequence
from samverk.search.engines.tables import (
    COUNTS,
    NAMES,
    create_indexes,
    create_tables,
    delete_entries,
    drop_indexes,
    drop_tables,
)
from samverk.search.placing import visibility_of

# Words come in lower case and cut already: the tokenizer has only to leave them whole. Each visibility has a column
# of its own, so that FTS5 itself tells how many entries of each hold a word.
VISIBILITIES = ("public", "staff", "confidential")
FTS5 = """CREATE VIRTUAL TABLE search_terms_{shelf} USING fts5(
    public, staff, confidential, content='', columnsize=0, tokenize="ascii tokenchars '-/:.,%'")"""
VOCABULARY = "CREATE VIRTUAL TABLE temp.search_vocabulary USING fts5vocab(main, search_terms_{shelf}, 'col')"

# FTS5's own settings, in bytes and in pieces of its index; and those for taking in very many entries.
GATHERED, AUTOMERGE = 1 << 20, 4
GATHERED_WHILE_FILLING, AUTOMERGE_WHILE_FILLING = 1 << 25, 0
# Of how many an OR is made, and what no entry holds.
AT_ONCE = 20
NO_WORD = "%%"


class Sqlite:
    """FTS5, which walks through its entries in the order of their numbers."""

    def create(self, cursor: CursorWrapper, shelf: str) -> None:
        """Make the tables of ``shelf``."""
        create_tables(cursor, shelf, number="integer", text="text")
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
        """Take the indexes of the vocabulary away, and let FTS5 gather more and merge nothing before the end."""
        drop_indexes(cursor, shelf)
        self._set(cursor, shelf, GATHERED_WHILE_FILLING, AUTOMERGE_WHILE_FILLING)

    def end_filling(self, cursor: CursorWrapper, shelf: str) -> None:
        """Make the indexes, merge what FTS5 has taken in, and tell the planner how large the tables are."""
        create_indexes(cursor, shelf)
        self._set(cursor, shelf, GATHERED, AUTOMERGE)
        cursor.execute(f"INSERT INTO search_terms_{shelf} (search_terms_{shelf}) VALUES ('optimize')")  # noqa: S608
        for name in NAMES:
            cursor.execute(f"ANALYZE {name}_{shelf}")

    def _set(self, cursor: CursorWrapper, shelf: str, gathered: int, automerge: int) -> None:
        table = f"search_terms_{shelf}"
        for name, value in (("hashsize", gathered), ("automerge", automerge)):
            cursor.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('{name}', {value})")  # noqa: S608

    def keep(self, cursor: CursorWrapper, shelf: str, rows: Sequence[Row]) -> None:
        """Keep entries, none of whose ids is kept yet."""
        # FTS5 writes out what it has gathered whenever a number is not higher than the one before.
        rows = sorted(rows)
        entries, texts, terms = (f"INSERT INTO search_{name}_{shelf}" for name in ("entry", "text", "terms"))
        cursor.executemany(f"{entries} VALUES ({', '.join(['%s'] * 9)})", [row[:9] for row in rows])
        cursor.executemany(f"{texts} VALUES (%s, %s, %s)", [(row.id, row.title, row.words) for row in rows])
        self._tell(cursor, f"{terms} (rowid, {{column}}) VALUES (%s, %s)", rows)

    def forget(self, cursor: CursorWrapper, shelf: str, rows: Sequence[Row]) -> None:
        """Forget entries, given just as they were kept."""
        table = f"search_terms_{shelf}"
        self._tell(cursor, f"INSERT INTO {table} (rowid, {table}, {{column}}) VALUES (%s, 'delete', %s)", rows)  # noqa: S608
        delete_entries(cursor, shelf, rows)

    def _tell(self, cursor: CursorWrapper, statement: str, rows: Sequence[Row]) -> None:
        """Tell FTS5 of the words of ``rows``, each in the column of its visibility."""
        for visibility, column in enumerate(VISIBILITIES):
            words = sorted((row.id, row.all_words) for row in rows if visibility_of(row.id) == visibility)
            if words:
                cursor.executemany(statement.format(column=column), words)

    def counted_words(self, cursor: CursorWrapper, shelf: str) -> list[Counted]:
        """Return every word that entries of ``shelf`` hold, as FTS5 itself counts them."""
        cursor.execute(VOCABULARY.format(shelf=shelf))
        sums = ", ".join(f"sum(CASE col WHEN '{column}' THEN doc ELSE 0 END)" for column in VISIBILITIES)
        cursor.execute(f"SELECT term, {sums} FROM temp.search_vocabulary GROUP BY term")  # noqa: S608
        words: list[Counted] = cursor.fetchall()
        cursor.execute("DROP TABLE temp.search_vocabulary")
        return words

    def raise_counts(self, cursor: CursorWrapper, shelf: str, counts: Sequence[Counted]) -> None:
        """Add to the counts of words that the vocabulary has."""
        raised = ", ".join(f"{column} = {column} + %s" for column in COUNTS)
        statement = f"UPDATE search_word_{shelf} SET {raised} WHERE word = %s"  # noqa: S608
        cursor.executemany(statement, [(*numbers, word) for word, *numbers in counts])

    def take_in(self, cursor: CursorWrapper, shelf: str, words: Sequence[NewWord], parts: Sequence[Part]) -> None:
        """Take words that the vocabulary has not into it, with what they are made of."""
        cursor.executemany(f"INSERT INTO search_word_{shelf} VALUES (%s, %s, %s, %s, %s, %s, %s)", words)  # noqa: S608
        cursor.executemany(f"INSERT INTO search_part_{shelf} VALUES (%s, %s)", parts)  # noqa: S608

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
        case AnyOf(forms, _, compounds):
            return _any_of([f'"{form}"' for form in forms + compounds])
        case InSequence(words):
            return '"' + " ".join(words) + '"'
        case Beginning(letters):
            return f'"{letters}"*'


def _any_of(said: Sequence[str]) -> str:
    """Return an OR of many as an OR of few: FTS5 asks every member of an OR about every entry.

    It would make one OR of several within each other, were it not for the NOT of a word that is none.
    """
    if len(said) <= AT_ONCE:
        return f"({' OR '.join(said)})"
    groups = [_any_of(said[start : start + AT_ONCE]) for start in range(0, len(said), AT_ONCE)]
    return _any_of([f'({group} NOT "{NO_WORD}")' for group in groups])
