"""Searching beside the bare engine: ``python -m bench.searching [--entries 100000] [--engine sqlite|postgresql]``.

The work: generated clauses of some 270 characters over sixty years, put into our index by ``rebuild``, and the same
texts into the bare engine (SQLite: FTS5 with the text beside it; PostgreSQL: a ``tsvector`` with GIN). Asked of
ours: the whole answer of a search page: the first twenty hits, ranked and marked, the count, all facets. Asked of
the bare engine: its twenty best by its own rank, with its own marks, for the same forms of the words (so that both
have the same hits to look through) and, to compare, for the words as typed alone. All in the same run, in turn.
PostgreSQL is the one of DATABASE_URL; its database is made and removed again.
"""

import argparse
import os
import random
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from itertools import pairwise, starmap
from pathlib import Path
from statistics import quantiles
from typing import Any

from bench.swedish_text import clauses

AT_A_TIME = 8_000
CLAUSES_IN_A_MEETING = 25
LAST_DAY = date(2026, 11, 20)
# Shares of all clauses that hold a word of each kind, and the most a page may cost beside the engine's query.
KINDS = {"commonest": 0.12, "frequent": 0.0128, "middling": 0.0006, "rare": 0.00003}
ROUNDS = 3
PAGE_FACTOR, PAGE_EXTRA_MS, BUILD_FACTOR = 2.0, 10.0, 3.0


