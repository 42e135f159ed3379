"""A copy written anew: pages set from the text that is left, which hold nothing of the file they were made from."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from minutebook.model.blocks import Block, BlockKind
from minutebook.model.blocks import Document as Read
from minutebook.write import About, Part, PartKind, as_pdf
from minutebook.write.part import part
from samverk.disclosures.masking.layer import text_layer
from samverk.disclosures.masking.spans import Marked, Span, lines_with, shown, spans_in
from samverk.records.refusal import RuleBroken

Mark = Callable[[str], str]


def masked_pdf(
    read: Read, marked: Sequence[Marked], *, title: str, note: str, author: str, mark: Mark, on: date
) -> bytes:
    """Return a PDF/A of what is left of a document, under a ``title`` and a ``note`` of our own.

    Raises ``RuleBroken``: ``"nothing-masked"`` where nothing is found that is to be masked, ``"title-tells"`` where the
    title holds words that are masked, ``"words-still-there"`` where words masked throughout stand in what was written.
    """
    spans = spans_in(read.text, marked)
    if not spans:
        raise RuleBroken("nothing-masked")
    if any(one.words and lines_with(title, one.words) for one in marked):
        raise RuleBroken("title-tells")
    head = [part(PartKind.TITLE, title), part(PartKind.PARAGRAPH, note)]
    made = as_pdf([*head, *_parts(read, spans, mark)], About(title, author, on=on))
    written = text_layer(made)
    if any(one.words and one.first_line is None and lines_with(written, one.words) for one in marked):
        raise RuleBroken("words-still-there")
    return made


def _parts(read: Read, spans: Sequence[Span], mark: Mark) -> Iterator[Part]:
    """Yield headings, and paragraphs whose printed lines are put together again."""
    standing: list[str] = []
    for block in read.blocks:
        words = shown(read.text, spans, block.place.start, block.place.end, mark)
        is_heading = block.kind is BlockKind.HEADING
        if standing and (is_heading or not _continues(block)):
            yield part(PartKind.PARAGRAPH, " ".join(standing))
            standing = []
        if is_heading:
            yield part(PartKind.HEADING, words)
        else:
            standing.append(words)
    if standing:
        yield part(PartKind.PARAGRAPH, " ".join(standing))


def _continues(block: Block) -> bool:
    return block.wrapped and not block.gap and block.kind is BlockKind.PARAGRAPH
