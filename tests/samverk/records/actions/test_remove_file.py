"""A stored file goes when nothing needs it, and never under the hands of whoever stores it again."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.test import override_settings

from samverk.post.models import Enclosure, Letter
from samverk.records.actions import Removal, remove_file, store_file, store_written
from samverk.records.models import StoredFile
from samverk.records.queries import content_of
from samverk.records.storage import stored_path

pytestmark = pytest.mark.django_db
CONTENT = b"Protokoll"
NOW = datetime(2026, 3, 9, 9, tzinfo=UTC)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path) -> Iterator[Path]:
    with override_settings(MEDIA_ROOT=tmp_path):
        yield tmp_path


def stored(*, age: timedelta = timedelta(days=2)) -> StoredFile:
    """Store a file that was last stored so long before ``NOW``."""
    file = store_file(CONTENT, media_type="text/plain")
    moment = (NOW - age).timestamp()
    os.utime(stored_path(file.sha256), (moment, moment))
    return file


def removed(file: StoredFile, *, is_named: bool = False) -> tuple[Removal, bool, bool]:
    """Remove ``file``, and return what became of it, and whether its row and its content are still there."""
    removal = remove_file(file.sha256, at=NOW, is_named=lambda _stored: is_named)
    return removal, StoredFile.objects.filter(pk=file.pk).exists(), stored_path(file.sha256).exists()


def test_what_nothing_refers_to_goes_from_disk_and_database() -> None:
    assert removed(stored()) == (Removal.REMOVED, False, False)


def test_what_a_row_refers_to_stays() -> None:
    file = stored()
    letter = Letter.objects.create(to_address="vega@fors.example", subject="Brev", text="Hej", kind="test")
    Enclosure.objects.create(letter=letter, stored_file=file, name="brev.txt")

    assert removed(file) == (Removal.REFERRED_TO, True, True)


def test_what_is_named_elsewhere_stays() -> None:
    assert removed(stored(), is_named=True) == (Removal.REFERRED_TO, True, True)


def test_what_was_stored_within_the_day_waits() -> None:
    assert removed(stored(age=timedelta(hours=23))) == (Removal.FRESH, True, True)


@pytest.mark.parametrize("how", ["at once", "bit by bit"])
def test_what_is_stored_again_counts_as_new(how: str) -> None:
    file = stored()

    if how == "at once":
        store_file(CONTENT, media_type="text/plain")
    else:
        store_written(lambda disk: disk.write(CONTENT), media_type="text/plain")  # type: ignore[arg-type, return-value]

    moment = stored_path(file.sha256).stat().st_mtime
    assert moment > (NOW - timedelta(days=1)).timestamp()


def test_a_removal_that_was_killed_after_the_content_went_is_gone_on_with() -> None:
    file = stored()
    stored_path(file.sha256).unlink()

    assert removed(file) == (Removal.REMOVED, False, False)
    assert removed(file) == (Removal.REMOVED, False, False)


def test_what_lost_its_content_is_whole_again_once_stored() -> None:
    stored_path(stored().sha256).unlink()

    assert content_of(store_file(CONTENT, media_type="text/plain")) == CONTENT
