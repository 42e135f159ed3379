"""What a PDF holds beside what one sees: its text layer, pages that are pictures alone, files attached to it.

``minutebook.read`` would have pictures read by a program, which takes minutes; here it is only asked what is there.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2  # type: ignore[import-untyped]

from samverk.records.refusal import RuleBroken
from samverk.signing.pdf.words import ONE_AT_A_TIME

FEW_LETTERS = 10
MOST_PAGES = 2_000


def text_layer(content: bytes) -> str:
    """Return all text that can be copied from a PDF, whatever is drawn over it, a page after the other.

    Raises ``RuleBroken("copy-unreadable")``.
    """
    with _opened(content) as pdf:
        return "\n".join(_text(page) for page in _pages(pdf))


def has_pages_without_text(content: bytes) -> bool:
    """Return whether a page shows pictures and holds next to no text. Raises ``RuleBroken("copy-unreadable")``."""
    with _opened(content) as pdf:
        return any(len(_text(page).strip()) < FEW_LETTERS and _has_picture(page) for page in _pages(pdf))


def has_attachments(content: bytes) -> bool:
    """Return whether files travel within a PDF. Raises ``RuleBroken("copy-unreadable")``."""
    with _opened(content) as pdf:
        return bool(pdf.count_attachments())


@contextmanager
def _opened(content: bytes) -> Iterator[pypdfium2.PdfDocument]:
    with ONE_AT_A_TIME:
        try:
            pdf = pypdfium2.PdfDocument(content)
        except pypdfium2.PdfiumError as error:
            raise RuleBroken("copy-unreadable", "pdf") from error
        try:
            yield pdf
        except pypdfium2.PdfiumError as error:
            raise RuleBroken("copy-unreadable", "pdf") from error
        finally:
            pdf.close()


def _pages(pdf: pypdfium2.PdfDocument) -> Iterator[pypdfium2.PdfPage]:
    if len(pdf) > MOST_PAGES:
        raise RuleBroken("copy-unreadable", f"{len(pdf)} pages")
    for number in range(len(pdf)):
        page = pdf[number]
        try:
            yield page
        finally:
            page.close()


def _text(page: pypdfium2.PdfPage) -> str:
    text_page = page.get_textpage()
    try:
        return str(text_page.get_text_range()).replace("\r\n", "\n").replace("\r", "\n")
    finally:
        text_page.close()


def _has_picture(page: pypdfium2.PdfPage) -> bool:
    return next(iter(page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE], max_depth=3)), None) is not None
