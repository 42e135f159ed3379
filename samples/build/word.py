"""Texts as .docx, written by python-docx and marked up as Word would."""

import io
import re
import zipfile
from datetime import UTC, date, datetime, time

import docx
from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from samples.build.markup import Kind, Line, Text, plain, spans
from samples.build.numbering import number_items
from samples.build.plain import heading, tables

MIDNIGHT_OF_ZIP = (1980, 1, 1, 0, 0, 0)
EDITOR = "Sekretariatet"
TYPEFACE = "Arial"
SIZES = {"Normal": 10.5, "Title": 17, "Heading 1": 13, "Heading 2": 12, "Heading 3": 11}
BLACK = RGBColor(0, 0, 0)
WIDTH = Cm(16)
LABELS_WIDTH = Cm(3.8)


def as_docx(text: Text) -> bytes:
    """Return the bytes of a Word document; the same text gives the same bytes."""
    document = docx.Document()
    _set_up(document, text)
    numbered = number_items(document, text) if text.option("numbering") else None
    for group in tables(text.lines):
        if group[0].kind is Kind.ROW:
            _add_table(document, group, text)
        else:
            _add_line(document, group[0], text, numbered)
    out = io.BytesIO()
    document.save(out)
    return without_clock(out.getvalue())


def without_clock(content: bytes) -> bytes:
    """Return the zip file with all its times set to one moment."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, MIDNIGHT_OF_ZIP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return out.getvalue()


def _set_up(document: Document, text: Text) -> None:
    moment = datetime.combine(date.fromisoformat(text.head["date"]), time(), UTC)
    properties = document.core_properties
    properties.author, properties.title = EDITOR, text.name
    properties.created = properties.modified = moment
    _set_type(document)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    lines = [text.option(key) for key in ("head", "headline") if text.option(key)]
    if lines:
        _set_ends(section.header.paragraphs[0], "\n".join(lines))
    if text.option("foot"):
        _set_ends(section.footer.paragraphs[0], text.option("foot"))


def _set_type(document: Document) -> None:
    for name, size in SIZES.items():
        style = document.styles[name]
        style.font.name, style.font.size, style.font.color.rgb = TYPEFACE, Pt(size), BLACK
        style.element.get_or_add_rPr().get_or_add_rFonts().attrib.clear()
        style.font.name = TYPEFACE
        style.paragraph_format.space_after = Pt(5)
    for border in document.styles["Title"].element.findall(f".//{qn('w:pBdr')}"):
        border.getparent().remove(border)


def _set_ends(paragraph: Paragraph, words: str) -> None:
    """Set the words with their halves at both ends of the line."""
    paragraph.style = None  # the style of heads and feet has stops of its own
    paragraph.paragraph_format.tab_stops.add_tab_stop(WIDTH, WD_TAB_ALIGNMENT.RIGHT)
    paragraph.add_run(words.replace(" | ", "\t"))


def _add_line(document: Document, line: Line, text: Text, numbered: int | None) -> None:
    match line.kind:
        case Kind.GAP:
            return
        case Kind.PAGE:
            document.add_page_break()
        case Kind.TITLE:
            document.add_heading(plain(line.text), 0)
        case Kind.SECTION:
            document.add_heading(plain(line.text), 1)
        case Kind.SUBHEAD:
            document.add_heading(plain(line.text), 3)
        case Kind.ITEM:
            _add_item(document, line, numbered)
        case Kind.BULLET:
            _add_spans(document.add_paragraph(style="List Bullet"), line.text, text)
        case _:
            _add_spans(document.add_paragraph(), line.text, text)


def _add_item(document: Document, line: Line, numbered: int | None) -> None:
    if numbered is None or not line.number:
        document.add_heading(heading(line), 2)
        return
    properties = document.add_heading(line.text, 2)._p.get_or_add_pPr()
    number = properties.get_or_add_numPr()
    number.get_or_add_ilvl().val = 0
    number.get_or_add_numId().val = numbered


def _add_table(document: Document, rows: list[Line], text: Text) -> None:
    count = max(len(row.cells) for row in rows)
    table = document.add_table(len(rows), count)
    if rows[0].head:
        table.style = "Table Grid"
    elif count == 2:
        table.autofit = False
        table.columns[0].width, table.columns[1].width = LABELS_WIDTH, WIDTH - LABELS_WIDTH
        for cells in table.rows:
            cells.cells[0].width, cells.cells[1].width = LABELS_WIDTH, WIDTH - LABELS_WIDTH
    for row, cells in zip(rows, table.rows, strict=True):
        for words, cell in zip(row.cells, cells.cells, strict=False):
            _fill(cell, words, text, bold=row.head)
    document.add_paragraph()


def _fill(cell: _Cell, words: str, text: Text, *, bold: bool) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(1)
    _add_spans(paragraph, words, text)
    for run in paragraph.runs:
        run.bold = bold or run.bold


def _add_spans(paragraph: Paragraph, words: str, text: Text) -> None:
    for span in spans(words):
        if span.old:
            paragraph._p.append(_changed("w:del", span.old, text))
        if span.inserted:
            paragraph._p.append(_changed("w:ins", span.text, text))
        elif span.control:
            paragraph._p.append(_control(span.text))
        elif span.text:
            paragraph.add_run(span.text).bold = span.bold or None


def _changed(tag: str, words: str, text: Text) -> BaseOxmlElement:
    change = OxmlElement(tag)
    change.set(qn("w:id"), str(900 + len(re.sub(r"\W", "", words))))
    change.set(qn("w:author"), EDITOR)
    change.set(qn("w:date"), f"{text.head['date']}T12:00:00Z")
    change.append(_run(words, "w:delText" if tag == "w:del" else "w:t"))
    return change


def _control(words: str) -> BaseOxmlElement:
    control, content = OxmlElement("w:sdt"), OxmlElement("w:sdtContent")
    control.append(OxmlElement("w:sdtPr"))
    content.append(_run(words, "w:t"))
    control.append(content)
    return control


def _run(words: str, tag: str) -> BaseOxmlElement:
    run, piece = OxmlElement("w:r"), OxmlElement(tag)
    piece.text = words
    piece.set(qn("xml:space"), "preserve")
    run.append(piece)
    return run
