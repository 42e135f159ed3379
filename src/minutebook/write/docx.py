"""Parts to a Word file that people may go on writing in: real styles, lists and header rows, and nothing hidden.

What is read again is what stands on the page, so that a file that was edited by hand is read as it was edited.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, time
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from minutebook.lexicon import sv_writing
from minutebook.model.house_style import PLAIN_LOOK, Look
from minutebook.write.about import About
from minutebook.write.docx_styles import ATTACHED, CLAUSE, ENTRY, LABEL, SIGNATURE, STRONG, TABLE, blank_document
from minutebook.write.groups import Group, grouped
from minutebook.write.part import Part, PartKind, opening_of

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

# A file names no moment of its own making: the same minutes give the same bytes.
ZIPPED_AT = (1980, 1, 1, 0, 0, 0)
LOWEST = 9
PARAGRAPHS = {PartKind.ENTRY: ENTRY, PartKind.CLAUSE: CLAUSE}


def as_docx(parts: Iterable[Part], about: About, *, look: Look = PLAIN_LOOK) -> bytes:
    """Return the parts as a Word file in Swedish."""
    document = _opened(look)
    _describe(document, about)
    for group in grouped(parts):
        _write(document, group, look)
    stored = BytesIO()
    document.save(stored)
    return _without_moments(stored.getvalue())


def _opened(look: Look) -> "Document":
    import docx  # noqa: PLC0415  (optional for those who only read)

    return docx.Document(BytesIO(_blank(look)))


@cache
def _blank(look: Look) -> bytes:
    stored = BytesIO()
    blank_document(look).save(stored)
    return stored.getvalue()


@cache
def _style_ids() -> dict[str, str]:
    """Return the ids of all styles by name: to look one up in the document takes longer than to write its paragraph."""
    return {str(style.name): str(style.style_id) for style in _opened(PLAIN_LOOK).styles}


def _describe(document: "Document", about: About) -> None:
    told = document.core_properties
    told.title, told.author, told.subject = about.title[:255], about.author[:255], about.subject[:255]
    told.language, told.last_modified_by, told.comments = sv_writing.LANGUAGE, "", ""
    told.revision = 1
    made = datetime.combine(about.on, time(), UTC) if about.on else datetime(*ZIPPED_AT[:3], tzinfo=UTC)
    told.created = told.modified = made


def _write(document: "Document", group: Group, look: Look) -> None:
    one = group.parts[0]
    if group.level:
        _heading(document, group)
    elif group.kind in PARAGRAPHS:
        for entry in group.parts:
            _entry(document, entry, look)
    elif group.kind is PartKind.ROW:
        _table(document, group)
    elif group.kind in (PartKind.LABEL, PartKind.LEAD):
        _paragraph(document, f"{one.text}:" if group.kind is PartKind.LABEL else one.text, LABEL)
    elif group.kind is PartKind.FIELD:
        field = _paragraph(document, "", None)
        _bold(field, f"{one.label}:")
        field.add_run(f" {one.text}")
    elif group.kind is PartKind.SIGNATURE:
        _signature(document, one)
    else:
        _paragraph(document, one.text, None)


def _heading(document: "Document", group: Group) -> None:
    style = "Title" if group.kind is PartKind.TITLE else f"Heading {min(max(group.level - 1, 1), LOWEST)}"
    heading = _paragraph(document, group.parts[0].text, style)
    if group.begins_page:
        heading.paragraph_format.page_break_before = True


def _entry(document: "Document", entry: Part, look: Look) -> None:
    opening, rest = opening_of(entry.text) if look.bold_opening and entry.kind is PartKind.CLAUSE else ("", entry.text)
    written = _paragraph(document, "", PARAGRAPHS[entry.kind])
    if opening:
        _bold(written, opening)
    written.add_run(rest)


def _table(document: "Document", group: Group) -> None:
    from docx.oxml.parser import OxmlElement  # noqa: PLC0415  (as above)

    table = document.add_table(rows=len(group.parts), cols=2, style=TABLE)
    for row, one in zip(table.rows, group.parts, strict=True):
        for cell, text in zip(row.cells, (one.label, one.text), strict=True):
            if one.kind is PartKind.TABLE_HEAD:
                _bold(cell.paragraphs[0], text)
            else:
                cell.text = text
        if one.kind is PartKind.TABLE_HEAD:
            row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _signature(document: "Document", one: Part) -> None:
    name = _paragraph(document, one.text, SIGNATURE)
    if one.label:
        name.paragraph_format.keep_with_next = True
        _paragraph(document, one.label, ATTACHED)


def _paragraph(document: "Document", text: str, style: str | None) -> "Paragraph":
    paragraph = document.add_paragraph(text)
    if style is not None:
        paragraph._p.style = _style_ids()[style]
    return paragraph


def _bold(paragraph: "Paragraph", text: str) -> None:
    paragraph.add_run(text)._r.style = _style_ids()[STRONG]


def _without_moments(content: bytes) -> bytes:
    """Return the package with one and the same moment beside all its parts."""
    stored = BytesIO()
    with ZipFile(BytesIO(content)) as package, ZipFile(stored, "w") as written:
        for name in package.namelist():
            entry = ZipInfo(name, ZIPPED_AT)
            entry.compress_type = ZIP_DEFLATED
            written.writestr(entry, package.read(name))
    return stored.getvalue()
