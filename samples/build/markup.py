"""The light markup in which the minutes of the archive are written.

A text begins with ``key: value`` lines, up to a line ``===``. After it every line is one paragraph:

    # Title                         the title of the document
    #= Section                      a heading that is no item
    ## 4. | Title                   an item: its number as printed, then its title; ``## | Title`` has no number
    ### Sub-heading                 a heading inside an item
    - text                          a list item
    |= a | b                        a table's head;  | a | b  one of its rows
    |# 4 | Title | text             a row that is an item: its number, its title, and what was said and decided
    ---                             a new page
    (empty)                         empty space

Inside a line:

    [[assign@2018-03-01:att ...]]   a clause with its coarse kinds ("assign/invite") and, where stated, its day
    [[task@2018-03-01:Anna ...]]    a duty that running text hides
    {+Name} {-Name} {*Name}         a name in the list of those present, absent, invited
    {~Name}                         a name under "others present", which readers may count among either
    **words**                       bold
    <<old~new>>                     a tracked change
    {{words}}                       a content control
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

CLAUSE = re.compile(r"\[\[(?P<kinds>[a-z_/]+)(?:@(?P<due>[\dQ-]+))?:(?P<text>.*?)\]\]")
NAME = re.compile(r"\{(?P<section>[+*~-])(?P<name>[^{}]+)\}")
TYPE = re.compile(r"\*\*(?P<bold>.+?)\*\*|<<(?P<old>.*?)~(?P<new>.*?)>>|\{\{(?P<control>.+?)\}\}")


class Kind(StrEnum):
    TITLE = "title"
    SECTION = "section"
    ITEM = "item"
    SUBHEAD = "subhead"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    ROW = "row"
    PAGE = "page"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text. ``number`` is an item's as printed; ``cells`` are a row's.

    ``head`` marks a table's head, ``item`` a row that is an item.
    """

    kind: Kind
    text: str = ""
    number: str = ""
    cells: tuple[str, ...] = ()
    head: bool = False
    item: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """Minutes as their author wrote them. ``name`` is the name of the file without its ending."""

    name: str
    head: dict[str, str]
    lines: tuple[Line, ...]

    def option(self, key: str, default: str = "") -> str:
        return self.head.get(key, default)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one look. ``old`` is what a tracked change deleted before it."""

    text: str
    bold: bool = False
    inserted: bool = False
    old: str = ""
    control: bool = False


def read_text(path: Path) -> Text:
    """Return the text that the file holds."""
    head, _, body = path.read_text(encoding="utf-8").partition("===\n")
    pairs = (line.partition(":") for line in head.splitlines() if line.strip())
    return Text(path.stem, {key.strip(): value.strip() for key, _, value in pairs}, _lines(body))


def without_truth(text: str) -> str:
    """Return the text without the marks of clauses and names; marks of its look are kept."""
    return NAME.sub(r"\g<name>", CLAUSE.sub(r"\g<text>", text))


def plain(text: str) -> str:
    """Return the words that a reader of the page sees."""
    return "".join(span.text for span in spans(text))


def spans(text: str) -> list[Span]:
    """Divide a line into stretches of one look; marks of clauses and names are taken out."""
    text, at, found = without_truth(text), 0, []
    for match in TYPE.finditer(text):
        if match.start() > at:
            found.append(Span(text[at : match.start()]))
        found.append(_span(match))
        at = match.end()
    if at < len(text):
        found.append(Span(text[at:]))
    return found


def _span(match: re.Match[str]) -> Span:
    if match["bold"] is not None:
        return Span(match["bold"], bold=True)
    if match["control"] is not None:
        return Span(match["control"], control=True)
    return Span(match["new"], inserted=True, old=match["old"])


def _lines(body: str) -> tuple[Line, ...]:
    return tuple(_line(line.rstrip()) for line in body.rstrip("\n").split("\n"))


def _line(line: str) -> Line:
    if not line:
        return Line(Kind.GAP)
    if line == "---":
        return Line(Kind.PAGE)
    if line.startswith("|"):
        mark = line[1:2] if line[1:2] in ("=", "#") else ""
        cells = tuple(cell.strip() for cell in line[1 + len(mark) :].split("|"))
        return Line(Kind.ROW, cells=cells, head=mark == "=", item=mark == "#")
    mark, _, rest = line.partition(" ")
    if mark == "##":
        number, _, title = rest.partition("|")
        return Line(Kind.ITEM, title.strip(), number.strip())
    kinds = {"#": Kind.TITLE, "#=": Kind.SECTION, "###": Kind.SUBHEAD, "-": Kind.BULLET}
    return Line(kinds[mark], rest.strip()) if mark in kinds else Line(Kind.PARAGRAPH, line)
