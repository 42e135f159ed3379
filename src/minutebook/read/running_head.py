"""Page heads inside running text: a text copied from a file with pages, the page ends lost."""

import re
from bisect import bisect_right
from itertools import takewhile

from minutebook.model.blocks import BlockKind
from minutebook.read.draft import Line
from minutebook.read.furniture import CONTENT, NUMBER, OF, PAGE, is_page_number, masked, may_repeat
from minutebook.read.likeness import is_alike

OPENING = 8
ENOUGH = 3
LENGTHS = range(15, 81)
APART = 3
REACH = 6
# A page number behind other words of the head: "Direktionen   Protokoll   3 (7)", "Sida 3 av 7".
BESIDE = re.compile(
    rf"\s(?:{PAGE})?(?P<page>\d{{1,3}})\s?\(\s?(?P<pages>\d{{1,3}})\s?\)$"
    rf"|(?:^|\s){PAGE}(?P<named>\d{{1,3}})\s*{OF}\s*(?P<total>\d{{1,3}})$",
    re.IGNORECASE,
)
RUNNING_TEXT = re.compile(r"[.,:;!?]$|:")


def mark_running_heads(lines: list[Line]) -> None:
    """Mark the title of the minutes where it comes back; the first one stays."""
    for index, title in enumerate(takewhile(lambda line: not CONTENT.match(line.text), lines[:OPENING])):
        if not _is_title(title):
            continue
        wording = masked(title.text)
        again = [
            n for n in range(index + 1, len(lines)) if _is_title(lines[n]) and is_alike(masked(lines[n].text), wording)
        ]
        apart = all(later - earlier > APART for earlier, later in zip([index, *again], again, strict=False))
        if len(again) + 1 >= ENOUGH and apart:
            for n in again:
                lines[n].kind = BlockKind.FURNITURE


def number_pages(lines: list[Line], *, pages: int) -> int:
    """Find pages in a text without page breaks by "2 (7)", "3 (7)" that count on; return how many there are.

    Where ``pages`` says that the file has page breaks of its own, those stand.

    The lines round every such number that are the same each time are page heads, or page feet if the first
    number does not stand near the beginning.
    """
    marks = _marks(lines)
    if len(marks) < 2:
        marks = _marks_beside(lines)
    if len(marks) < 2:
        return pages
    is_head = marks[0] < 2 * OPENING
    first, last = _common_reach(lines, marks)
    turns = [mark + first if is_head else mark + last + 1 for mark in marks]
    for mark in marks[is_head:]:
        _mark_like(lines, mark, marks[-1], range(first, last + 1))
    for mark in marks:
        if mark != marks[0] or not is_head or is_page_number(lines[mark].text):
            lines[mark].kind = BlockKind.FURNITURE
    for index, line in enumerate(lines if pages == 1 else ()):
        line.page = 1 + bisect_right(turns[is_head:], index)
    return max(pages, lines[-1].page)


def _mark_like(lines: list[Line], mark: int, model: int, offsets: range) -> None:
    """Mark the lines round one page number that read like those round another."""
    for offset in offsets:
        if 0 <= mark + offset < len(lines) and masked(lines[mark + offset].text) == masked(lines[model + offset].text):
            lines[mark + offset].kind = BlockKind.FURNITURE


def _marks(lines: list[Line]) -> list[int]:
    """Return where page numbers that rise by one and agree on their total stand."""
    found: list[tuple[int, int, str]] = []
    for index, line in enumerate(lines):
        match = NUMBER.fullmatch(line.text) if len(line.text) < 20 else None
        if match and is_page_number(line.text) and (total := match["pages"]):
            found.append((index, int(match["page"]), total))
    if not found or any(total != found[0][2] for _, _, total in found):
        return []
    numbers = [number for _, number, _ in found]
    return [index for index, _, _ in found] if numbers == list(range(numbers[0], numbers[0] + len(numbers))) else []


def _marks_beside(lines: list[Line]) -> list[int]:
    """Return where page numbers that rise, and agree on their total, end lines that are else the same.

    The first page may word its head in its own way.
    """
    found: dict[tuple[str, str], list[tuple[int, int]]] = {}
    first: tuple[str, int] | None = None
    for index, line in enumerate(lines):
        match = BESIDE.search(line.text) if line.text[-1:].isdigit() or line.text.endswith(")") else None
        if match is None or CONTENT.match(line.text):
            continue
        page, total = int(match["page"] or match["named"]), match["pages"] or match["total"]
        if page == 1 and first is None:
            first = (total, index)
        if 0 < page <= int(total):
            found.setdefault((masked(line.text), total), []).append((index, page))
    for (_, total), marks in found.items():
        numbers = [page for _, page in marks]
        if len(marks) > 1 and numbers == sorted(set(numbers)):
            places = [index for index, _ in marks]
            return [first[1], *places] if first and first[0] == total and first[1] < places[0] else places
    return []


def _common_reach(lines: list[Line], marks: list[int]) -> tuple[int, int]:
    """Return how far before and after every page number the same words stand."""
    first = last = 0
    while first > -REACH and _is_common(lines, first - 1, marks):
        first -= 1
    while last < REACH and _is_common(lines, last + 1, marks):
        last += 1
    return first, last


def _is_common(lines: list[Line], offset: int, marks: list[int]) -> bool:
    """Tell whether the same words stand ``offset`` lines from every page number but perhaps the first."""
    compared = marks[1:] if len(marks) > 2 else marks
    there = [lines[mark + offset] for mark in compared if 0 <= mark + offset < len(lines)]
    wordings = {masked(line.text) for line in there}
    return len(there) == len(compared) and len(wordings) == 1 and all(may_repeat(line) for line in there)


def _is_title(line: Line) -> bool:
    text = line.text
    return (
        len(text) in LENGTHS
        and text[:1].isupper()
        and may_repeat(line)
        and not line.marker
        and not line.is_furniture
        and RUNNING_TEXT.search(text) is None
    )
