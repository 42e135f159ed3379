"""Old office formats, through LibreOffice."""

import subprocess
from pathlib import Path

import pytest

from minutebook.errors import UnreadableFile
from minutebook.read import office, read_bytes, read_file
from tests.minutebook.read.files import cells, paragraph, word_file

RTF = rb"{\rtf1\ansi\ansicpg1252 {\b Protokoll 1/2030}\par N\'e4rvarande: \'c5sa \'d6berg\par}"


@pytest.mark.office
def test_rich_text_is_read() -> None:
    document = read_bytes(RTF, "minutes.rtf")

    assert [(block.text, block.bold) for block in document.blocks] == [
        ("Protokoll 1/2030", True),
        ("Närvarande: Åsa Öberg", False),
    ]
    assert document.source.media_type == "application/rtf"


@pytest.mark.office
def test_old_word_files_are_read(tmp_path: Path) -> None:
    rows = "".join(
        f"<w:tr><w:tc><w:tcPr/>{paragraph(name)}</w:tc><w:tc><w:tcPr/>{paragraph(place)}</w:tc></w:tr>"
        for name, place in (("Anna Ek", "Norrby"), ("Bo Al", "Åby"))
    )
    columns = '<w:gridCol w:w="2500"/>' * 2
    grid = f'<w:tblPr><w:tblW w:w="5000" w:type="dxa"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>'
    body = paragraph("Protokoll") + f"<w:tbl>{grid}{rows}</w:tbl>" + paragraph("Slut")
    (tmp_path / "minutes.docx").write_bytes(word_file(body))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "doc", "--outdir", tmp_path, tmp_path / "minutes.docx"],
        check=True,
        capture_output=True,
    )

    document = read_file(tmp_path / "minutes.doc")

    assert document.source.media_type == "application/msword"
    assert [cells(block) or block.text for block in document.blocks] == [
        "Protokoll",
        ["Anna Ek", "Norrby"],
        ["Bo Al", "Åby"],
        "Slut",
    ]


@pytest.mark.office
def test_a_damaged_old_file_is_no_document() -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_bytes(b"{\\rtf1" + b"{" * 50, "minutes.rtf")

    assert refused.value.code in {"corrupt", "no-text"}


def test_without_libreoffice_the_need_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")

    with pytest.raises(UnreadableFile) as refused:
        read_bytes(RTF, "minutes.rtf")

    assert refused.value.code == "needs-libreoffice"


def test_a_conversion_that_hangs_is_stopped(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    hanging = tmp_path / "soffice"
    hanging.write_text("#!/bin/sh\nsleep 60\n")
    hanging.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setattr(office, "SECONDS", 0.2)

    with pytest.raises(UnreadableFile) as refused:
        read_bytes(RTF, "minutes.rtf")

    assert (refused.value.code, refused.value.detail) == ("too-slow", "LibreOffice")
