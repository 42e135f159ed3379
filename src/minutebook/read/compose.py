"""From lines to a document: one canonical text, and a place for everything in it."""

from dataclasses import replace

from minutebook.errors import UnreadableFile
from minutebook.model.blocks import Block, Cell, Document
from minutebook.model.finding import Finding
from minutebook.model.source import Place, Source
from minutebook.read.characters import clean
from minutebook.read.columns import Span, columns_of
from minutebook.read.draft import Draft, Line
from minutebook.read.furniture import mark_furniture
from minutebook.read.limits import MAX_CELLS, MAX_LINES
from minutebook.read.running_head import mark_running_heads, number_pages
from minutebook.read.scripts import mixed_scripts
from minutebook.read.section_sign import restore_section_signs


def compose(draft: Draft, source: Source) -> Document:
    """Lay out the lines of ``draft`` and give each its place. ``source`` states the pages that the file shows."""
    lines = printed_lines(draft)
    source = replace(source, pages=max(source.pages, draft.pages))
    spans = columns_of(["" if line.columns else line.text for line in lines])
    parts: list[str] = []
    blocks: list[Block] = []
    findings = list(draft.findings)
    at, number, page = 0, 1, 0
    for line, columns in zip(lines, spans, strict=True):
        before = "\n" * (line.blank + bool(parts)) + _lead(line)
        number += line.blank + bool(parts)
        start = at + len(before)
        place = Place(start, start + len(line.text), line.page, number)
        blocks.append(_block(line, place, columns, gap=line.blank > 0 or line.page != page))
        findings += [Finding(remark.code, remark.level, place, line.text, remark.detail) for remark in line.remarks]
        parts += (before, line.text)
        at, page = place.end, line.page
    text = "".join(parts)
    findings += mixed_scripts(text, blocks)
    return Document(source, text, tuple(blocks), tuple(findings), draft.carried)


def printed_lines(draft: Draft) -> list[Line]:
    """Bring the lines to their final words and kinds; those without words are left out.

    Raises ``UnreadableFile("too-large")`` where there are more than any minutes have.
    """
    if len(draft.lines) > MAX_LINES:
        raise UnreadableFile("too-large", f"{len(draft.lines)} lines")
    for line in draft.lines:
        clean(line)
    lines = [line for line in draft.lines if _settle(line)]
    if sum(len(line.columns) for line in lines) > MAX_CELLS:
        raise UnreadableFile("too-large", f"more than {MAX_CELLS} cells")
    if draft.paged:
        restore_section_signs(lines, scanned=draft.scanned)
    if draft.paged and draft.pages > 1:
        mark_furniture(lines)
    else:
        mark_running_heads(lines)
    draft.pages = number_pages(lines, pages=draft.pages)
    return lines


def _settle(line: Line) -> bool:
    """Bring a line to its final words; tell whether there are any."""
    if line.columns:
        line.columns = tuple(column.strip() for column in line.columns)
        line.text = "\t".join(line.columns)
    line.text = line.text.strip()
    return bool(line.text)


def _lead(line: Line) -> str:
    """Return the white space before a line: its indent, and the empty cells of a row."""
    empty = 0
    for column in line.columns:
        if column:
            break
        empty += 1
    return " " * line.indent + "\t" * empty


def _block(line: Line, place: Place, spans: tuple[Span, ...], *, gap: bool) -> Block:
    return Block(
        kind=line.kind,
        text=line.text,
        place=place,
        level=line.level,
        gap=gap,
        bold=line.bold,
        wrapped=line.wrapped,
        indent=line.indent,
        marker=line.marker,
        cells=_row_cells(line, place) if line.columns else tuple(_cell(line.text, place, span) for span in spans),
    )


def _row_cells(line: Line, place: Place) -> tuple[Cell, ...]:
    """Return the cells of a table row; an empty one has an empty place where it would stand."""
    cells = []
    at = -next(index for index, column in enumerate(line.columns) if column)
    for column in line.columns:
        start = min(max(at, 0), len(line.text))
        cells.append(_cell(line.text, place, (start, start + len(column))))
        at += len(column) + 1
    return tuple(cells)


def _cell(text: str, place: Place, span: Span) -> Cell:
    start, end = span
    return Cell(text[start:end], Place(place.start + start, place.start + end, place.page, place.line))
