"""Page heads and page feet: lines that come back on most pages, and page numbers."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from minutebook.lexicon.printed_page import CONTENT_OPENINGS, OF_WORDS, PAGE_WORDS
from minutebook.model.blocks import BlockKind
from minutebook.read.draft import Line
from minutebook.read.likeness import alike_groups

PAGE = rf"(?:{'|'.join(PAGE_WORDS)})\.?\s*"
OF = rf"(?:/|{'|'.join(OF_WORDS)})"
NUMBER = re.compile(
    rf"(?:{PAGE})?(?P<page>\d{{1,3}})\s*\(\s*(?P<pages>\d{{1,3}})\s*\)"
    rf"|{PAGE}(?P<named>\d{{1,3}})(?:\s*{OF}\s*\d{{1,3}})?"
    r"|[-–]\s?\d{1,3}\s?[-–]",
    re.IGNORECASE,
)
# What an item or a clause begins with: § 12, 4.2 Title, a), att.
CONTENT = re.compile(rf"§|\d{{1,3}}(?:\.\d{{1,3}})*[.)]?\s+[^\W\d_]|[a-z]\)|(?:{'|'.join(CONTENT_OPENINGS)})\b")
FIGURES = re.compile(r"\d+")
EDGE = 8
MOST = 0.6
OFTEN = 1.34
FEW_PAGES = 2


def mark_furniture(lines: list[Line]) -> None:
    """Mark what belongs to the pages and not to the minutes.

    The head of the first page stays what it is: there it is the title of the minutes.
    """
    pages = _by_page(lines)
    if len(pages) > 1:
        repeated = _repeated(pages)
        repeated -= _at_home_elsewhere(pages, repeated)
        for run in _runs(pages, repeated):
            if len(pages) > FEW_PAGES or len(run) > 1:
                _mark(run)
    _mark(line for line in lines if is_page_number(line.text))


def is_page_number(text: str) -> bool:
    """Tell whether a line says nothing but which page this is."""
    match = NUMBER.fullmatch(text)
    if match is None:
        return False
    return match["pages"] is None or 0 < int(match["page"]) <= int(match["pages"])


def masked(text: str) -> str:
    """Return a line as it reads on every page: figures and spaces told apart no more."""
    return FIGURES.sub("#", " ".join(text.casefold().split()))


def may_repeat(line: Line) -> bool:
    """Tell whether a line can be furniture at all: never an item heading, never a clause."""
    return not line.columns and not line.marker and CONTENT.match(line.text) is None


def _by_page(lines: list[Line]) -> list[list[Line]]:
    pages: dict[int, list[Line]] = {}
    for line in lines:
        if not line.is_furniture:
            pages.setdefault(line.page, []).append(line)
    return list(pages.values())


def _repeated(pages: list[list[Line]]) -> set[str]:
    """Return the wordings at the edges of most pages, whatever their spelling."""
    edges = [{masked(line.text) for line in page[:EDGE] + page[-EDGE:] if may_repeat(line)} for page in pages]
    names = alike_groups(sorted(set().union(*edges)))
    counted = Counter(name for edge in edges for name in {names[wording] for wording in edge})
    # A title page and a page of signatures may lack them.
    needed = max(FEW_PAGES, int(MOST * len(pages)))
    return {wording for wording, name in names.items() if counted[name] >= needed}


def _runs(pages: list[list[Line]], repeated: set[str]) -> Iterator[list[Line]]:
    """Yield the heads of all pages but the first, and the feet of all."""
    for number, page in enumerate(pages):
        if number:
            yield _edge_run(page, repeated)
        yield _edge_run(page[::-1], repeated)


def _at_home_elsewhere(pages: list[list[Line]], repeated: set[str]) -> set[str]:
    """Return the wordings that stand inside the pages as well: "Mötet beslutar" ends some pages by chance."""
    if not repeated:
        return set()
    later = [run for page in pages[1:] for run in (_edge_run(page, repeated), _edge_run(page[::-1], repeated))]
    at_edges = Counter(masked(line.text) for run in later for line in run)
    # Masking every line of a file would take longer than all the rest of this.
    firsts = {wording[:1] for wording in repeated}
    possible = [line.text for page in pages[1:] for line in page if _begins_like(line.text, firsts)]
    anywhere = Counter(map(masked, possible))
    return {wording for wording in repeated if anywhere[wording] > OFTEN * at_edges[wording]}


def _begins_like(text: str, firsts: set[str]) -> bool:
    return text[:1].isdecimal() or text[:1].casefold()[:1] in firsts


def _edge_run(page: list[Line], repeated: set[str]) -> list[Line]:
    """Return the unbroken run of repeated lines and page numbers from the edge of a page inwards."""
    run: list[Line] = []
    for line in page[:EDGE]:
        is_repeated = may_repeat(line) and masked(line.text) in repeated
        if not (line.is_furniture or is_repeated or is_page_number(line.text)):
            break
        run.append(line)
    return run


def _mark(lines: Iterable[Line]) -> None:
    for line in lines:
        line.kind = BlockKind.FURNITURE
