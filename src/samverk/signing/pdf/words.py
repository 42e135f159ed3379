"""The words of a PDF, as a hash: by it a copy that was printed anew is known again."""

import hashlib
import re
import threading
import unicodedata

import pypdfium2  # type: ignore[import-untyped]

NOT_WORDS = re.compile(r"[\W_]+")
MOST_PAGES = 2_000
# PDFium may be called by one thread of a process at a time.
ONE_AT_A_TIME = threading.Lock()


def words_hash(content: bytes) -> str:
    """Return the hash of all letters and figures of a PDF, whatever their layout; empty if there are none to read."""
    try:
        letters = NOT_WORDS.sub("", unicodedata.normalize("NFKC", _text(content)).casefold())
    except pypdfium2.PdfiumError:
        return ""
    return hashlib.sha256(letters.encode()).hexdigest() if letters else ""


def _text(content: bytes) -> str:
    with ONE_AT_A_TIME:
        pdf = pypdfium2.PdfDocument(content)
        try:
            return "".join(_page(pdf[place]) for place in range(min(len(pdf), MOST_PAGES)))
        finally:
            pdf.close()


def _page(page: pypdfium2.PdfPage) -> str:
    text = page.get_textpage()
    words: str = text.get_text_bounded()
    text.close()
    page.close()
    return words
