"""Pieces of a PDF page: words on one line without a wide gap, and where they are printed.

PDFium is asked once for the page's text and then a few times a line, never once a letter: that would take longer than
everything else together.
"""

import ctypes
import re
from dataclasses import dataclass
from typing import Any

BROKEN_WORD = "\ufffe"
BOLD_NAME = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)
WORD_START = re.compile(r"\s(?=\S)")
FONT_NAME_SIZE = 96
# A column gap is wider than any space of justified text, in heights of a line.
WIDE = 0.8
SAME_PLACE = 2.0
TALL = 2.0
LONGEST = 14_400.0
# Letters without any extent are printed nowhere in particular; they come last on their page.
NOWHERE = (0.0, 0.0, 1.0, 1.0)

Box = tuple[float, float, float, float]
"""Left, bottom, right, top."""


@dataclass(slots=True)
class Piece:
    """Words at a place; the page's origin is at the lower left, lengths are in points.

    ``is_sideways`` tells that the words run up or down the page.
    """

    text: str
    left: float
    bottom: float
    right: float
    top: float
    bold: bool = False
    is_sideways: bool = False

    @property
    def middle(self) -> float:
        return (self.bottom + self.top) / 2

    @property
    def height(self) -> float:
        return self.top - self.bottom


class TextPage:
    """The text of one page, through PDFium's own functions."""

    def __init__(self, pdfium: Any, text_page: Any) -> None:
        self._raw = pdfium.raw
        self._page = text_page.raw
        letters = text_page.count_chars()
        self.text: str = text_page.get_text_range() if letters else ""
        self._is_even = letters == len(self.text)
        self._corners = [ctypes.c_double() for _ in range(4)]
        self._name = ctypes.create_string_buffer(FONT_NAME_SIZE)
        self._flags = ctypes.c_int()
        self._loose = pdfium.raw.FS_RECTF()

    def pieces(self) -> list[Piece]:
        """Return the pieces of the page in the order in which the file draws them."""
        pieces: list[Piece] = []
        at = 0
        for line in self.text.split("\n"):
            for part in line.split(BROKEN_WORD):
                if part.strip():
                    pieces += self._pieces_of(at, part.rstrip("\r"))
                at += len(part) + 1
                if pieces and self.text[at - 1 : at] == BROKEN_WORD:
                    pieces[-1].text += "-"
        return pieces

    def _pieces_of(self, start: int, text: str) -> list[Piece]:
        start = self._letter(start)
        boxes = self._boxes(start, len(text))
        if not boxes:
            return [Piece(text.strip(), *NOWHERE)]
        groups = _groups(boxes)
        starts = [0, *self._starts(start, text, groups[1:]), len(text)]
        pieces = []
        for group, begin, end in zip(groups, starts[:-1], starts[1:], strict=False):
            words = text[begin:end]
            if words.strip():
                lead = len(words) - len(words.lstrip())
                pieces.append(self._piece(start + begin + lead, words.strip(), group))
        return pieces

    def _letter(self, at: int) -> int:
        """Return the number by which PDFium knows a letter of the text; the two differ where it drew some twice."""
        return at if self._is_even else self._raw.FPDFText_GetCharIndexFromTextIndex(self._page, at)

    def _piece(self, start: int, words: str, box: Box) -> Piece:
        """Return words as a piece as high as its letters may grow: a bullet or a dash is no lower than its line."""
        left, bottom, right, top = box
        if len(words) > 3 and top - bottom > TALL * (right - left):
            return Piece(words, left, bottom, right, top, is_sideways=True)
        # A ring or dots on a capital reach above the line: then the last letter tells better how high it is.
        extent = self._line_box(start if words[0].isascii() else start + len(words) - 1)
        if extent is not None:
            bottom, top = extent
        return Piece(words, left, bottom, right, top, self._is_bold(start, words))

    def _line_box(self, at: int) -> tuple[float, float] | None:
        if not self._raw.FPDFText_GetLooseCharBox(self._page, at, self._loose):
            return None
        return _sane(self._loose.bottom), _sane(self._loose.top)

    def _boxes(self, start: int, count: int) -> list[Box]:
        """Return left, bottom, right and top of the boxes that PDFium draws round a stretch of text."""
        left, top, right, bottom = self._corners
        boxes = []
        for number in range(self._raw.FPDFText_CountRects(self._page, start, count)):
            self._raw.FPDFText_GetRect(self._page, number, left, top, right, bottom)
            boxes.append((_sane(left.value), _sane(bottom.value), _sane(right.value), _sane(top.value)))
        return boxes

    def _starts(self, start: int, text: str, groups: list[Box]) -> list[int]:
        """Return where in ``text`` each group of boxes begins: at a word that stands where the group stands."""
        left, right, bottom, top = self._corners
        starts: list[int] = []
        words = (match.end() for match in WORD_START.finditer(text)) if groups else iter(())
        for group in groups:
            for at in words:
                self._raw.FPDFText_GetCharBox(self._page, start + at, left, right, bottom, top)
                if abs(left.value - group[0]) < SAME_PLACE and group[1] - 1 < bottom.value + 1 < group[3] + 2:
                    starts.append(at)
                    break
            else:
                starts.append(len(text))
        return starts

    def _is_bold(self, start: int, text: str) -> bool:
        return self._is_bold_at(start) and (len(text) < 2 or self._is_bold_at(start + len(text) - 1))

    def _is_bold_at(self, index: int) -> bool:
        self._raw.FPDFText_GetFontInfo(self._page, index, self._name, FONT_NAME_SIZE, self._flags)
        return BOLD_NAME.search(self._name.value) is not None


def _sane(length: float) -> float:
    """Return a length that a page can have; damaged files state endless ones, and ones that are no number."""
    return length if -LONGEST < length < LONGEST else 0.0


def _groups(boxes: list[Box]) -> list[Box]:
    """Join boxes that follow closely on one line."""
    height = max(top - bottom for _, bottom, _, top in boxes)
    groups = [boxes[0]]
    for box in boxes[1:]:
        left, bottom, right, top = groups[-1]
        is_beside = min(top, box[3]) - max(bottom, box[1]) > 0 and -height < box[0] - right < WIDE * height
        if is_beside or box[2] - box[0] < 0.1:
            groups[-1] = (min(left, box[0]), min(bottom, box[1]), max(right, box[2]), max(top, box[3]))
        else:
            groups.append(box)
    return groups
