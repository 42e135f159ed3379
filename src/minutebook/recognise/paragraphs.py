"""Lines become paragraphs, and paragraphs sentences."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from minutebook.lexicon import sv, sv_decisions, sv_layout
from minutebook.recognise.lines import Line, folded
from minutebook.recognise.stretch import Stretch, joined

_END = re.compile(r"(?<=[.!?])[”\"')]?\s+(?=[\"”'(]?[A-ZÅÄÖÉ0-9§])")
_LAST_WORD = re.compile(r"[\w.]+$")
_ABBREVIATIONS = frozenset(map(folded, sv_decisions.ABBREVIATIONS))
# "a) Ordförande", "Innebandy: inget nytt": lines that begin a paragraph of their own behind a full stop.
_OWN_LINE = re.compile(r"[a-zåäö]\)\s|[A-ZÅÄÖ][\w/-]*(?:\s[\w/-]+){0,3}:\s")
_YEAR = re.compile(r"(?:19|20)\d\d\b")
_MONTH_AT_END = re.compile(rf"\b(?:{'|'.join(sv.FULL_MONTHS)})$")
_SENTENCE_ENDS = (".", "!", "?", ":", ".”", '."', ".)")


class Slice(NamedTuple):
    """A line, or what is left of it behind a label. ``gap`` says that empty space stands before it."""

    words: Stretch
    gap: bool
    marker_end: int
    line: Line

    @property
    def text(self) -> str:
        return self.words.text

    @property
    def fold(self) -> str:
        return self.line.fold if self.words is self.line.words else folded(self.words.text)


def slice_of(line: Line) -> Slice:
    return Slice(line.words, line.gap, line.marker_end, line)


@dataclass(frozen=True, slots=True)
class Page:
    """How the lines of a document were broken: ``width`` is that of a full line, 0 where lines are paragraphs."""

    width: int

    def continues(self, before: str, piece: Slice) -> bool:
        """Tell whether a line without gap goes on with the paragraph that ``before`` ends."""
        text = piece.text
        if piece.marker_end or not before:
            return False
        if _YEAR.match(text) and _MONTH_AT_END.search(folded(before)):
            return True
        if _OWN_LINE.match(text) and before.endswith(_SENTENCE_ENDS):
            return False
        if before[-1] in "-,\u00ad" or text[:1].islower():
            return self.width > 0 or not before.endswith(_SENTENCE_ENDS)
        if not self.width:
            return False
        if before.endswith(_SENTENCE_ENDS) and len(piece.line.text) and self._last_line(before) < 0.75 * self.width:
            return False
        first = text.split(maxsplit=1)[0]
        return self._last_line(before) + 1 + len(first) > 0.86 * self.width

    def ends_early(self, before: str) -> bool:
        """Tell whether a line leaves so much room that the next word would have fitted."""
        return not before.endswith(sv_layout.ENTRY_GOES_ON) and self._last_line(before) < 0.7 * max(self.width, 40)

    def _last_line(self, before: str) -> int:
        return len(before)


def page_of(lines: Sequence[Line]) -> Page:
    """Measure the width of the full lines."""
    shown = [line for line in lines if not line.is_furniture]
    lengths = sorted(len(line.text) + min(line.block.indent, 20) for line in shown if not line.cells)
    if not lengths or (not any(line.block.wrapped for line in shown) and lengths[-1] > 130):
        return Page(0)
    if sum(1 for length in lengths if length > 130) > 0.03 * len(lengths):
        return Page(0)
    running = [len(line.text) for line in shown if not line.cells and len(line.text) > 40 and line.text[-1:].islower()]
    if len(running) < 2:
        return Page(0)
    running.sort()
    return Page(running[int(0.95 * (len(running) - 1))])


def paragraphs_of(slices: Iterable[Slice], page: Page) -> list[list[Slice]]:
    """Group slices to paragraphs."""
    groups: list[list[Slice]] = []
    for piece in slices:
        if groups and _goes_on(groups[-1][-1], piece, page):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return groups


def _goes_on(last: Slice, piece: Slice, page: Page) -> bool:
    if piece.line.cells or last.line.cells:
        return False
    if piece.gap:
        return is_broken_off(last.text, piece)
    return page.continues(last.text, piece)


def is_broken_off(before: str, piece: Slice) -> bool:
    """Tell whether a sentence was cut by the end of a page."""
    return (
        piece.line.block.place.line - 1 > 0
        and piece.text[:1].islower()
        and not piece.marker_end
        and before[-1:].isalnum()
        and len(before) > 45
        and not folded(piece.text).startswith(sv_layout.CLAUSE_STARTS)
    )


def join(slices: Iterable[Slice]) -> Stretch:
    return joined(piece.words for piece in slices)


def sentences_of(text: str) -> Iterator[tuple[int, int]]:
    """Yield the ranges of the sentences of ``text``."""
    start = 0
    for match in _END.finditer(text):
        if text[match.start() - 1] == "." and _is_abbreviation(text, match.start() - 1):
            continue
        yield start, match.start() + (match[0][:1] in "”\"')")
        start = match.end()
    if start < len(text):
        yield start, len(text)


def _is_abbreviation(text: str, dot: int) -> bool:
    word = _LAST_WORD.search(text, max(0, dot - 12), dot)
    if word is None:
        return False
    fold = folded(word[0])
    following = text[dot + 1 :].lstrip()[:1]
    if fold in _ABBREVIATIONS:
        return not (following.isupper() and fold in ("mm", "m.m", "m.fl", "mfl", "osv", "kr", "st"))
    return len(fold) == 1 and fold.isalpha() and word[0].isupper()
