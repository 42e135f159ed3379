"""The sample archive out of one installation and into another, by the commands that people type."""

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace

import pytest
from django.db import connection

from samverk.site.whole.errors import NotRestored
from samverk.site.whole.examining import examined
from tests.empty_database import empty_database
from tests.house.files import ROOT
from tests.migrated import migrated_database

# Meetings, items, clauses and people of the sample archive that may be searched for.
ENTRIES = 859


def run(folder, *words, database=""):
    """Run a command of the house kept in ``folder``, and return how it ended and what it said."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    settings = {"SAMVERK_DATA_DIR": str(folder), "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(
        [sys.executable, "-m", "samverk.site", *map(str, words)],
        env=kept | settings | ({"DATABASE_URL": database} if database else {}),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="module")
def bare(tmp_path_factory):
    """Return the folder of an installation whose tables are there and hold nothing."""
    folder = tmp_path_factory.mktemp("bare")
    shutil.copy(migrated_database(), folder / "samverk.sqlite3")
    return folder


@pytest.fixture(scope="module")
def house(bare, tmp_path_factory):
    """Return the folder of an installation that holds the sample archive."""
    folder = shutil.copytree(bare, tmp_path_factory.mktemp("house") / "data")
    assert run(folder, "demo")[0] == 0
    return folder


@pytest.fixture(scope="module")
def exported(house, tmp_path_factory):
    folder = tmp_path_factory.mktemp("out") / "export"
    assert run(house, "export", folder)[0] == 0
    return folder


@pytest.fixture
def empty(bare, tmp_path):
    """Return the folder of an empty installation of this test's own."""
    return shutil.copytree(bare, tmp_path / "empty")


@pytest.fixture
def own_authority(settings, tmp_path):
    """Let the house of these tests have no root certificate yet."""
    settings.SIGNING = replace(settings.SIGNING, authority_dir=tmp_path / "authority")


@pytest.fixture
def damaged(exported, tmp_path):
    """Return a copy of the export, to be damaged."""
    return shutil.copytree(exported, tmp_path / "damaged")


def contents(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def rows_of(folder, table):
    with closing(sqlite3.connect(folder / "samverk.sqlite3")) as database:
        return database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]


def test_what_is_restored_and_exported_again_is_the_same_byte_for_byte(exported, empty, tmp_path):
    code, said = run(empty, "restore", exported)

    assert code == 0, said
    assert rows_of(empty, "search_entry_a") + rows_of(empty, "search_entry_b") == ENTRIES
    assert run(empty, "export", tmp_path / "again")[0] == 0
    assert contents(tmp_path / "again") == contents(exported)


@pytest.fixture
def server():
    """Return the address of an empty database on the server of these tests; leave out where they run on SQLite."""
    if connection.vendor != "postgresql":
        pytest.skip("these tests run on SQLite")
    with empty_database() as address:
        yield address


def test_it_goes_into_the_other_database_and_comes_out_the_same(exported, server, tmp_path):
    code, said = run(tmp_path / "large", "restore", exported, database=server)

    assert code == 0, said
    assert run(tmp_path / "large", "export", tmp_path / "again", database=server)[0] == 0
    assert contents(tmp_path / "again") == contents(exported)


def file_of(folder, pattern):
    return next(path for path in sorted(folder.glob(pattern)) if path.stat().st_size)


def one_byte(path):
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(bytes(content))


def cut(path):
    path.write_bytes(path.read_bytes()[:-10])


DAMAGES = [
    ("tables/meetings.clause.jsonl", one_byte, "the file was changed after the export."),
    ("tables/meetings.meeting.jsonl", cut, "bytes, and had"),
    ("tables/records.trailentry.jsonl", lambda path: path.unlink(), "the file is missing."),
    ("files/*/*", one_byte, "the file was changed after the export."),
    ("files/*/*", lambda path: path.unlink(), "the file is missing."),
    ("manifest.json", one_byte, "it was changed after the export"),
    ("manifest.json", lambda path: path.unlink(), "this is no export"),
]


def reasons_of(folder):
    """Return why an export is refused by the empty house of the test."""
    with pytest.raises(NotRestored) as refused:
        examined(folder)
    return refused.value.reasons


@pytest.mark.django_db
@pytest.mark.parametrize(("pattern", "damage", "sentence"), DAMAGES)
def test_a_damaged_export_is_refused_by_the_name_of_the_file(damaged, own_authority, pattern, damage, sentence):
    path = file_of(damaged, pattern)
    damage(path)

    (reason,) = reasons_of(damaged)

    assert (reason.startswith(f"{path.relative_to(damaged)}: "), sentence in reason) == (True, True)


@pytest.mark.django_db
def test_a_file_that_was_laid_beside_is_refused_by_name(damaged, own_authority):
    (damaged / "tables" / "guest.jsonl").write_text("{}\n")

    assert reasons_of(damaged) == ("tables/guest.jsonl: the file is not part of the export.",)


@pytest.mark.django_db
def test_every_damage_is_told_at_once(damaged, own_authority):
    one_byte(damaged / "tables" / "meetings.clause.jsonl")
    (damaged / "tables" / "meetings.item.jsonl").unlink()

    assert [reason.partition(":")[0] for reason in reasons_of(damaged)] == [
        "tables/meetings.item.jsonl",
        "tables/meetings.clause.jsonl",
    ]


def test_a_damaged_export_leaves_the_house_empty_and_says_why_in_a_sentence(damaged, empty):
    cut(damaged / "tables" / "meetings.meeting.jsonl")

    code, said = run(empty, "restore", damaged)

    assert (code, "Traceback" in said, "Nothing was restored." in said) == (1, False, True)
    assert rows_of(empty, "meetings_meeting") == 0


def test_a_house_that_holds_something_is_not_restored_into(exported, house):
    before = rows_of(house, "meetings_meeting")

    code, said = run(house, "restore", exported)

    assert (code, "This installation is not empty" in said) == (1, True)
    assert rows_of(house, "meetings_meeting") == before


def test_a_folder_that_holds_something_is_not_exported_into(house, tmp_path):
    (tmp_path / "mine.txt").write_text("mine")

    code, said = run(house, "export", tmp_path)

    assert (code, "holds something already" in said) == (1, True)
    assert contents(tmp_path) == {"mine.txt": b"mine"}


def test_a_house_whose_stored_file_is_damaged_is_not_exported(house, exported, tmp_path):
    own = shutil.copytree(house, tmp_path / "house")
    stored = next(path for path in sorted((own / "files").rglob("*")) if path.is_file())
    one_byte(stored)

    code, said = run(own, "export", tmp_path / "out")

    assert (code, stored.name in said, (tmp_path / "out").exists()) == (1, True, False)
