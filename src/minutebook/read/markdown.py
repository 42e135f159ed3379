"""Markdown: the marks are taken for what they mean and left out of the text.

The lines stay lines. Minutes come as Markdown from converters, and those keep one line of the page a line.
"""

import re
from html import unescape

from minutebook.model.blocks import BlockKind
from minutebook.read.draft import Draft, Line
from minutebook.read.encoding import decode
from minutebook.read.glimpse import Glimpse
from minutebook.read.text import text_lines

# Possessive throughout: a line of a million spaces must not be tried in a million ways.
EVIDENCE = re.compile(
    rb"^ {0,3}+#{1,6}+ ++\S|(?<![\w*])\*\*(?![\s*])[^\r\n*]++(?<![\s*])\*\*(?![\w*])"
    rb"|^ *+\|? *+:?-{3,}+:? *+\|[-| :]*+$",
    re.M,
)
HEADING = re.compile(r"(#{1,6})(?:\s|$)")
UNDERLINE = re.compile(r"(=+|-{2,})")
RULE = re.compile(r"([-*_])(?:\s*+\1){2,}+|(?:```|~~~).*+")
TABLE_RULE = re.compile(r"\|?\s*+:?-{3,}+:?\s*+(?:\|\s*+:?-{3,}+:?\s*+)*+\|?")
ORDERED = re.compile(r"(\d{1,4}[.)])\s+(?=\S)")
IMAGE = re.compile(r"!\[([^\]\n]{0,500})\]\([^()\s]{0,2000}(?:\s[^()]{0,200})?\)")
LINK = re.compile(r"\[([^\]\n]{1,500})\]\([^()\s]{0,2000}(?:\s[^()]{0,200})?\)")
ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
STARS = re.compile(r"\*{1,3}(?=[^\s*])|(?<=[^\s*])\*{1,3}")
WHOLE = re.compile(r"(\*\*\*|\*\*|__)(?!\s).+(?<!\s)\1")
# Underscores mark emphasis only round a whole word, and never make up a line to sign on.
UNDERSCORES = re.compile(r"(?<![\w_])(__?)(?=[^\s_])([^_\n]+?)(?<=[^\s_])\1(?![\w_])")
TAG = re.compile(r"</?(?:b|i|u|em|strong|sup|sub|span|p|div|a|font|mark)\b[^<>]{0,500}>|<br\s*/?>", re.I)
CELL_BORDER = re.compile(r"(?<!\\)\|")
HIDDEN = "\ue000"


def looks_like_markdown(file: Glimpse) -> bool:
    """Tell whether a text is named Markdown or shows at least two of its marks."""
    if file.is_named(".md", ".markdown"):
        return True
    return sum(1 for _ in zip(EVIDENCE.finditer(file.content), range(2), strict=False)) > 1


def read_markdown(content: bytes) -> Draft:
    """Read Markdown; front matter and rules are left out, tables become rows."""
    text, findings = decode(content)
    lines: list[Line] = []
    blank = 0
    for line in text_lines(text):
        line.blank += blank
        marked = None if _underlines(line, lines) else _marked(line)
        blank = 0 if marked else line.blank + 1
        lines += [marked] if marked else []
    return Draft(lines, max((line.page for line in lines), default=1), findings, paged=True)


def _underlines(line: Line, lines: list[Line]) -> bool:
    """Tell whether a line only underlines the one before it, which that makes a heading."""
    match = UNDERLINE.fullmatch(line.text)
    if match is None or not lines or line.blank or lines[-1].kind is not BlockKind.PARAGRAPH:
        return False
    lines[-1].kind = BlockKind.HEADING
    lines[-1].level = 1 if match[1].startswith("=") else 2
    return True


def _marked(line: Line) -> Line | None:
    """Return a line without its marks, ``None`` for one that is all marks."""
    if line.kind is BlockKind.FURNITURE:
        return line
    if RULE.fullmatch(line.text) or UNDERLINE.fullmatch(line.text) or TABLE_RULE.fullmatch(line.text):
        return None
    line.text = line.text.removeprefix(">").lstrip()
    if heading := HEADING.match(line.text):
        return _heading(line, len(heading[1]))
    if line.text.startswith("|"):
        return _row(line)
    if ordered := ORDERED.match(line.text):
        line.kind, line.marker = BlockKind.LIST_ITEM, ordered[1]
    if line.kind is BlockKind.LIST_ITEM:
        line.level = line.indent // 2 + 1
    mark = f"{line.marker} " if line.marker else ""
    rest = line.text[len(line.marker) :].lstrip()
    line.bold = bool(WHOLE.fullmatch(rest))
    line.text = mark + plain(rest)
    return line


def _heading(line: Line, level: int) -> Line:
    text = line.text[level:].strip()
    bare = text.rstrip("#")
    text = bare if bare.endswith((" ", "\t")) else text
    line.kind, line.level, line.bold = BlockKind.HEADING, level, bool(WHOLE.fullmatch(text))
    line.text = plain(text)
    return line


def _row(line: Line) -> Line:
    cells = CELL_BORDER.split(line.text.strip("|"))
    line.kind, line.marker = BlockKind.ROW, ""
    line.columns = tuple(plain(cell.strip().replace("\\|", "|")) for cell in cells)
    line.bold = all(WHOLE.fullmatch(cell.strip()) for cell in cells if cell.strip())
    return line


def plain(text: str) -> str:
    """Return a line without the marks of emphasis, links, code and escapes."""
    kept: list[str] = []

    def keep(match: re.Match[str]) -> str:
        kept.append(match[1])
        return HIDDEN

    text = ESCAPE.sub(keep, text)
    text = LINK.sub(r"\1", IMAGE.sub(r"\1", text))
    text = UNDERSCORES.sub(r"\2", STARS.sub("", text)).replace("`", "")
    text = unescape(TAG.sub("", text))
    for letter in kept:
        text = text.replace(HIDDEN, letter, 1)
    return text
