"""A run that was killed at any moment and begun again ends like one that was not."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.migrated import migrated_database
from tests.samverk.archive.invented import write_archive

CHECKOUT = Path(__file__).resolve().parents[3]
FILES = 110
# What must be the same; ids and moments differ.
SAME = {
    "meetings": "SELECT register_key, body_as_written, held_on, number_as_written FROM meetings_meeting ORDER BY 1",
    "items": "SELECT register_key, i.position, number_as_printed, i.title, i.background FROM meetings_item i"
    " JOIN meetings_meeting m ON m.id = meeting_id ORDER BY 1, 2",
    "clauses": "SELECT register_key, c.position, text, verb_class, due_last_on, amount_ore, c.quotes"
    " FROM meetings_clause c JOIN meetings_meeting m ON m.id = meeting_id ORDER BY 1, 2",
    "people": "SELECT register_key, position, name_as_written, organisation_as_written FROM meetings_attendance"
    " JOIN meetings_meeting m ON m.id = meeting_id ORDER BY 1, 2",
    "acts": "SELECT verb_class, count(*) FROM meetings_clauseact GROUP BY 1 ORDER BY 1",
    "files": "SELECT sha256, size, media_type FROM records_storedfile ORDER BY 1",
    "readings": "SELECT path, state, fingerprint, coverage FROM archive_reading"
    " JOIN archive_sourcedocument d ON d.id = document_id ORDER BY 1",
    "findings": "SELECT code, count(*) FROM archive_readingfinding GROUP BY 1 ORDER BY 1",
    "lines": "SELECT path, state, outcome, items, clauses_inserted, clauses_changed, clauses_unchanged,"
    " people_linked, people_unlinked, findings FROM archive_runfile ORDER BY position",
    "runs": "SELECT count(*), min(state) FROM archive_importrun",
    "suggestions": "SELECT subject, name_key, organisation_key, reason, occurrences FROM archive_linksuggestion"
    " ORDER BY 1, 2, 3",
}
DONE = "SELECT count(*) FROM archive_runfile WHERE state <> 'queued'"


def environment(house: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("SAMVERK_", "DATABASE_URL"))}
    return kept | {"SAMVERK_DATA_DIR": str(house), "PYTHONPATH": str(CHECKOUT / "src")}


def samverk(house: Path, *words: str) -> "subprocess.Popen[bytes]":
    # A file as the main module, since reading processes start from it as well.
    return subprocess.Popen(
        [sys.executable, "-m", "samverk.site", *words],
        env=environment(house),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


def finish(process: "subprocess.Popen[bytes]") -> None:
    _, errors = process.communicate(timeout=120)
    assert process.returncode == 0, errors.decode()


def ask(house: Path, question: str) -> list[tuple[object, ...]]:
    with sqlite3.connect(house / "samverk.sqlite3", timeout=20) as database:
        return database.execute(question).fetchall()


def stored_files(house: Path) -> list[str]:
    return sorted(path.name for path in (house / "files").rglob("*") if path.is_file() and path.name[0] != ".")


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("archive") / "Protokoll"
    write_archive(folder, FILES, items=2)
    shutil.copy(folder / "00007.txt", folder / "copy-of-00007.txt")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7 this is not really one")
    (folder / "empty.txt").write_bytes(b"")
    return folder


@pytest.fixture(scope="module")
def empty_house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    house = tmp_path_factory.mktemp("empty")
    shutil.copy(migrated_database(), house / "samverk.sqlite3")
    # The list of word forms is made once for a house, and takes longer than all the rest.
    finish(samverk(house, "shell", "-c", "from samverk.search.forms import base_form; base_form('möte')"))
    return house


@pytest.fixture(scope="module")
def uninterrupted(empty_house: Path, archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    house = tmp_path_factory.mktemp("whole") / "house"
    shutil.copytree(empty_house, house)
    finish(samverk(house, "import", str(archive)))
    return house


def kill_when(house: Path, archive: Path, question: str, enough: int) -> int:
    """Kill an import with no warning once ``question`` has been answered with ``enough``; return how many were done."""
    process = samverk(house, "import", str(archive))
    until = time.monotonic() + 60
    while int(str(ask(house, question)[0][0])) < enough and process.poll() is None:
        assert time.monotonic() < until
        time.sleep(0.005)
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=20)
    return int(str(ask(house, DONE)[0][0]))


@pytest.mark.parametrize(
    ("question", "enough"),
    [
        pytest.param("SELECT count(*) FROM archive_runfile", 1, id="before the first batch"),
        pytest.param(DONE, 1, id="after the first batch"),
        pytest.param(DONE, 100, id="before the last batch"),
    ],
)
def test_a_killed_run_ends_like_one_that_was_not(
    question: str, enough: int, empty_house: Path, archive: Path, uninterrupted: Path, tmp_path: Path
) -> None:
    house = tmp_path / "house"
    shutil.copytree(empty_house, house)

    done = kill_when(house, archive, question, enough)
    finish(samverk(house, "import", str(archive)))

    assert done < FILES + 3
    assert {name: ask(house, query) for name, query in SAME.items()} == {
        name: ask(uninterrupted, query) for name, query in SAME.items()
    }
    assert stored_files(house) == stored_files(uninterrupted)
    assert ask(house, "PRAGMA integrity_check") == [("ok",)]


def test_a_second_run_changes_nothing(uninterrupted: Path, archive: Path) -> None:
    tables = [name for (name,) in ask(uninterrupted, "SELECT name FROM sqlite_master WHERE type = 'table'")]
    watched = [
        str(name) for name in tables if str(name).startswith(("meetings_", "directory_", "archive_", "records_s"))
    ]
    watched = [name for name in watched if name not in ("archive_importrun", "archive_runfile")]
    before = {name: ask(uninterrupted, f"SELECT * FROM {name} ORDER BY 1") for name in watched}

    finish(samverk(uninterrupted, "import", str(archive)))

    assert {name: ask(uninterrupted, f"SELECT * FROM {name} ORDER BY 1") for name in watched} == before
    last = "SELECT outcome, count(*), sum(clauses_inserted), sum(clauses_changed) FROM archive_runfile"
    last += " WHERE run_id = (SELECT max(id) FROM archive_importrun) GROUP BY 1 ORDER BY 1"
    assert ask(uninterrupted, last) == [("", 2, 0, 0), ("unchanged", FILES + 1, 0, 0)]
