"""The blocks of a web page, built from its tokens."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from minutebook.model.blocks import BlockKind
from minutebook.read.counting import letters, roman
from minutebook.read.draft import Line
from minutebook.read.rows import row_lines

SPACE = re.compile(r"[ \t\r\n\f]+")
HEADINGS = {f"h{level}": level for level in range(1, 7)}
BLOCKS = frozenset(HEADINGS) | {
    *("p", "div", "li", "ul", "ol", "dl", "dt", "dd", "table", "caption", "blockquote", "pre", "address", "article"),
    *("section", "main", "aside", "header", "footer", "nav", "figure", "figcaption", "fieldset", "form", "hr", "body"),
    *("tr", "td", "th", "thead", "tbody", "tfoot", "details", "summary", "center", "html", "head"),
}
VOID = frozenset({"br", "hr", "img", "input", "meta", "link", "wbr", "col", "area", "base", "source", "embed", "param"})
BOLD = frozenset({"b", "strong", "th"})
TABLE_PARTS = frozenset({"table", "tr", "td", "th"})
HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.I)
BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.I)
ORDERED: dict[str, Callable[[int], str]] = {
    "a": letters,
    "A": lambda number: letters(number).upper(),
    "i": roman,
    "I": lambda number: roman(number).upper(),
}
MAX_OPEN = 100
MAX_SPAN = 20


@dataclass(slots=True)
class _Element:
    tag: str
    bold: bool = False
    hidden: bool = False
    literal: bool = False
    count: int = 0
    style: str = "1"


@dataclass(slots=True)
class _Table:
    """A table being read: the finished cells of the row at hand, and the lines collected round it."""

    outer: list[Line]
    cells: list[list[Line]] = field(default_factory=list)
    in_cell: bool = False


class Page:
    """Takes tokens in, gives lines out."""

    def __init__(self) -> None:
        self._open: list[_Element] = []
        self._count_open: Counter[str] = Counter()
        self._lines: list[Line] = []
        self._tables: list[_Table] = []
        self._words: list[str] = []
        self._bold = True
        self._marker = ""
        self._begins = False
        self._blank = 0
        self._spaced: list[Line] = []

    def text(self, words: str) -> None:
        top = self._open[-1] if self._open else None
        if top is not None and top.hidden:
            return
        shown = words if top is not None and top.literal else SPACE.sub(" ", words)
        for number, line in enumerate(shown.split("\n")):
            if number:
                self._end_line()
            self._words.append(line)
            if line.strip():
                self._bold &= top is not None and top.bold

    def open(self, tag: str, attributes: dict[str, str]) -> None:
        if tag in BLOCKS or tag == "br":
            self._end_line()
        if tag in VOID:
            return
        self._close_unclosed(tag)
        if not self._push(tag, attributes):
            return
        if tag == "table":
            self._tables.append(_Table(self._lines))
            self._lines = []
        elif tag in {"td", "th"} and self._tables:
            self._tables[-1].in_cell = True
            span = attributes.get("colspan", "")
            self._open[-1].count = min(int(span), MAX_SPAN) - 1 if span.isdecimal() and len(span) < 4 else 0
        elif tag == "li":
            self._count(attributes)
        elif tag == "p" or tag in HEADINGS:
            self._begins = True

    def close(self, tag: str) -> None:
        if tag in BLOCKS:
            self._end_line()
        depth = next((n for n, element in enumerate(reversed(self._open), 1) if element.tag == tag), 0)
        crossed = {element.tag for element in self._open[len(self._open) - depth + 1 :]} if depth else set()
        if depth and (tag in TABLE_PARTS or not crossed & TABLE_PARTS):
            for _ in range(depth):
                self._pop()

    def finished(self) -> list[Line]:
        """Return all lines, whatever was left open.

        Browsers set a gap before every paragraph. Where the author set gaps by empty paragraphs, only those count.
        """
        while self._open:
            self._pop()
        self._end_line()
        if not any(line.blank for line in self._lines):
            for line in self._spaced:
                line.blank = 1
        return self._lines

    def _push(self, tag: str, attributes: dict[str, str]) -> bool:
        """Open an element, unless so many are open that no page can mean it."""
        if len(self._open) >= MAX_OPEN:
            return False
        above = self._open[-1] if self._open else _Element("")
        style = attributes.get("style", "")
        bold = (above.bold or tag in BOLD or bool(BOLD_STYLE.search(style))) and tag not in HEADINGS
        hidden = above.hidden or "hidden" in attributes or bool(HIDDEN_STYLE.search(style))
        element = _Element(
            tag, bold, hidden or tag == "del", above.literal or tag == "pre", style=attributes.get("type", "1")
        )
        start = attributes.get("start", "")
        element.count = int(start) - 1 if tag == "ol" and start.isdecimal() and len(start) < 6 else 0
        self._open.append(element)
        self._count_open[tag] += 1
        return True

    def _pop(self) -> None:
        element = self._open.pop()
        self._count_open[element.tag] -= 1
        if element.tag in BLOCKS:
            self._end_line(element)
        if not self._tables:
            return
        table = self._tables[-1]
        if element.tag in {"td", "th"} and table.in_cell:
            table.cells += [self._lines, *([] for _ in range(element.count))]
            self._lines, table.in_cell = [], False
        elif element.tag == "tr":
            self._end_row(table)
        elif element.tag == "table":
            self._end_row(table)
            self._lines = table.outer + self._lines
            self._tables.pop()

    def _end_row(self, table: _Table) -> None:
        loose, self._lines = self._lines, []
        table.outer += [*row_lines(table.cells), *loose]
        table.cells = []

    def _close_unclosed(self, tag: str) -> None:
        """Close what HTML lets people leave open: a list item at the next, a cell at the next, a paragraph."""
        ends = {"li": ({"li"}, {"ul", "ol", "table"}), "tr": ({"tr"}, {"table"}), "p": ({"p"}, BLOCKS - {"p"})}
        ends["td"] = ends["th"] = ({"td", "th"}, {"table", "tr"})
        ended, walls = ends.get(tag, ({"p"} if tag in BLOCKS else set(), BLOCKS - {"p"}))
        if not any(self._count_open[tag] for tag in ended):
            return
        for depth, element in enumerate(reversed(self._open), 1):
            if element.tag in ended:
                for _ in range(depth):
                    self._pop()
                return
            if element.tag in walls:
                return

    def _count(self, attributes: dict[str, str]) -> None:
        lists = [element for element in self._open if element.tag in {"ul", "ol"}]
        if not lists or lists[-1].tag == "ul":
            self._marker = "•"
            return
        value = attributes.get("value", "")
        lists[-1].count = int(value) if value.isdecimal() and len(value) < 6 else lists[-1].count + 1
        self._marker = f"{ORDERED.get(lists[-1].style, str)(lists[-1].count)}."

    def _end_line(self, closed: _Element | None = None) -> None:
        text = "".join(self._words).strip()
        bold, self._bold, self._words = self._bold, True, []
        if not text:
            self._blank += closed is not None and closed.tag == "p" and self._begins
            return
        tags = [element.tag for element in self._open] + ([closed.tag] if closed else [])
        line = Line(text, bold=bold, blank=self._blank)
        if self._begins:
            self._spaced.append(line)
        self._blank, self._begins = 0, False
        heading = next((tag for tag in reversed(tags) if tag in HEADINGS), "")
        if "nav" in tags:
            line.kind = BlockKind.FURNITURE
        elif heading:
            line.kind, line.level = BlockKind.HEADING, HEADINGS[heading]
        elif self._marker:
            line.kind, line.level = BlockKind.LIST_ITEM, sum(tag in {"ul", "ol"} for tag in tags) or 1
            line.marker, line.text = self._marker, f"{self._marker} {text}"
        self._marker = ""
        self._lines.append(line)
