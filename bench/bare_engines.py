"""The engines without us: the same texts in FTS5 and in PostgreSQL, as anybody would set them up."""

import os
import sqlite3
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any


class BareSqlite:
    """FTS5 over a table of texts, as anybody would set it up."""

    name = "FTS5"
    # The engine is in our own process.
    clock = staticmethod(time.process_time)

    def __init__(self, folder: Path) -> None:
        """Keep both files in ``folder``."""
        self.path, self.ours = folder / "bare.sqlite3", folder / "ours.sqlite3"
        self.url = f"sqlite:///{self.ours}"
        self.connection = sqlite3.connect(self.path)
        self.connection.execute("PRAGMA journal_mode=WAL")
        self.connection.execute("PRAGMA synchronous=NORMAL")

    def build(self, texts: Sequence[str]) -> None:
        """Store the texts and index them."""
        self.connection.execute("DROP TABLE IF EXISTS terms")
        self.connection.execute("DROP TABLE IF EXISTS clause")
        self.connection.execute("CREATE TABLE clause (id INTEGER PRIMARY KEY, words TEXT)")
        self.connection.execute(
            "CREATE VIRTUAL TABLE terms USING fts5(words, content='clause', content_rowid='id',"
            " tokenize='unicode61 remove_diacritics 0')"
        )
        self.connection.executemany("INSERT INTO clause VALUES (?, ?)", enumerate(texts))
        self.connection.execute("INSERT INTO terms (terms) VALUES ('rebuild')")
        self.connection.execute("INSERT INTO terms (terms) VALUES ('optimize')")
        self.connection.commit()

    def said(self, kind: str, words: Sequence[Sequence[str]]) -> str:
        """Return a question in FTS5's language."""
        if kind == "phrase":
            return '"{}"'.format(" ".join(word for (word,) in words))
        if kind == "prefix":
            return f'"{words[0][0]}"*'
        return " AND ".join("(" + " OR ".join(f'"{form}"' for form in forms) + ")" for forms in words)

    def ask(self, asked: str) -> list[Any]:
        """Return the twenty best with their marks."""
        return self.connection.execute(
            "SELECT rowid, snippet(terms, 0, '[', ']', '…', 30) FROM terms WHERE terms MATCH ? ORDER BY rank LIMIT 20",
            (asked,),
        ).fetchall()

    def size(self) -> int:
        """Return the bytes of texts and index."""
        self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return self.path.stat().st_size

    def size_of_ours(self) -> int:
        """Return the bytes of our index."""
        return size_by_pages()

    def close(self) -> None:
        """Leave the file."""
        self.connection.close()


class BarePostgresql:
    """A ``tsvector`` column with a GIN index, in the same database as ours."""

    name = "GIN"
    clock = staticmethod(time.perf_counter)

    def __init__(self) -> None:
        """Make a database for the measuring, on the server of DATABASE_URL."""
        import psycopg  # noqa: PLC0415  only for this engine

        self.server = os.environ.get("DATABASE_URL") or "postgresql://127.0.0.1:5432/postgres"
        self.database = f"samverk_bench_{os.getpid()}"
        with psycopg.connect(self.server, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {self.database}")
        self.url = f"{self.server.rpartition('/')[0]}/{self.database}"
        self.connection = psycopg.connect(self.url, autocommit=True)

    def build(self, texts: Sequence[str]) -> None:
        """Store the texts and index them."""
        self.connection.execute("DROP TABLE IF EXISTS clause")
        self.connection.execute("CREATE TABLE clause (id bigint PRIMARY KEY, words text, terms tsvector)")
        with self.connection.transaction(), self.connection.cursor() as cursor:
            cursor.execute("CREATE TEMPORARY TABLE given (id bigint, words text)")
            with cursor.copy("COPY given FROM STDIN") as copy:
                for row in enumerate(texts):
                    copy.write_row(row)
            cursor.execute("INSERT INTO clause SELECT id, words, to_tsvector('simple', words) FROM given")
            cursor.execute("DROP TABLE given")
        self.connection.execute("CREATE INDEX ON clause USING gin (terms)")
        self.connection.execute("ANALYZE clause")

    def said(self, kind: str, words: Sequence[Sequence[str]]) -> str:
        """Return a question in the language of ``tsquery``."""
        if kind == "phrase":
            return " <-> ".join(f"'{word}'" for (word,) in words)
        if kind == "prefix":
            return f"'{words[0][0]}':*"
        return " & ".join("(" + " | ".join(f"'{form}'" for form in forms) + ")" for forms in words)

    def ask(self, asked: str) -> list[Any]:
        """Return the twenty best with their marks."""
        return self.connection.execute(
            """SELECT id, ts_headline('simple', words, %(asked)s::tsquery) FROM (
                SELECT id, words FROM clause WHERE terms @@ %(asked)s::tsquery
                ORDER BY ts_rank(terms, %(asked)s::tsquery) DESC LIMIT 20) AS best""",
            {"asked": asked},
        ).fetchall()

    def size(self) -> int:
        """Return the bytes of texts and index."""
        return int(self.connection.execute("SELECT pg_total_relation_size('clause')").fetchone()[0])  # type: ignore[index]

    def size_of_ours(self) -> int:
        """Return the bytes of our index."""
        statement = "SELECT sum(pg_total_relation_size(oid)) FROM pg_class WHERE relname ~ '^search_.*_[ab]$'"
        return int(self.connection.execute(statement + " AND relkind = 'r'").fetchone()[0])  # type: ignore[index]

    def close(self) -> None:
        """Remove the database."""
        import psycopg  # noqa: PLC0415  only for this engine

        self.connection.close()
        with psycopg.connect(self.server, autocommit=True) as connection:
            connection.execute(f"DROP DATABASE {self.database} WITH (FORCE)")


def size_by_pages() -> int:
    """Return the bytes of Django's SQLite database."""
    from django.db import connection  # noqa: PLC0415  needs Django

    with connection.cursor() as cursor:
        pages, size = (cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
    return int(pages * size)