def main(arguments: Sequence[str]) -> int:
    """Measure one engine at one size; return 1 if a figure is not held."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--entries", type=int, default=100_000)
    parser.add_argument("--engine", choices=("sqlite", "postgresql"), default="sqlite")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        bare: Any = BareSqlite(Path(folder)) if options.engine == "sqlite" else BarePostgresql()
        try:
            start_django(bare.url, Path(folder))
            return measured(bare, options.entries)
        finally:
            bare.close()


def start_django(url: str, folder: Path) -> None:
    """Let the house live in ``folder`` and in the database at ``url``."""
    import django  # noqa: PLC0415  the settings read the environment when they are loaded
    from django.core.management import call_command  # noqa: PLC0415

    os.environ |= {"DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "samverk.site.settings"}
    os.environ.setdefault("SAMVERK_DATA_DIR", str(folder))
    django.setup()
    call_command("migrate", "search", verbosity=0)


def measured(bare: Any, number: int) -> int:
    """Build both, ask both, print the figures; return 1 if one is not held."""
    from samverk.search.forms import forms  # noqa: PLC0415  needs Django

    texts = list(clauses(number))
    forms()
    print(f"{bare.name}, {number:,} clauses, {sum(map(len, texts)) / 1e6:.0f} MB of text")
    bare_seconds = timed(lambda: bare.build(texts))
    entries = list(starmap(entry, enumerate(texts)))
    our_seconds = timed(lambda: build_ours(entries))
    ratio = our_seconds / bare_seconds
    held = [ratio <= BUILD_FACTOR]
    print(
        f"  build: ours {our_seconds:.1f} s, bare {bare_seconds:.1f} s, {ratio:.2f} times (<= {BUILD_FACTOR:.0f})"
        f" {said(held[-1])}; bytes: ours {bare.size_of_ours() / 1e6:.0f} MB, bare {bare.size() / 1e6:.0f} MB"
    )
    for kind, questions in questions_for(texts).items():
        held.append(compared(kind, questions, bare))
    return 0 if all(held) else 1


def compared(kind: str, questions: Sequence[str], bare: Any) -> bool:
    """Ask all questions of both, in turn; print one line; tell whether the figure is held."""
    from samverk.search.queries.find import find  # noqa: PLC0415  needs Django
    from samverk.search.question import Question  # noqa: PLC0415

    times: dict[str, list[float]] = {"ours": [], "same": [], "typed": []}
    asked = [(words, bare.said(kind, in_all_forms(words)), bare.said(kind, as_typed(words))) for words in questions]
    for _ in range(ROUNDS):
        for words, same, typed in asked:
            times["same"].append(timed(partial(bare.ask, same)))
            times["typed"].append(timed(partial(bare.ask, typed)))
            times["ours"].append(timed(partial(find, Question(words))))
    hits = sum(find(Question(words)).total for words in questions) / len(questions)
    (p50, p95), (bare50, bare95), (typed50, typed95) = (percentiles(times[name]) for name in times)
    held = p95 <= PAGE_FACTOR * bare95 + PAGE_EXTRA_MS
    print(
        f"  {kind:<10} {hits:>7,.0f} hits: ours {p50:6.1f} / {p95:6.1f} ms, bare {bare50:6.1f} / {bare95:6.1f} ms"
        f" (p50 / p95), {p95 / bare95:5.2f} times {said(held)}; bare for the words as typed {typed50:6.1f} /"
        f" {typed95:6.1f} ms"
    )
    return held


def in_all_forms(words: str) -> list[list[str]]:
    """Return for every word of a question the forms that ours looks for."""
    from django.db import connection  # noqa: PLC0415  needs Django

    from samverk.search.queries.expand import forms_of  # noqa: PLC0415
    from samverk.search.queries.kept import shelf_asked  # noqa: PLC0415
    from samverk.search.visibility import FOR_EVERYBODY  # noqa: PLC0415

    if not words.isalpha() and " " not in words:
        return as_typed(words)
    with connection.cursor() as cursor:
        plain = words.replace('"', "").split()
        forms = forms_of(cursor, shelf_asked(cursor), plain, FOR_EVERYBODY)
    return as_typed(words) if '"' in words else [list(forms[word].tiers) for word in plain]


def as_typed(words: str) -> list[list[str]]:
    """Return for every word of a question that word alone."""
    return [[word] for word in words.replace('"', "").replace("*", "").split()]


def questions_for(texts: Sequence[str]) -> dict[str, list[str]]:
    """Return questions by kind."""
    sample = texts[:: max(1, len(texts) // 20_000)]
    counts = Counter(word for text in sample for word in set(text.split()) if word.isalpha() and len(word) > 4)
    chance = random.Random(3)
    found = {kind: nearest(counts, share * len(sample)) for kind, share in KINDS.items()}
    found["two words"] = [f"{one} {other}" for one, other in pairwise(found["frequent"])]
    found["phrase"] = ['"{} {}"'.format(*chance.choice(sample).split()[3:5]) for _ in range(10)]
    found["prefix"] = [f"{word[:5]}*" for word in found["frequent"]]
    return found


def nearest(counts: Counter[str], wanted: float) -> list[str]:
    """Return ten words whose count is nearest to ``wanted``."""
    return sorted(counts, key=lambda word: (abs(counts[word] - wanted), word))[:10]


def build_ours(entries: Sequence[Any]) -> None:
    """Fill our index as ``samverk reindex`` does."""
    from samverk.search.actions.rebuild import rebuild  # noqa: PLC0415  needs Django

    def portions(_cursor: str) -> Iterator[tuple[str, list[Any]]]:
        for start in range(0, len(entries), AT_A_TIME):
            yield str(start), entries[start : start + AT_A_TIME]

    rebuild(portions)


def entry(place: int, text: str) -> Any:
    """Return one clause; a day has two meetings of eleven bodies, one in nine is not published."""
    from samverk.search.entry import Entry, Kind, Label  # noqa: PLC0415  needs Django
    from samverk.search.visibility import Visibility  # noqa: PLC0415

    meeting = place // CLAUSES_IN_A_MEETING
    return Entry(
        kind=Kind.CLAUSE,
        public_id=f"{place:012x}",
        whole=f"meeting-{meeting}",
        title="",
        words=text,
        visibility=Visibility.STAFF if meeting % 9 == 0 else Visibility.PUBLIC,
        on=LAST_DAY - timedelta(days=(meeting * 7919) % 21_900),
        order=place % CLAUSES_IN_A_MEETING,
        body=Label(f"body{meeting % 11}", f"Nämnd {meeting % 11}"),
        verb_classes=(("assign", "note", "adopt", "endorse", "allocate")[place % 5],),
        organisations=(Label(f"org{place % 7}", f"Kommun {place % 7}"),),
    )


class BareSqlite:
    """FTS5 over a table of texts, as anybody would set it up."""

    name = "SQLite FTS5"

    def __init__(self, folder: Path) -> None:
        """Keep both files in ``folder``."""
        self.path, self.ours = folder / "bare.sqlite3", folder / "ours.sqlite3"
        self.url = f"sqlite:///{self.ours}"
        self.connection = sqlite3.connect(self.path)
        self.connection.execute("PRAGMA journal_mode=WAL")
        self.connection.execute("PRAGMA synchronous=NORMAL")

    def build(self, texts: Sequence[str]) -> None:
        """Store the texts and index them."""
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

    name = "PostgreSQL GIN"

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


def timed(act: Callable[[], Any]) -> float:
    """Return the seconds that ``act`` takes."""
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def percentiles(seconds: Sequence[float]) -> tuple[float, float]:
    """Return the median and the 95th percentile, in milliseconds."""
    cuts = quantiles(seconds, n=20, method="inclusive")
    return 1_000 * cuts[9], 1_000 * cuts[18]


def said(held: bool) -> str:
    """Return how a figure stands."""
    return "ok" if held else "NOT HELD"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
