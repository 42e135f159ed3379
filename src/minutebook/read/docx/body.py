"""The body of a Word document: its paragraphs and tables, in order."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from minutebook.model.blocks import BlockKind
from minutebook.read.docx.names import (
    CELL,
    PARAGRAPH,
    PARAGRAPH_PROPERTIES,
    ROW,
    RUN_PROPERTIES,
    SECTION,
    TABLE,
    VAL,
    W,
)
from minutebook.read.docx.numbering import Marker, Numbering
from minutebook.read.docx.paragraph import LINE_BREAK, PAGE_BREAK, RENDERED, Words, words_of
from minutebook.read.docx.styles import Style, Styles, outline_level, switched_on
from minutebook.read.draft import Line
from minutebook.read.rows import row_lines

TWIPS_A_COLUMN = 120
MAX_INDENT = 40
MAX_SPAN = 20
SKIPPED = frozenset({W + "del", W + "moveFrom", W + "sdtPr", W + "sdtEndPr", PARAGRAPH_PROPERTIES, SECTION})


@dataclass(slots=True)
class Body:
    """Reads block-level content; counts pages and blank paragraphs as it goes.

    ``rendered`` says that Word noted where its pages ended; explicit breaks then count nothing of their own.
    """

    styles: Styles
    numbering: Numbering
    rendered: bool = False
    page: int = 1
    blank: int = 0
    notes: list[tuple[str, str]] = field(default_factory=list)
    unfinished: Words | None = None

    def lines(self, parent: Element) -> list[Line]:
        """Return the lines of everything in ``parent``."""
        lines: list[Line] = []
        for element in _children(parent):
            if element.tag == PARAGRAPH:
                lines += self._paragraph(element)
            else:
                lines += self._table(element)
        return lines

    def _paragraph(self, paragraph: Element) -> list[Line]:
        properties = paragraph.find(PARAGRAPH_PROPERTIES)
        style = self._style(properties)
        words = words_of(paragraph, style, self.styles, self.unfinished or Words())
        self.unfinished = None
        if properties is not None:
            mark = properties.find(RUN_PROPERTIES)
            if mark is not None and (mark.find(W + "del") is not None or mark.find(W + "moveFrom") is not None):
                self.unfinished = words
                return []
            if style.new_page or switched_on(properties.find(W + "pageBreakBefore")):
                self._new_page()
        lines = self._printed(words, properties, style)
        self.notes += words.notes
        for box in words.boxes:
            lines += self.lines(box)
        if properties is not None:
            self._end_section(properties.find(SECTION))
        return lines

    def _style(self, properties: Element | None) -> Style:
        named = properties.find(W + "pStyle") if properties is not None else None
        return self.styles.default if named is None else self.styles.of(named.get(VAL, ""))

    def _printed(self, words: Words, properties: Element | None, style: Style) -> list[Line]:
        """Return a paragraph's printed lines; a paragraph without words leaves a blank line."""
        text = words.text
        level = (outline_level(properties.find(W + "outlineLvl")) if properties is not None else None) or style.level
        if not text.strip() and RENDERED not in text and PAGE_BREAK not in text:
            self._marker(properties, style)
            self.blank += not words.boxes
            return []
        marker, list_level = self._marker(properties, style) if text.strip() else (None, None)
        kind, depth = _kind(level, list_level)
        lines = []
        for part in _parts(text):
            if part == PAGE_BREAK:
                self._new_page()
                continue
            shown = part.replace(RENDERED, "")
            if part.startswith(RENDERED):
                self.page += 1
            if shown.strip():
                lines.append(Line(shown, kind, depth, self.blank, self.page, bold=words.bold))
                self.blank = 0
            self.page += part[1:].count(RENDERED)
        if lines:
            _finish(lines[0], marker, properties)
        return lines

    def _marker(self, properties: Element | None, style: Style) -> tuple[Marker | None, int | None]:
        """Return the automatic number of a paragraph, counted on, and the level of its list."""
        own = properties.find(W + "numPr") if properties is not None else None
        list_id, level = style.list_id, style.list_level
        if level is None and list_id:
            level = self.numbering.level_of_style(list_id, style.list_style_id)
        if own is not None:
            list_id, level = _value(own, "numId") or list_id, int(_value(own, "ilvl") or level or 0)
        if not list_id or list_id == "0":
            return None, None
        return self.numbering.next_marker(list_id, level or 0), level or 0

    def _new_page(self) -> None:
        self.page += not self.rendered

    def _end_section(self, section: Element | None) -> None:
        if section is not None:
            kind = section.find(W + "type")
            if kind is None or kind.get(VAL) not in {"continuous", "nextColumn"}:
                self._new_page()

    def _table(self, table: Element) -> list[Line]:
        lines: list[Line] = []
        blank, self.blank = self.blank, 0
        for row in _children(table, ROW):
            if (properties := row.find(W + "trPr")) is None or properties.find(W + "del") is None:
                lines += self._row(row)
        if lines:
            lines[0].blank += blank
        return lines

    def _row(self, row: Element) -> list[Line]:
        cells: list[list[Line]] = []
        for cell in _children(row, CELL):
            properties = cell.find(W + "tcPr")
            cells.append(self.lines(cell))
            self.blank = 0
            span = _value(properties, "gridSpan") if properties is not None else ""
            cells += [[] for _ in range(min(int(span), MAX_SPAN) - 1)] if span.isdecimal() else []
        return row_lines(cells)


def _kind(level: int | None, list_level: int | None) -> tuple[BlockKind, int | None]:
    if level is not None:
        return BlockKind.HEADING, level
    return (BlockKind.PARAGRAPH, None) if list_level is None else (BlockKind.LIST_ITEM, list_level + 1)


def _parts(text: str) -> list[str]:
    """Divide a paragraph at its line breaks and page breaks; a page break is a part of its own."""
    parts: list[str] = []
    for number, sheet in enumerate(text.split(PAGE_BREAK)):
        parts += [PAGE_BREAK] if number else []
        parts += sheet.split(LINE_BREAK)
    return parts


def _finish(line: Line, marker: Marker | None, properties: Element | None) -> None:
    if marker is not None and marker.text:
        line.marker = marker.text
        line.text = marker.text + marker.after + line.text.lstrip()
    indent = properties.find(W + "ind") if properties is not None and marker is None else None
    left = (indent.get(W + "left") or indent.get(W + "start") or "") if indent is not None else ""
    if left.isdecimal():
        line.indent = min(int(left) // TWIPS_A_COLUMN, MAX_INDENT)


def _children(parent: Element, *tags: str) -> Iterator[Element]:
    """Return the paragraphs and tables of ``parent`` (or its rows, its cells), through content controls."""
    for child in parent:
        if child.tag in (tags or (PARAGRAPH, TABLE)):
            yield child
        elif child.tag not in SKIPPED and child.tag not in (PARAGRAPH, TABLE, ROW, CELL):
            yield from _children(child, *tags)


def _value(element: Element, name: str) -> str:
    found = element.find(W + name)
    value = found.get(VAL, "") if found is not None else ""
    return value if value.isdecimal() else ""
