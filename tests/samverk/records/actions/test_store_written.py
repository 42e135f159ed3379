"""Files that are written bit by bit: whole or not there."""

import hashlib
import os
from pathlib import Path

import pytest

from samverk.records.actions import store_file, store_written
from samverk.records.actions.store_written import LEFT_BEHIND
from samverk.records.models import StoredFile
from samverk.records.queries import content_of
from tests.at_once import alone

pytestmark = pytest.mark.django_db
CONTENT = b"one" * 1000


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path)


def write(file):
    for _time in range(1000):
        file.write(b"one")


def unfinished(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.name.startswith(".unfinished-")]


def test_what_is_written_is_kept_under_its_hash():
    stored = store_written(write, media_type="application/zip")

    assert (stored.sha256, stored.size) == (hashlib.sha256(CONTENT).hexdigest(), len(CONTENT))
    assert content_of(stored) == CONTENT


def test_the_same_bytes_are_one_row_however_they_came():
    once = store_file(CONTENT, media_type="application/zip")

    assert store_written(write, media_type="application/zip") == once
    assert StoredFile.objects.count() == 1


def test_a_writer_that_fails_leaves_nothing(tmp_path):
    def fail(file):
        file.write(b"half")
        raise OSError("no room")

    with pytest.raises(OSError, match="no room"):
        store_written(fail, media_type="application/zip")

    assert list(tmp_path.rglob("*")) == []
    assert StoredFile.objects.count() == 0


def test_what_killed_processes_left_long_ago_is_removed_and_nothing_else(tmp_path):
    old, young = tmp_path / ".unfinished-old", tmp_path / ".unfinished-young"
    old.write_bytes(b"half")
    young.write_bytes(b"half")
    long_ago = young.stat().st_mtime - LEFT_BEHIND - 60
    os.utime(old, (long_ago, long_ago))

    store_written(write, media_type="application/zip")

    assert unfinished(tmp_path) == [young]


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_a_killed_process_leaves_no_stored_file(tmp_path):
    act = """
import os
from samverk.records.actions import store_written
def write(file):
    file.write(b"half")
    file.flush()
    print("writing", flush=True)
    os.kill(os.getpid(), 9)
store_written(write, media_type="application/zip")
"""

    with pytest.raises(AssertionError):
        alone("", act, tmp_path)

    files = [path for path in (tmp_path / "files").rglob("*") if path.is_file()]
    assert files == unfinished(tmp_path / "files")
    assert StoredFile.objects.count() == 0
