"""Zip archives that are damaged or hostile are refused, and never inflated to find out."""

import struct
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest

from minutebook.errors import UnreadableFile
from minutebook.read import package, read_bytes
from minutebook.read.package import Package, parse
from tests.minutebook.read.files import NAMESPACES, archive, paragraph, word_file


def refusal(content: bytes, name: str = "minutes.docx") -> tuple[str, str]:
    with pytest.raises(UnreadableFile) as refused:
        read_bytes(content, name)
    return refused.value.code, refused.value.detail


def directory_entry(content: bytearray) -> int:
    """Return where the archive's directory speaks of the main part."""
    return content.rfind(b"PK\x01\x02", 0, content.rfind(b"word/document.xml"))


def bomb(size: int, name: str = "word/document.xml") -> bytes:
    stored = BytesIO()
    with ZipFile(stored, "w", ZIP_DEFLATED) as zipped, zipped.open(name, "w") as member:
        for _ in range(size // 1_000_000):
            member.write(b" " * 1_000_000)
    return stored.getvalue()


def test_a_part_that_grows_beyond_measure_is_refused_without_inflating(monkeypatch: pytest.MonkeyPatch) -> None:
    content = bomb(20_000_000)
    monkeypatch.setattr(ZipFile, "read", lambda *_: pytest.fail("inflated"))

    assert refusal(content) == ("zip-bomb", "word/document.xml")


def test_a_total_beyond_measure_is_refused_without_inflating(monkeypatch: pytest.MonkeyPatch) -> None:
    content = archive({f"word/{number}.xml": b"ab" * 1000 for number in range(50)})
    monkeypatch.setattr(package, "MAX_INFLATED", 99_999)
    monkeypatch.setattr(ZipFile, "read", lambda *_: pytest.fail("inflated"))

    assert refusal(content) == ("zip-bomb", "100000 bytes")


def test_too_many_members_are_refused() -> None:
    assert refusal(archive({f"{number}": b"" for number in range(5001)})) == ("zip-bomb", "more than 5000 members")


def test_a_bomb_inside_another_archive_is_never_opened() -> None:
    content = archive({"word/document.xml": b"<x/>", "word/embeddings/a.zip": bomb(20_000_000)})

    assert refusal(content) == ("no-text", "")


def test_a_size_that_is_a_lie_is_found_out_within_the_size_stated() -> None:
    content = bytearray(word_file(paragraph("Protokoll" * 100)))
    at = directory_entry(content)
    struct.pack_into("<I", content, at + 24, 50)

    assert refusal(bytes(content)) == ("corrupt", "word/document.xml")


def test_a_truncated_archive_is_corrupt() -> None:
    content = word_file(paragraph("Protokoll"))

    assert refusal(content[: len(content) // 2]) == ("corrupt", "zip")


def test_a_damaged_member_is_corrupt() -> None:
    stored = BytesIO()
    with ZipFile(stored, "w", ZIP_STORED) as zipped:
        zipped.writestr("word/document.xml", f"<w:document {NAMESPACES}/>")

    assert refusal(stored.getvalue().replace(b"<w:document", b"<w:dokument")) == ("corrupt", "word/document.xml")


def test_a_locked_member_needs_a_password() -> None:
    content = bytearray(word_file(paragraph("Protokoll")))
    at = directory_entry(content)
    struct.pack_into("<H", content, at + 8, 1)

    assert refusal(bytes(content)) == ("locked", "word/document.xml")


def test_an_archive_of_anything_else_is_unknown() -> None:
    assert refusal(archive({"readme.txt": b"hej"}), "a.zip") == ("unknown-format", "")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "declaration",
    [
        '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE lolz [<!ENTITY a "aaa"><!ENTITY b "&a;&a;">]>',
        '<!DOCTYPE w SYSTEM "http://a.example/x.dtd">',
    ],
)
def test_document_types_and_entities_are_refused_in_any_encoding(declaration: str, encoding: str) -> None:
    content = f"{declaration}<w>&x;</w>".encode(encoding)

    with pytest.raises(UnreadableFile) as refused:
        parse(content, "word/document.xml")

    assert (refused.value.code, refused.value.detail) == ("external-entity", "word/document.xml")


def test_an_encoding_that_could_hide_a_declaration_is_refused() -> None:
    content = '<?xml version="1.0" encoding="cp037"?><!DOCTYPE w []><w/>'.encode("cp037")
    stated = b'<?xml version="1.0" encoding="cp037"?>' + content

    with pytest.raises(UnreadableFile) as refused:
        parse(stated, "word/document.xml")

    assert refused.value.code == "external-entity"


@pytest.mark.parametrize("content", [b"", b"<w>", b"<w></v>", b"\0\0", b"not xml"])
def test_xml_that_is_none_is_corrupt(content: bytes) -> None:
    with pytest.raises(UnreadableFile) as refused:
        parse(content, "content.xml")

    assert (refused.value.code, refused.value.detail) == ("corrupt", "content.xml")


def test_a_missing_part_is_named() -> None:
    with pytest.raises(UnreadableFile) as refused:
        Package(archive({"a": b""})).bytes_of("content.xml")

    assert (refused.value.code, refused.value.detail) == ("corrupt", "content.xml")


def test_a_part_larger_than_any_minutes_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MAX_PART", 2000)

    assert refusal(word_file(paragraph("x" * 2000))) == ("too-large", "word/document.xml")


def test_elements_inside_each_other_without_end_are_refused() -> None:
    deep = "<w:sdt><w:sdtContent>" * 3000 + paragraph("djupt") + "</w:sdtContent></w:sdt>" * 3000

    assert refusal(word_file(deep)) == ("too-deep", "")
