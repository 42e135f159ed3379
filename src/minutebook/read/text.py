"""A page of plain text: every line a block."""

import re
from itertools import pairwise

from minutebook.errors import UnreadableFile
from minutebook.lexicon.printed_page import CONTENT_OPENINGS, PAGE_WORDS
from minutebook.model.blocks import BlockKind
from minutebook.read.draft import Draft, Line
from minutebook.read.encoding import decode
from minutebook.read.limits import MAX_LINES

BREAKS = re.compile(r"\r\n|[\n\r\v\x85\u2028\u2029]")
PAGE_MARK = re.compile(rf"<!--\s*(?:{'|'.join(PAGE_WORDS)})\s*(\d{{1,4}})\b.*-->", re.IGNORECASE)
BULLET = re.compile(r"([-\u2010-\u2015•·▪◦‣*o\uf0b7])[ \t]+(?=\S)")
# Half of a pair of marks that a converter from Word to Markdown left at the end of a title.
STRAY_STARS = re.compile(r"(?<=[^\s*])\*\*$")
MAX_INDENT = 200
PAGE_WIDTH = 120
# A dotted line in a table of contents may run past the margin: the widest few do not tell the width.
WIDEST = 0.96
ENOUGH = 2
ENDS = (".", ":", ";", "!", "?")
GOES_ON = re.compile(rf"(?!(?:{'|'.join(CONTENT_OPENINGS)})\b)[^\W\d_A-ZÅÄÖ]")


def read_text(content: bytes) -> Draft:
    """Read plain text, in whatever encoding it was stored."""
    text, findings = decode(content)
    lines = text_lines(text)
    return Draft(lines, max((line.page for line in lines), default=1), findings, paged=True)


def text_lines(text: str) -> list[Line]:
    """Return the lines of a text, with pages counted by form feeds and page marks."""
    if sum(map(text.count, "\n\r")) > MAX_LINES * 2:
        raise UnreadableFile("too-large", "lines")
    lines: list[Line] = []
    page, blank = 1, 0
    for sheet, part in enumerate(text.split("\f")):
        page += bool(sheet)
        for raw in BREAKS.split(part):
            if not raw.strip():
                blank += 1
                continue
            line = _line(raw)
            if line.kind is BlockKind.FURNITURE:
                page = _marked_page(line.text, page, is_first=not lines)
            line.page, line.blank = page, blank
            lines.append(line)
            blank = 0
    return _wrapped(lines)


def _line(raw: str) -> Line:
    bare = raw.strip()
    before = raw[: len(raw) - len(raw.lstrip())][:MAX_INDENT]
    unpaired = bare.count("**") == 1
    line = Line(STRAY_STARS.sub("", bare) if unpaired else bare, indent=min(len(before.expandtabs()), MAX_INDENT))
    if PAGE_MARK.fullmatch(bare):
        line.kind = BlockKind.FURNITURE
    elif bullet := BULLET.match(bare):
        line.kind, line.marker = BlockKind.LIST_ITEM, bullet[1]
    return line


def _marked_page(text: str, page: int, *, is_first: bool) -> int:
    """Return the page that begins at a page mark: the number it states, if that only counts on."""
    mark = PAGE_MARK.search(text)
    stated = int(mark[1]) if mark else 0
    if is_first:
        return max(stated, 1)
    return stated if page < stated < page + 50 else page + 1


def _wrapped(lines: list[Line]) -> list[Line]:
    """Mark the lines of a text whose paragraphs run over several lines of one width."""
    lengths = sorted(line.indent + len(line.text) for line in lines)
    width = lengths[int(WIDEST * len(lengths))] if lengths else 0
    if width <= PAGE_WIDTH and sum(_runs_on(*pair, width) for pair in pairwise(lines)) >= ENOUGH:
        for line in lines:
            line.wrapped = True
    return lines


def _runs_on(line: Line, following: Line, width: int) -> bool:
    """Tell whether a line is full and its sentence goes on in the next."""
    is_full = line.indent + len(line.text) > max(width - 15, 40)
    return (
        is_full and not following.blank and not line.text.endswith(ENDS) and GOES_ON.match(following.text) is not None
    )
