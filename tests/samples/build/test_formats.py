"""The builders: each format has the features for which it stands in the archive."""

import io
import re
import zipfile

import pypdfium2
import pytest

from samples.build.markup import Kind, Line, Text
from samples.build.page import as_html
from samples.build.plain import as_markdown, as_txt
from samples.build.printed import as_pdf
from samples.build.scanned import as_png, as_scanned_pdf
from samples.build.word import as_docx

HEAD = {"date": "2018-01-26", "format": "docx", "head": "SJU ÅSAR | PROTOKOLL", "foot": "Sign"}
LINES = (
    Line(Kind.TITLE, "Protokoll"),
    Line(Kind.ITEM, "Budget & avgift", "§ 12"),
    Line(Kind.PARAGRAPH, "**Beslut**"),
    Line(Kind.PARAGRAPH, "samt [[adopt:att fastställa <<tolv~elva>> {{kronor}}.]]"),
    Line(Kind.BULLET, "en punkt"),
    Line(Kind.ROW, cells=("Kommun", "Kronor"), head=True),
    Line(Kind.ROW, cells=("Örnabo", "12 000")),
)
WORDS = "Protokoll § 12 Budget & avgift Beslut samt att fastställa elva kronor. - en punkt Kommun Kronor Örnabo 12 000"


def text(**head: str) -> Text:
    return Text("2018-01-26-styrelsen", HEAD | head, LINES)


def part(docx: bytes, name: str) -> str:
    return zipfile.ZipFile(io.BytesIO(docx)).read(name).decode()


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_txt_is_written_in_its_encoding(encoding: str) -> None:
    content = as_txt(text(encoding=encoding)).decode(encoding)

    assert " ".join(content.split()) == WORDS


def test_txt_is_broken_where_the_text_asks_for_it() -> None:
    long = Text("a", HEAD | {"wrap": "20"}, (Line(Kind.PARAGRAPH, "ord " * 20),))

    assert max(len(line) for line in as_txt(long).decode().splitlines()) <= 20


def test_markdown_keeps_tables_and_emphasis() -> None:
    content = as_markdown(text()).decode()

    assert "## § 12 Budget & avgift" in content
    assert "**Beslut**" in content
    assert "| Kommun | Kronor |\n| ------ | ------ |\n| Örnabo | 12 000 |" in content


def test_html_escapes_and_closes_its_lists() -> None:
    content = as_html(text()).decode()

    assert "<h2>§ 12 Budget &amp; avgift</h2>" in content
    assert "<ul>\n<li>en punkt</li>\n</ul>" in content
    assert "<tr><th>Kommun</th><th>Kronor</th></tr>" in content


def test_word_numbers_items_itself_where_asked() -> None:
    docx = as_docx(text(numbering="items"))

    assert "§" not in part(docx, "word/document.xml")
    assert re.search(r'<w:start w:val="12"/>.*?<w:lvlText w:val="§ %1"/>', part(docx, "word/numbering.xml"), re.DOTALL)


def test_word_writes_the_number_where_not_asked() -> None:
    assert "§ 12 Budget &amp; avgift" in part(as_docx(text()), "word/document.xml")


def test_word_tracks_changes_and_wraps_controls() -> None:
    document = part(as_docx(text()), "word/document.xml")

    assert re.search(r"<w:del [^>]*>.*?<w:delText[^>]*>tolv</w:delText>", document, re.DOTALL)
    assert re.search(r"<w:ins [^>]*>.*?<w:t[^>]*>elva</w:t>", document, re.DOTALL)
    assert re.search(r"<w:sdtContent>.*?kronor.*?</w:sdtContent>", document, re.DOTALL)


def test_word_files_are_the_same_each_time() -> None:
    assert as_docx(text()) == as_docx(text())


def test_pdf_has_text_with_head_and_foot() -> None:
    page = pypdfium2.PdfDocument(as_pdf(text()))[0].get_textpage().get_text_bounded()

    assert [
        words for words in ("SJU ÅSAR", "PROTOKOLL", "§ 12 Budget & avgift", "Sign", "1 (1)") if words not in page
    ] == []


def test_pdf_files_are_the_same_each_time() -> None:
    assert as_pdf(text()) == as_pdf(text())


def test_scan_is_a_picture_without_text() -> None:
    scan = pypdfium2.PdfDocument(as_scanned_pdf(text()))

    assert len(scan) == 1
    assert scan[0].get_textpage().get_text_bounded() == ""


def test_png_is_one_grey_page() -> None:
    content = as_png(text())

    assert content[:8] == b"\x89PNG\r\n\x1a\n"
    assert (content[24], content[25]) == (4, 0)
