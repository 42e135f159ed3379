"""PDF: the text layer line by line; pages that are pictures go through OCR."""

from dataclasses import dataclass, field
from typing import Any

from minutebook.errors import UnreadableFile
from minutebook.model.blocks import BlockKind
from minutebook.model.finding import Finding, Level
from minutebook.read.draft import Draft, Line
from minutebook.read.ocr import needs_ocr, recognised_lines, tesseract
from minutebook.read.pdf.carried import take_carried
from minutebook.read.pdf.pieces import Piece, TextPage
from minutebook.read.pdf.rows import lines_of, rows_of, usual_leading

__all__ = ["read_pdf"]

WRONG_PASSWORD = 4
MAX_PAGES = 5_000
FEW_LETTERS = 10
DOTS_AN_INCH = 300
MAX_PIXELS = 20_000_000


def read_pdf(content: bytes) -> Draft:
    """Read a PDF. Raises ``UnreadableFile``: ``locked``, ``corrupt``, ``too-large``, ``needs-pypdfium2``."""
    pdfium = _pdfium()
    try:
        pdf = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        locked = getattr(error, "err_code", None) == WRONG_PASSWORD
        raise UnreadableFile("locked" if locked else "corrupt", "pdf") from error
    try:
        return _read_pages(pdfium, pdf)
    except pdfium.PdfiumError as error:
        raise UnreadableFile("corrupt", "pdf") from error
    finally:
        pdf.close()


def _pdfium() -> Any:
    try:
        import pypdfium2  # type: ignore[import-untyped]  # noqa: PLC0415  (optional, and a tenth of a second to load)
    except ImportError as error:
        raise UnreadableFile("needs-pypdfium2") from error
    return pypdfium2


def _read_pages(pdfium: Any, pdf: Any) -> Draft:
    count = len(pdf)
    if count > MAX_PAGES:
        raise UnreadableFile("too-large", f"{count} pages")
    draft = Draft([], max(count, 1), paged=True)
    pages = [_read_page(pdfium, pdf[number], number + 1, draft) for number in range(count)]
    title = str(pdf.get_metadata_value("Title")).strip()
    leading = usual_leading(page.rows for page in pages)
    for number, page in enumerate(pages, 1):
        lines = page.recognised or lines_of(page.rows, number, leading)
        if number > 1 and lines and lines[0].text == title:
            lines[0].kind = BlockKind.FURNITURE
        draft.lines += lines
    take_carried(pdf, [page.text for page in pages], title, draft)
    return draft


@dataclass(slots=True)
class _Page:
    """What was found on a page: rows of its text layer, or lines that were recognised in its picture."""

    text: str = ""
    rows: list[list[Piece]] = field(default_factory=list)
    recognised: list[Line] = field(default_factory=list)


def _read_page(pdfium: Any, page: Any, number: int, draft: Draft) -> _Page:
    text_page = page.get_textpage()
    try:
        text = TextPage(pdfium, text_page)
        if len(text.text.strip()) >= FEW_LETTERS or not _has_picture(pdfium, page):
            return _Page(text.text, rows_of(text.pieces()))
        return _Page(recognised=_recognised(page, number, draft))
    finally:
        text_page.close()
        page.close()


def _recognised(page: Any, number: int, draft: Draft) -> list[Line]:
    if tesseract() is None:
        draft.findings.append(needs_ocr(number))
        return []
    draft.scanned = True
    draft.findings.append(Finding("read-by-ocr", Level.NOTE, detail=str(number)))
    return recognised_lines(_picture_of(page), page=number)


def _has_picture(pdfium: Any, page: Any) -> bool:
    wanted = [pdfium.raw.FPDF_PAGEOBJ_IMAGE]
    return next(iter(page.get_objects(filter=wanted, max_depth=3)), None) is not None


def _picture_of(page: Any) -> bytes:
    """Return a page as a picture in grey, in the plainest of formats."""
    width, height = page.get_size()
    scale = min(DOTS_AN_INCH / 72, (MAX_PIXELS / max(width * height, 1)) ** 0.5)
    bitmap = page.render(scale=scale, grayscale=True)
    try:
        rows = bytes(bitmap.buffer)
        lines = [rows[start : start + bitmap.width] for start in range(0, bitmap.stride * bitmap.height, bitmap.stride)]
        return b"P5 %d %d 255\n" % (bitmap.width, bitmap.height) + b"".join(lines)
    finally:
        bitmap.close()
