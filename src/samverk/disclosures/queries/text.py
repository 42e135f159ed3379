"""The text of a document as it is masked: its lines with marks where words will be left out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from samverk.disclosures.masking.reading import lines_of, read_stored
from samverk.disclosures.masking.spans import Marked, Span, lines_with, spans_in
from samverk.disclosures.models import Document
from samverk.records.refusal import RuleBroken

LINES_A_PAGE = 400


@dataclass(frozen=True, slots=True)
class Line:
    """``pieces`` are pairs of words and the section by which they are masked, empty where they stay."""

    number: int
    pieces: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Text:
    """``hindrance`` is the code of why nothing can be masked in it. ``left_over`` are words that stand on elsewhere."""

    lines: Sequence[Line]
    count: int
    hindrance: str = ""
    left_over: Sequence[tuple[str, Sequence[int]]] = ()


def text_of(document: Document, marked: Sequence[Marked], page: int) -> Text:
    """Return a page of the text of a document, counted from 1."""
    assert document.stored_file is not None
    try:
        text = read_stored(document.stored_file).text
    except RuleBroken as refused:
        return Text((), 0, refused.code)
    spans = spans_in(text, marked)
    lines = lines_of(text)
    shown = list(_lines(text, spans))[(page - 1) * LINES_A_PAGE : page * LINES_A_PAGE]
    words = dict.fromkeys(one.words for one in marked if one.words)
    left_over = [(one, found) for one in words if (found := lines_with(text, one, spans))]
    return Text(shown, len(lines), left_over=left_over)


def _lines(text: str, spans: Sequence[Span]) -> Iterator[Line]:
    start = 0
    for number, line in enumerate(lines_of(text), 1):
        yield Line(number, _pieces(text, spans, start, start + len(line)))
        start += len(line) + 1


def _pieces(text: str, spans: Sequence[Span], start: int, end: int) -> list[tuple[str, str]]:
    pieces, place = [], start
    for span in spans:
        if span.end <= start or span.start >= end:
            continue
        first, last = max(span.start, start), min(span.end, end)
        pieces += [(text[place:first], ""), (text[first:last], span.section)]
        place = last
    return [piece for piece in [*pieces, (text[place:end], "")] if piece[0]]
