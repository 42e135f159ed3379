"""A paper is what its content says, and nothing that could act is taken."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from samverk.records.paper_kind import kind_of
from samverk.records.refusal import RuleBroken

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def packed(**members: bytes) -> bytes:
    """Return a zip archive; ``word__document`` stands for ``word/document.xml``."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (b"%PDF-1.7\n", "application/pdf"),
        (b"\x89PNG\r\n\x1a\n\0\0", "image/png"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        ("Ärende 4, underlag".encode(), "text/plain"),
        (packed(**{"word/document.xml": b"<w/>"}), WORD),
        (packed(mimetype=b"application/vnd.oasis.opendocument.text"), "application/vnd.oasis.opendocument.text"),
    ],
)
def test_kind_of_tells_by_the_content(content: bytes, media_type: str) -> None:
    assert kind_of(content) == media_type


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"<!doctype html><script>alert(1)</script>", "paper-of-unknown-kind"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "paper-of-unknown-kind"),
        (b"MZ\x90\0", "paper-of-unknown-kind"),
        (b"#!/bin/sh\nrm", "paper-of-unknown-kind"),
        ("Ärende".encode("latin-1"), "paper-of-unknown-kind"),
        (packed(**{"readme.txt": b"hello"}), "paper-of-unknown-kind"),
        (packed(**{"word/document.xml": b"<w/>", "word/vbaProject.bin": b"x"}), "paper-with-macros"),
        (packed(**{"word/document.xml": b"0" * 30_000_000}), "paper-broken"),
        (b"PK\x03\x04 nothing behind it", "paper-broken"),
    ],
)
def test_kind_of_refuses_what_could_act_or_is_broken(content: bytes, code: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        kind_of(content)

    assert refused.value.code == code
