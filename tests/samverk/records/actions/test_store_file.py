"""A file is kept byte for byte, whole or not at all, once."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import override_settings

from samverk.records.actions import store_file, write_content
from samverk.records.models import StoredFile
from samverk.records.queries import content_of
from samverk.records.refusal import RuleBroken
from samverk.records.storage import stored_path

CONTENT = b"Protokoll\x00\xff"
SHA256 = hashlib.sha256(CONTENT).hexdigest()


@pytest.fixture(autouse=True)
def folder(tmp_path: Path) -> Iterator[Path]:
    with override_settings(MEDIA_ROOT=tmp_path):
        yield tmp_path


def files_in(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


@pytest.mark.django_db
def test_content_lies_under_its_hash_and_comes_back(folder: Path) -> None:
    stored = store_file(CONTENT, media_type="application/octet-stream")

    assert (stored.sha256, stored.size) == (SHA256, len(CONTENT))
    assert files_in(folder) == [f"{SHA256[:2]}/{SHA256[2:4]}/{SHA256}"]
    assert content_of(stored) == CONTENT


@pytest.mark.django_db
def test_the_same_bytes_are_one_file_and_one_row(folder: Path) -> None:
    first = store_file(CONTENT, media_type="text/plain")
    again = store_file(CONTENT, media_type="text/plain")

    assert again.pk == first.pk
    assert (StoredFile.objects.count(), len(files_in(folder))) == (1, 1)


def test_a_write_that_fails_leaves_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(OSError, match="No space left"):
        write_content(CONTENT)

    assert files_in(folder) == []


def test_a_file_cut_short_is_written_anew() -> None:
    write_content(CONTENT)
    stored_path(SHA256).write_bytes(CONTENT[:3])

    write_content(CONTENT)

    assert stored_path(SHA256).read_bytes() == CONTENT


@pytest.mark.django_db
@pytest.mark.parametrize(("harm", "code"), [("remove", "file-missing"), ("alter", "file-altered")])
def test_what_the_disk_lost_is_refused(harm: str, code: str) -> None:
    stored = store_file(CONTENT, media_type="text/plain")
    place = stored_path(stored.sha256)
    if harm == "remove":
        place.unlink()
    else:
        place.write_bytes(b"Annat")

    with pytest.raises(RuleBroken) as refused:
        content_of(stored)

    assert refused.value.code == code
