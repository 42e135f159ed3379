"""Encodings of text files, and what is told about them."""

import pytest

from minutebook.errors import UnknownFormat
from minutebook.read import read_bytes
from minutebook.read.encoding import decode
from tests.minutebook.read.files import texts

SWEDISH = "§ 12 Närvarande: Åsa Öberg, Älvby, är på plats – även André"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_modern_encodings_need_no_remark(encoding: str) -> None:
    assert decode(SWEDISH.encode(encoding)) == (SWEDISH, [])


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "cp1252", "mac_roman"])
def test_an_encoding_that_is_not_stated_is_told(encoding: str) -> None:
    text, findings = decode(SWEDISH.encode(encoding))

    assert text == SWEDISH
    assert [(finding.code, finding.detail) for finding in findings] == [("encoding-assumed", encoding)]


def test_the_letters_of_ms_dos_are_known() -> None:
    text, findings = decode("Närvarande: Åsa Öberg från Älvby på plats".encode("cp850"))

    assert text == "Närvarande: Åsa Öberg från Älvby på plats"
    assert [finding.detail for finding in findings] == ["cp850"]


def test_a_few_foreign_bytes_in_utf_8_are_mended() -> None:
    content = "Åsa Öberg, Älvby, ".encode() + "på".encode("cp1252")

    text, findings = decode(content)

    assert text == "Åsa Öberg, Älvby, på"
    assert [(finding.code, finding.detail) for finding in findings] == [("encoding-repaired", "utf-8+cp1252")]


@pytest.mark.parametrize("content", [bytes(range(256)) * 20, b"text\0\0\0\0" * 50, b"\xff" * 400 + b"a" * 10])
def test_bytes_that_are_no_text_are_refused(content: bytes) -> None:
    with pytest.raises(UnknownFormat) as refused:
        decode(content)

    assert refused.value.code == "binary"


def test_a_byte_that_cp1252_does_not_know_is_no_reason_to_stop() -> None:
    document = read_bytes(b"N\xe4rvarande: \xc5sa \x81 \xd6berg", "a.txt")

    assert texts(document) == ["Närvarande: Åsa  Öberg"]
