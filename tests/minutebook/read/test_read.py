"""The door: formats by content, and what is no document at all."""

from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from minutebook.errors import UnknownFormat, UnreadableFile
from minutebook.read import read_bytes, read_file
from minutebook.read.formats import FORMATS
from minutebook.read.limits import MAX_FILE
from tests.minutebook.read.files import archive, open_text, paragraph, pdf_file, texts, word_file

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def refusal(content: bytes, name: str = "minutes") -> str:
    with pytest.raises(UnreadableFile) as refused:
        read_bytes(content, name)
    return refused.value.code


@pytest.mark.parametrize("name", ["minutes", "minutes.txt", "minutes.pdf", "MINUTES.DOC"])
@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (word_file(paragraph("Protokoll")), WORD),
        (open_text("<text:p>Protokoll</text:p>"), "application/vnd.oasis.opendocument.text"),
        (b"<!doctype html><p>Protokoll", "text/html"),
        (b"Protokoll", "text/plain"),
        (pdf_file("Protokoll"), "application/pdf"),
    ],
)
def test_the_content_decides_and_not_the_name(content: bytes, media_type: str, name: str) -> None:
    document = read_bytes(content, name)

    assert (document.source.media_type, texts(document)) == (media_type, ["Protokoll"])


def test_the_source_is_told() -> None:
    content = b"Protokoll 1/2030"

    source = read_bytes(content, "minutes.txt").source

    assert (source.name, source.sha256, source.size, source.pages) == (
        "minutes.txt",
        sha256(content).hexdigest(),
        16,
        1,
    )


def test_a_file_is_read_as_its_bytes_are(tmp_path: Path) -> None:
    path = tmp_path / "minutes.txt"
    path.write_bytes("Närvarande: Åsa Öberg".encode())

    assert read_file(path) == read_file(str(path)) == read_bytes(path.read_bytes(), "minutes.txt")


@pytest.mark.parametrize("content", [b"", b" \n\t\r\n", b"\0\0\0", b"\xef\xbb\xbf"])
def test_an_empty_file_is_refused(content: bytes) -> None:
    assert refusal(content) in {"empty", "no-text"}


@pytest.mark.parametrize("content", [word_file(""), open_text(""), b"<html><body></body></html>", pdf_file("")])
def test_a_document_without_words_is_refused(content: bytes) -> None:
    assert refusal(content) == "no-text"


def test_a_file_that_is_too_large_is_not_even_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(MAX_FILE + 1)
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("opened"))

    with pytest.raises(UnreadableFile) as refused:
        read_file(path)

    assert (refused.value.code, refused.value.detail) == ("too-large", "50000001")


@pytest.mark.parametrize("name", ["missing.txt", "."])
def test_a_file_that_cannot_be_opened_says_so(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_file(tmp_path / name)

    assert refused.value.code == "cannot-open"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (bytes(range(256)) * 40, "binary"),
        (b"GIF89a" + bytes(range(128, 256)) * 9, "binary"),
        (archive({"xl/workbook.xml": b"<x/>"}), "unknown-format"),
        (archive({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}), "unknown-format"),
        (COMPOUND, "unknown-format"),
        (COMPOUND + "Workbook".encode("utf-16-le"), "unknown-format"),
    ],
)
def test_a_file_of_another_kind_is_an_unknown_format(content: bytes, code: str) -> None:
    with pytest.raises(UnknownFormat) as refused:
        read_bytes(content, "minutes")

    assert refused.value.code == code


def test_an_office_file_with_a_password_is_locked() -> None:
    assert refusal(COMPOUND + "EncryptedPackage".encode("utf-16-le"), "minutes.docx") == "locked"


def test_a_format_is_listed_once_and_the_last_takes_the_rest() -> None:
    names = [entry.media_type for entry in FORMATS]

    assert (len(names), names[-1]) == (len(set(names)), "text/plain")


def test_a_word_file_whose_main_part_is_numbered_is_one() -> None:
    with ZipFile(BytesIO(word_file(paragraph("Protokoll")))) as zipped:
        members = {name: zipped.read(name) for name in zipped.namelist()}
    renamed = {
        name.replace("document.xml", "document2.xml"): part.replace(b"word/document.xml", b"word/document2.xml")
        for name, part in members.items()
    }

    document = read_bytes(archive(renamed), "minutes.docx")

    assert (document.source.media_type, texts(document)) == (WORD, ["Protokoll"])
