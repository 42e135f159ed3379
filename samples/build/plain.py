"""Texts as .txt and .md."""

import textwrap
from collections.abc import Iterator

from samples.build.markup import Kind, Line, Text, plain, without_truth

GAP_BETWEEN_COLUMNS = 3
LEAST_LENGTH_OF_A_RULE = 3


def as_txt(text: Text) -> bytes:
    """Return the bytes of a text file, in the encoding and with the line length that the text asks for."""
    width = int(text.option("wrap", "0"))
    lines: list[str] = []
    for group in tables(text.lines):
        lines += columns(group) if group[0].kind is Kind.ROW else _printed(group[0], width)
    encoding = text.option("encoding", "utf-8")
    ending = "\r\n" if encoding != "utf-8" else "\n"
    return (ending.join(lines) + ending).encode(encoding)


def as_markdown(text: Text) -> bytes:
    """Return the bytes of a Markdown file."""
    lines: list[str] = []
    for group in tables(text.lines):
        lines += _markdown_table(group) if group[0].kind is Kind.ROW else _markdown(group[0])
    return ("\n".join(lines) + "\n").encode()


def tables(lines: tuple[Line, ...]) -> Iterator[list[Line]]:
    """Yield the lines one by one, but the rows of a table together."""
    rows: list[Line] = []
    for line in lines:
        if line.kind is Kind.ROW:
            rows.append(line)
            continue
        if rows:
            yield rows
            rows = []
        yield [line]
    if rows:
        yield rows


def columns(rows: list[Line]) -> list[str]:
    """Lay a table out with spaces."""
    cells = [[plain(cell) for cell in row.cells] for row in rows]
    count = max(len(row) for row in cells)
    widths = [max(len(row[at]) for row in cells if at < len(row)) + GAP_BETWEEN_COLUMNS for at in range(count)]
    return ["".join(cell.ljust(widths[at]) for at, cell in enumerate(row)).rstrip() for row in cells]


def heading(line: Line) -> str:
    """Return an item's heading as printed."""
    return f"{line.number} {line.text}".strip()


def _printed(line: Line, width: int) -> list[str]:
    match line.kind:
        case Kind.GAP:
            return [""]
        case Kind.PAGE:
            return ["\f"] if width else [""]
        case Kind.ITEM:
            return [heading(line)]
        case Kind.BULLET:
            return _wrapped(f"- {plain(line.text)}", width, "  ")
        case _:
            return _wrapped(plain(line.text), width, "")


def _wrapped(words: str, width: int, indent: str) -> list[str]:
    if not width:
        return [words]
    return textwrap.wrap(words, width, subsequent_indent=indent, break_on_hyphens=False) or [""]


def _markdown(line: Line) -> list[str]:
    words = without_truth(line.text)
    match line.kind:
        case Kind.GAP:
            return [""]
        case Kind.PAGE:
            return ["", "---", ""]
        case Kind.TITLE:
            return [f"# {words}", ""]
        case Kind.SECTION:
            return [f"## {words}", ""]
        case Kind.ITEM:
            return [f"## {heading(line)}", ""]
        case Kind.SUBHEAD:
            return [f"### {words}", ""]
        case Kind.BULLET:
            return [f"- {words}"]
        case _:
            return [words]


def _markdown_table(rows: list[Line]) -> list[str]:
    cells = [[without_truth(cell) for cell in row.cells] for row in rows]
    if not rows[0].head:
        cells.insert(0, [""] * len(cells[0]))
    rule = ["-" * max(LEAST_LENGTH_OF_A_RULE, len(cell)) for cell in cells[0]]
    return [f"| {' | '.join(row)} |" for row in [cells[0], rule, *cells[1:]]]
