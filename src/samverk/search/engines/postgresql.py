"""PostgreSQL: the words as a ``tsvector`` beside the entry, under a GIN index."""

from collections.abc import Sequence

from django.db.backends.utils import CursorWrapper

from samverk.search.analysis import analyse
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
from samverk.search.placing import VISIBILITY_MASK, visibility_bits
from samverk.search.visibility import Visibility

GIN = "CREATE INDEX search_entry_{shelf}_terms ON search_entry_{shelf} USING gin (terms)"
# Parts of compounds are kept beside the words, behind a sign that no word has: PostgreSQL asks every member of an OR
# about every entry, which for hundreds of compounds takes seconds. A vector holds no more than 255 places of one word;
# a phrase that stands only later is not found by it.
PART = "+"


class Postgresql:
    """GIN finds the entries; their order is that of the primary key."""

    def create(self, cursor: CursorWrapper, shelf: str) -> None:
        """Make the tables of ``shelf``."""
        create_tables(cursor, shelf, number="bigint", text='text COLLATE "C"', more_columns=", terms tsvector")
        cursor.execute(GIN.format(shelf=shelf))

    def drop(self, cursor: CursorWrapper, shelf: str) -> None:
        """Remove the tables of ``shelf``."""
        drop_tables(cursor, shelf)

    def clear(self, cursor: CursorWrapper, shelf: str) -> None:
        """Empty the tables of ``shelf``."""
        cursor.execute("TRUNCATE " + ", ".join(f"{name}_{shelf}" for name in NAMES))

    def begin_filling(self, cursor: CursorWrapper, shelf: str) -> None:
        """Take the indexes away: made at the end, they take a third of the time."""
        drop_indexes(cursor, shelf)
        cursor.execute(f"DROP INDEX IF EXISTS search_entry_{shelf}_terms")

    def end_filling(self, cursor: CursorWrapper, shelf: str) -> None:
        """Make the indexes, and tell the planner which words are frequent."""
        create_indexes(cursor, shelf)
        cursor.execute(GIN.replace("INDEX", "INDEX IF NOT EXISTS").format(shelf=shelf))
        for name in NAMES:
            cursor.execute(f"ANALYZE {name}_{shelf}")

    def keep(self, cursor: CursorWrapper, shelf: str, rows: Sequence[Row]) -> None:
        """Keep entries, none of whose ids is kept yet."""
        with cursor.copy(f"COPY search_entry_{shelf} FROM STDIN") as copy:
            for row in rows:
                copy.write_row((*row[:9], vector(row.all_words)))
        with cursor.copy(f"COPY search_text_{shelf} FROM STDIN") as copy:
            for row in rows:
                copy.write_row((row.id, row.title, row.words))

    def forget(self, cursor: CursorWrapper, shelf: str, rows: Sequence[Row]) -> None:
        """Forget entries; their words go with them."""
        delete_entries(cursor, shelf, rows)

    def counted_words(self, cursor: CursorWrapper, shelf: str) -> list[Counted]:
        """Return every word that entries of ``shelf`` hold, as PostgreSQL itself counts them."""
        counts: dict[str, list[int]] = {}
        for visibility in Visibility:
            of_these = f"(id & {VISIBILITY_MASK}) = {visibility_bits(visibility)}"
            vectors = f"SELECT terms FROM search_entry_{shelf} WHERE {of_these}"  # noqa: S608
            cursor.execute("SELECT word, ndoc FROM ts_stat(%s)", [vectors])
            for word, entries in cursor.fetchall():
                if word.startswith(PART):
                    continue
                counts.setdefault(word, [0] * len(Visibility))[visibility] = entries
        return [(word, *numbers) for word, numbers in counts.items()]  # type: ignore[misc]

    def raise_counts(self, cursor: CursorWrapper, shelf: str, counts: Sequence[Counted]) -> None:
        """Add to the counts of words that the vocabulary has."""
        if not counts:
            return
        raised = ", ".join(f"{column} = w.{column} + more.{column}" for column in COUNTS)
        statement = f"""UPDATE search_word_{shelf} AS w SET {raised}
            FROM unnest(%s::text[], %s::integer[], %s::integer[], %s::integer[]) AS more (word, {", ".join(COUNTS)})
            WHERE w.word = more.word"""  # noqa: S608
        cursor.execute(statement, [list(column) for column in zip(*counts, strict=True)])

    def take_in(self, cursor: CursorWrapper, shelf: str, words: Sequence[NewWord], parts: Sequence[Part]) -> None:
        """Take words that the vocabulary has not into it, with what they are made of."""
        for table, rows in (("search_word", words), ("search_part", parts)):
            with cursor.copy(f"COPY {table}_{shelf} FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)

    def holding(self, shelf: str, expression: Expression) -> Holding:
        """Return how to select the entries that ``expression`` describes."""
        return Holding(f"search_entry_{shelf} AS e", "e.id", "e.terms @@ %s::tsquery", said(expression))


def vector(words: str) -> str:
    """Return the words with their places as PostgreSQL reads them; words hold no quotation marks."""
    listed = words.split()
    parts = {part for word in set(listed) for part in analyse(word).parts}
    placed = [f"'{word}':{place}" for place, word in enumerate(listed, 1)]
    return " ".join(placed + [f"'{PART}{part}'" for part in parts])


def said(expression: Expression) -> str:
    """Return ``expression`` in the language of ``tsquery``."""
    wanted = " & ".join(map(_said, expression.wanted))
    if not expression.unwanted:
        return wanted
    return f"{wanted} & !({' | '.join(map(_said, expression.unwanted))})"


def _said(wanted: Wanted) -> str:
    match wanted:
        case AnyOf(forms, parts, _):
            return "(" + " | ".join([f"'{form}'" for form in forms] + [f"'{PART}{part}'" for part in parts]) + ")"
        case InSequence(words):
            return "(" + " <-> ".join(f"'{word}'" for word in words) + ")"
        case Beginning(letters):
            return f"'{letters}':*"
