"""Searching beside the bare engine.

The work: generated clauses of some 270 characters over sixty years, put into our index by ``rebuild``, and the same
texts into the bare engine (SQLite: FTS5 with the text beside it; PostgreSQL: a ``tsvector`` with GIN). Asked of
ours: the whole answer of a search page: the first twenty hits, ranked and marked, the count, all facets. Asked of
the bare engine: its twenty best by its own rank, with its own marks, for the same forms of the words, so that both
have the same hits to look through. All in the same run, in turn. Times are the 95th percentile, on SQLite of the
processor's time (what else a machine does adds nothing), on PostgreSQL of the clock's. To hold: a page in
twice the engine's time and 10 ms, the index in three times the engine's time.

``python -m bench.searching --engine sqlite --entries 1000000`` measures one engine at one size; ``--as-typed`` asks
the bare engine for the words as typed alone. PostgreSQL is the one of DATABASE_URL; what is made there is removed.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from itertools import pairwise, starmap
from pathlib import Path
from statistics import quantiles
from typing import Any

from bench.bare_engines import BarePostgresql, BareSqlite
from bench.swedish_text import clauses

AT_A_TIME = 8_000
CLAUSES_IN_A_MEETING = 25
LAST_DAY = date(2026, 11, 20)
# Shares of all clauses that hold a word of each kind.
KINDS = {"commonest": 0.12, "frequent": 0.0128, "middling": 0.0006, "rare": 0.00003}
QUESTIONS, ROUNDS = 8, 2
PAGE_FACTOR, PAGE_EXTRA_MS, BUILD_FACTOR = 2.0, 10.0, 3.0
SIZES = (10_000, 100_000)


def main(arguments: Sequence[str] = ()) -> int:
    """Measure; return 1 if a figure is not held. Without arguments, every engine that there is, at both sizes."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--engine", choices=("sqlite", "postgresql"))
    parser.add_argument("--entries", type=int, nargs="+", default=SIZES)
    parser.add_argument("--as-typed", action="store_true")
    options = parser.parse_args(arguments)
    if options.engine is None:
        engines = ["sqlite", "postgresql"] if os.environ.get("DATABASE_URL", "").startswith("postgres") else ["sqlite"]
        # Django knows one database a process.
        commands = [[sys.executable, "-m", "bench.searching", "--engine", engine] for engine in engines]
        return max(subprocess.run(command, check=False).returncode for command in commands)
    with tempfile.TemporaryDirectory() as folder:
        bare: Any = BareSqlite(Path(folder)) if options.engine == "sqlite" else BarePostgresql()
        try:
            start_django(bare.url, Path(folder))
            return measured(bare, options.entries, as_typed=options.as_typed)
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


def measured(bare: Any, sizes: Sequence[int], *, as_typed: bool) -> int:
    """Build both, ask both, print the figures; return 1 if one is not held."""
    from samverk.search.forms import forms  # noqa: PLC0415  needs Django

    forms()
    held: list[bool] = []
    before: dict[str, float] = {}
    for size in sizes:
        texts = list(clauses(size))
        entries = list(starmap(entry, enumerate(texts)))
        theirs = timed(lambda: bare.build(texts), bare.clock) * 1_000  # noqa: B023  called at once
        ours = timed(lambda: build_ours(entries), bare.clock) * 1_000  # noqa: B023
        held.append(told("build", size, ours, theirs, before, holds=ours <= BUILD_FACTOR * theirs, of=bare.name))
        megabytes = f"{bare.size_of_ours() / 1e6:.0f} MB of index and texts, bare {bare.size() / 1e6:.0f} MB"
        print(f"  ({sum(map(len, texts)) / 1e6:.0f} MB of text; {megabytes})")
        for kind, questions in questions_for(texts).items():
            ours, theirs, hits = compared(kind, questions, bare, as_typed=as_typed)
            holds = ours <= PAGE_FACTOR * theirs + PAGE_EXTRA_MS
            held.append(told(f"{kind}, {hits:,.0f} hits", size, ours, theirs, before, holds=holds, of=bare.name))
    return 0 if all(held) else 1


def told(what: str, size: int, ours: float, theirs: float, before: dict[str, float], *, holds: bool, of: str) -> bool:
    """Print one line; tell whether the figure is held."""
    key = what.partition(",")[0]
    growth = f"{ours / before[key]:.1f}" if key in before else "-"
    before[key] = ours
    name = f"{of} {what}"
    print(
        f"{name:34}  {f'{size:,} clauses':26}  {ours:9.1f} ms  {theirs:9.1f} ms  {ours / theirs:8.2f}  {growth}"
        + ("" if holds else "  NOT HELD")
    )
    return holds


def compared(kind: str, questions: Sequence[str], bare: Any, *, as_typed: bool) -> tuple[float, float, float]:
    """Ask all questions of both, in turn; return both 95th percentiles in milliseconds, and the mean of the hits."""
    from samverk.search.queries.find import find  # noqa: PLC0415  needs Django
    from samverk.search.question import Question  # noqa: PLC0415

    ours: list[float] = []
    theirs: list[float] = []
    asked = [(words, bare.said(kind, single(words) if as_typed else in_all_forms(words))) for words in questions]
    for _ in range(ROUNDS):
        for words, said in asked:
            theirs.append(timed(partial(bare.ask, said), bare.clock))
            ours.append(timed(partial(find, Question(words)), bare.clock))
    hits = sum(find(Question(words)).total for words in questions) / len(questions)
    return percentile(ours), percentile(theirs), hits


def in_all_forms(words: str) -> list[list[str]]:
    """Return for every word of a question the forms that ours looks for."""
    from django.db import connection  # noqa: PLC0415  needs Django

    from samverk.search.queries.expand import forms_of  # noqa: PLC0415
    from samverk.search.queries.kept import shelf_asked  # noqa: PLC0415
    from samverk.search.visibility import FOR_EVERYBODY  # noqa: PLC0415

    if '"' in words or "*" in words:
        return single(words)
    with connection.cursor() as cursor:
        forms = forms_of(cursor, shelf_asked(cursor), words.split(), FOR_EVERYBODY)
    return [list(forms[word].tiers) for word in words.split()]


def single(words: str) -> list[list[str]]:
    """Return for every word of a question that word alone."""
    return [[word] for word in words.replace('"', "").replace("*", "").split()]


def questions_for(texts: Sequence[str]) -> dict[str, list[str]]:
    """Return questions by kind."""
    sample = texts[:: max(1, len(texts) // 20_000)]
    counts = Counter(word for text in sample for word in set(text.split()) if word.isalpha() and len(word) > 4)
    chance = random.Random(3)
    found = {kind: nearest(counts, share * len(sample)) for kind, share in KINDS.items()}
    found["two words"] = [f"{one} {other}" for one, other in pairwise(found["frequent"])]
    found["phrase"] = ['"{} {}"'.format(*chance.choice(sample).split()[3:5]) for _ in range(QUESTIONS)]
    found["prefix"] = [f"{word[:5]}*" for word in found["frequent"]]
    return found


def nearest(counts: Counter[str], wanted: float) -> list[str]:
    """Return the words whose count is nearest to ``wanted``."""
    return sorted(counts, key=lambda word: (abs(counts[word] - wanted), word))[:QUESTIONS]


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


def timed(act: Callable[[], Any], clock: Callable[[], float]) -> float:
    """Return the seconds that ``act`` takes."""
    start = clock()
    act()
    return clock() - start


def percentile(seconds: Sequence[float]) -> float:
    """Return the 95th percentile, in milliseconds."""
    return 1_000 * quantiles(seconds, n=20, method="inclusive")[18]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
