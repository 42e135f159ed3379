"""Checking a package: every damaged file is named."""

import shutil
import tarfile
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.core.management import CommandError, call_command

from samverk.packages.reading.check import read_package
from samverk.records.refusal import RuleBroken
from tests.samverk.packages.making import closed_matter, made, plain_matter
from tests.samverk.packages.opening import PREMIS, SUBMISSION, place_of

pytestmark = pytest.mark.django_db
MINUTES = f"{SUBMISSION}/data/meetings/01-2024-02-16/minutes.pdf"


@pytest.fixture
def package():
    return made(plain_matter())


def rewritten(package, place, changes, extra=()):
    """Write a copy of a ZIP in which files are changed (or left out, for ``None``), and others added."""
    with ZipFile(place_of(package)) as read, ZipFile(place, "w") as written:
        for name in read.namelist():
            path = name.partition("/")[2]
            content = changes[path](read.read(name)) if path in changes else read.read(name)
            if content is not None:
                written.writestr(name, content)
        for path in extra:
            written.writestr(f"{package.identifier}/{path}", b"More.")
    return place


@pytest.mark.parametrize("form", ["zip", "tar"])
def test_what_we_pack_is_whole(form):
    package = made(closed_matter(signed=True), form)

    checked = read_package(place_of(package))

    assert (checked.identifier, checked.files, checked.troubles) == (package.identifier, 17, ())


def test_a_damaged_file_is_named(package, tmp_path):
    place = rewritten(package, tmp_path / "a.zip", {MINUTES: lambda content: content[:-1] + b"!"})

    assert read_package(place).troubles == ((MINUTES, "package-file-damaged"),)


def test_a_byte_flipped_on_the_disk_is_found_in_a_zip_and_in_a_tar(tmp_path):
    matter = plain_matter()
    for form in ("zip", "tar"):
        content = bytearray(place_of(made(matter, form)).read_bytes())
        content[content.index(b"%PDF-1.7") + 5] ^= 1
        place = tmp_path / form
        place.write_bytes(content)

        assert read_package(place).troubles == ((MINUTES, "package-file-damaged"),)


def test_a_file_that_is_gone_and_one_that_was_added_are_named(package, tmp_path):
    place = rewritten(package, tmp_path / "a.zip", {MINUTES: lambda _content: None}, extra=["more.txt"])

    assert read_package(place).troubles == (
        (MINUTES, "package-file-missing"),
        ("more.txt", "package-file-unlisted"),
    )


def test_preservation_metadata_that_contradict_are_named(package, tmp_path):
    """Whoever changes a file, METS and all, has PREMIS against them."""
    where = f"{SUBMISSION}/{PREMIS}"
    digest = b"<premis:messageDigest>"
    place = rewritten(package, tmp_path / "a.zip", {where: lambda content: content.replace(digest, digest + b"0")})

    assert read_package(place).troubles == ((where, "package-file-damaged"), (where, "package-file-contradicted"))


@pytest.mark.parametrize("content", [b"", b"Nothing.", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_package_is_refused(tmp_path, content):
    place = tmp_path / "a.zip"
    place.write_bytes(content)

    with pytest.raises(RuleBroken, match="package-unreadable"):
        read_package(place)


def test_a_package_cut_short_is_refused(tmp_path):
    package = made(plain_matter(), "tar")
    content = place_of(package).read_bytes()
    place = tmp_path / "a.tar"
    place.write_bytes(content[: len(content) // 2])

    with pytest.raises(RuleBroken, match="package-unreadable"):
        read_package(place)


def test_metadata_that_declare_entities_are_not_read(package, tmp_path):
    place = rewritten(
        package, tmp_path / "a.zip", {"METS.xml": lambda content: b'<!DOCTYPE a [<!ENTITY b "c">]>' + content}
    )

    with pytest.raises(RuleBroken, match="package-unreadable"):
        read_package(place)


def test_links_in_a_tar_are_followed_nowhere(tmp_path):
    place = tmp_path / "a.tar"
    with tarfile.open(place, "w") as archive:
        link = tarfile.TarInfo("root/METS.xml")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
        archive.addfile(tarfile.TarInfo("root/other"), BytesIO())

    with pytest.raises(RuleBroken, match="package-unreadable"):
        read_package(place)


def test_the_command_says_what_it_found(package, tmp_path, capsys):
    whole = tmp_path / "whole.zip"
    shutil.copy(place_of(package), whole)
    call_command("check-package", whole)
    damaged = rewritten(package, tmp_path / "a.zip", {MINUTES: lambda content: content[:-1] + b"!"})

    with pytest.raises(CommandError, match="1 of 2 packages are not whole"):
        call_command("check-package", whole, damaged)

    said = capsys.readouterr().out.splitlines()
    assert said[0] == f"{whole}: {package.identifier}, 7 files"
    assert said[3] == f"  {MINUTES}: The file is not what was packed."
