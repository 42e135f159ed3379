"""The body of an OpenDocument text: paragraphs, lists and tables, in order."""

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from minutebook.model.blocks import BlockKind
from minutebook.read.draft import Line
from minutebook.read.odt.lists import Counters, Levels
from minutebook.read.odt.names import HEADING, LIST, PARAGRAPH, STYLE_NAME, TABLE, TEXT, XML_ID
from minutebook.read.odt.paragraph import LINE_BREAK, RENDERED, Words, words_of
from minutebook.read.odt.styles import Style, Styles
from minutebook.read.rows import row_lines

MAX_REPEATED = 20
SKIPPED = frozenset({TEXT + "tracked-changes", TEXT + "sequence-decls", TEXT + "variable-decls"})
CELLS = frozenset({TABLE + "table-cell", TABLE + "covered-table-cell"})


@dataclass(slots=True)
class _Item:
    """The list item being read: where it counts, on what level, and whether its number is still to be printed."""

    levels: Levels
    counters: Counters
    level: int
    numbered: bool = False
    start: int | None = None


@dataclass(slots=True)
class Body:
    """Reads block-level content; counts pages, blank paragraphs and lists as it goes."""

    styles: Styles
    rendered: bool = False
    page: int = 1
    blank: int = 0
    notes: list[Element] = field(default_factory=list)
    _headings: Counters = field(default_factory=lambda: Counters("outline"))
    _by_id: dict[str, Counters] = field(default_factory=dict)
    _last: dict[str, Counters] = field(default_factory=dict)
    _started: bool = False

    def lines(self, parent: Element, item: _Item | None = None) -> list[Line]:
        """Return the lines of everything in ``parent``."""
        lines: list[Line] = []
        for child in parent:
            if child.tag in (PARAGRAPH, HEADING):
                lines += self._paragraph(child, item)
            elif child.tag == LIST:
                lines += self._list(child, item)
            elif child.tag == TABLE + "table":
                lines += self._table(child)
            elif child.tag == TEXT + "soft-page-break":
                self.page += 1
            elif child.tag not in SKIPPED:
                lines += self.lines(child, item)
        return lines

    def _paragraph(self, paragraph: Element, item: _Item | None) -> list[Line]:
        style = self.styles.of("paragraph", paragraph.get(STYLE_NAME, ""))
        if style.breaks_before and self._started:
            self.page += not self.rendered
        self._started = True
        words = words_of(paragraph, style, self.styles, Words())
        lines = self._printed(paragraph, words, style, item)
        self.notes += words.notes
        for box in words.boxes:
            lines += self.lines(box)
        if style.breaks_after:
            self.page += not self.rendered
        return lines

    def _printed(self, paragraph: Element, words: Words, style: Style, item: _Item | None) -> list[Line]:
        text = words.text
        if not text.replace(RENDERED, "").strip():
            self.page += text.count(RENDERED)
            self.blank += not words.boxes
            return []
        kind, level = _kind(paragraph, style, item)
        marker = self._marker(paragraph, item)
        lines: list[Line] = []
        for part in text.split(LINE_BREAK):
            shown = part.replace(RENDERED, "")
            self.page += part.startswith(RENDERED)
            if shown.strip():
                lines.append(Line(shown, kind, level, self.blank, self.page, bold=words.bold))
                self.blank = 0
            self.page += part[1:].count(RENDERED)
        if marker:
            lines[0].marker, lines[0].text = marker, f"{marker} {lines[0].text.lstrip()}"
        return lines

    def _marker(self, paragraph: Element, item: _Item | None) -> str:
        """Return the number or bullet of a paragraph: the first of a list item has one, and a numbered heading."""
        if item is not None:
            if item.numbered:
                return ""
            item.numbered = True
            return item.levels.next_marker(item.counters, item.level, start=item.start)
        if paragraph.tag == HEADING and paragraph.get(TEXT + "is-list-header") != "true":
            start = paragraph.get(TEXT + "start-value", "")
            levels = Levels(self.styles.outline)
            restart = int(start) if paragraph.get(TEXT + "restart-numbering") == "true" and start.isdecimal() else None
            return levels.next_marker(self._headings, _outline_level(paragraph), start=restart)
        return ""

    def _list(self, element: Element, outer: _Item | None) -> list[Line]:
        level = outer.level + 1 if outer else 1
        name = element.get(STYLE_NAME, "") or (outer.counters.style if outer else "") or self._style_inside(element)
        counters = outer.counters if outer and name == outer.counters.style else self._counters(element, name)
        levels = Levels(self.styles.lists.get(name))
        lines: list[Line] = []
        for child in element:
            start = child.get(TEXT + "start-value", "")
            item = _Item(levels, counters, level, start=int(start) if start.isdecimal() and len(start) < 8 else None)
            item.numbered = child.tag == TEXT + "list-header"
            lines += self.lines(child, item)
        return lines

    def _counters(self, element: Element, name: str) -> Counters:
        """Return the counters of a list: those of the list that it continues, or new ones."""
        known = self._by_id.get(element.get(TEXT + "continue-list", ""))
        if known is None and element.get(TEXT + "continue-numbering") == "true":
            known = self._last.get(name)
        counters = known or Counters(name)
        self._by_id[element.get(XML_ID, "")] = self._last[name] = counters
        return counters

    def _style_inside(self, element: Element) -> str:
        paragraph = next(element.iter(PARAGRAPH), None)
        return self.styles.of("paragraph", paragraph.get(STYLE_NAME, "")).list_style if paragraph is not None else ""

    def _table(self, table: Element) -> list[Line]:
        lines: list[Line] = []
        blank, self.blank = self.blank, 0
        for child in table:
            if child.tag == TABLE + "table-row":
                lines += row_lines(self._cells(child))
            elif child.tag in {TABLE + "table-header-rows", TABLE + "table-rows", TABLE + "table-row-group"}:
                lines += self._table(child)
        if lines:
            lines[0].blank += blank
        return lines

    def _cells(self, row: Element) -> list[list[Line]]:
        cells: list[list[Line]] = []
        for cell in row:
            if cell.tag in CELLS:
                repeated = cell.get(TABLE + "number-columns-repeated", "1")
                written = self.lines(cell) if cell.tag == TABLE + "table-cell" else []
                self.blank = 0
                count = min(int(repeated), MAX_REPEATED) if repeated.isdecimal() and len(repeated) < 9 else 1
                cells += [written, *([] for _ in range(count - 1))]
        return cells


def _kind(paragraph: Element, style: Style, item: _Item | None) -> tuple[BlockKind, int | None]:
    if paragraph.tag == HEADING:
        return BlockKind.HEADING, _outline_level(paragraph)
    if style.title:
        return BlockKind.HEADING, 1
    return (BlockKind.PARAGRAPH, None) if item is None else (BlockKind.LIST_ITEM, item.level)


def _outline_level(paragraph: Element) -> int:
    level = paragraph.get(TEXT + "outline-level", "1")
    return int(level) if level.isdecimal() and len(level) < 3 else 1
