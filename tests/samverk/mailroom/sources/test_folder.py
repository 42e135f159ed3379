"""A folder of files: moved only once they are stored, and nothing half written is taken for whole."""

import os

import pytest
from django.utils import timezone

from samverk.mailroom.arriving import fetch as fetching
from samverk.mailroom.arriving.fetch import fetch
from samverk.mailroom.models import Fetching, Mail, Refused
from samverk.mailroom.sources.folder import FileParcel, Folder
from tests.samverk.mailroom.making import written

pytestmark = pytest.mark.django_db


def fetched(path):
    done = fetch(Folder(path), at=timezone.now())
    return done.taken, done.known, done.refused, done.trouble


def there(path, below=""):
    return sorted(file.name for file in (path / below).iterdir() if file.is_file())


def test_files_are_taken_once_and_moved(tmp_path):
    (tmp_path / "ett.eml").write_bytes(written("Ett", name="1"))
    (tmp_path / "TVÅ.EML").write_bytes(written("Två", name="2"))

    first, again = fetched(tmp_path), fetched(tmp_path)

    assert (first, again) == ((2, 0, 0, ""), (0, 0, 0, ""))
    assert (there(tmp_path), [name[12:] for name in sorted(there(tmp_path, "done"), key=lambda one: one[12:])]) == (
        [],
        ["-TVÅ.EML", "-ett.eml"],
    )


def test_the_same_message_again_is_known_and_moved_too(tmp_path):
    for name in ("ett.eml", "ett igen.eml"):
        (tmp_path / name).write_bytes(written("Ett", name="1"))

    assert (fetched(tmp_path), there(tmp_path)) == ((1, 1, 0, ""), [])


def test_what_is_still_being_written_is_left(tmp_path):
    for name in (".ett.eml", "ett.eml.part", "ett.tmp"):
        (tmp_path / name).write_bytes(written())

    assert (fetched(tmp_path), len(there(tmp_path))) == ((0, 0, 0, ""), 3)


def test_a_file_that_grew_while_it_was_read_is_read_again(tmp_path, monkeypatch):
    file, whole = tmp_path / "ett.eml", written("Ett", "Hela texten.\n", name="1")
    file.write_bytes(whole[:-8])
    content = FileParcel.content

    def meanwhile(self):
        read = content(self)
        file.write_bytes(whole)
        return read

    with monkeypatch.context() as patched:
        patched.setattr(FileParcel, "content", meanwhile)
        fetched(tmp_path)
    fetched(tmp_path)

    assert (there(tmp_path), Mail.objects.filter(text="Hela texten.").count()) == ([], 1)


def test_broken_files_are_moved_aside_with_their_reason(tmp_path):
    (tmp_path / "a.eml").write_bytes(b"")
    (tmp_path / "b.eml").write_bytes(os.urandom(300))
    (tmp_path / "c.msg").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    (tmp_path / "d.eml").write_bytes(written())
    os.symlink("/etc/hostname", tmp_path / "e.eml")
    (tmp_path / "f.eml").mkdir()

    assert fetched(tmp_path) == (1, 0, 5, "")
    codes = dict(Refused.objects.values_list("place", "code"))
    assert {place.split("-", 1)[1]: code for place, code in codes.items()} == {
        "a.eml": "mail-empty",
        "b.eml": "mail-unreadable",
        "c.msg": "mail-of-outlook",
        "e.eml": "mail-unreadable",
        "f.eml": "mail-unreadable",
    }
    assert sorted(codes) == sorted(f"refused/{name}" for name in os.listdir(tmp_path / "refused"))


def test_a_file_is_not_moved_where_it_could_not_be_stored(tmp_path, monkeypatch):
    (tmp_path / "ett.eml").write_bytes(written())

    def full(*_arguments, **_said):
        raise OSError("no space left")

    monkeypatch.setattr(fetching, "take", full)

    assert (fetched(tmp_path), there(tmp_path)) == ((0, 0, 0, "mail-not-stored"), ["ett.eml"])


def test_a_folder_that_is_not_there_is_told(tmp_path):
    assert fetched(tmp_path / "nowhere") == (0, 0, 0, "folder-not-there")
    assert Fetching.objects.get().ended_at is None
