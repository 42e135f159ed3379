"""Reading pictures with Tesseract, where it is installed."""

import re
import shutil
from functools import lru_cache

from minutebook.errors import UnreadableFile
from minutebook.model.blocks import BlockKind
from minutebook.model.finding import Finding, Level
from minutebook.read.draft import Draft, Line
from minutebook.read.picture import size_of
from minutebook.read.programs import TooSlow, run
from minutebook.read.text import text_lines

LANGUAGE = "swe"
SECONDS_A_PAGE = 60
MAX_PIXELS = 60_000_000
MISREAD_BULLET = re.compile(r"([.»«e°¢@]) +(?=\S)")


def read_picture(content: bytes) -> Draft:
    """Read a page that was photographed or scanned into a picture."""
    width, height = size_of(content)
    if width * height > MAX_PIXELS:
        raise UnreadableFile("too-large", f"{width}x{height} pixels")
    if tesseract() is None:
        return Draft([], 1, [needs_ocr(1)])
    return Draft(
        recognised_lines(content, page=1), 1, [Finding("read-by-ocr", Level.NOTE, detail="1")], paged=True, scanned=True
    )


def needs_ocr(page: int) -> Finding:
    return Finding("needs-ocr", Level.WARNING, detail=str(page))


@lru_cache(maxsize=1)
def tesseract() -> str | None:
    """Return the program, if it is installed with Swedish."""
    program = shutil.which("tesseract")
    if program is None:
        return None
    try:
        languages = run([program, "--list-langs"], seconds=30)[1].decode(errors="replace").split()
    except TooSlow:
        return None
    return program if LANGUAGE in languages else None


def recognised_lines(picture: bytes, *, page: int) -> list[Line]:
    """Return the lines that Tesseract sees in a picture; columns stay apart by spaces.

    Raises ``UnreadableFile``: ``too-slow`` after a minute, ``corrupt`` if the picture cannot be opened.
    """
    program = tesseract()
    if program is None:
        return []
    command = [program, "stdin", "stdout", "-l", LANGUAGE, "-c", "preserve_interword_spaces=1"]
    try:
        code, printed = run(command, seconds=SECONDS_A_PAGE, given=picture)
    except TooSlow as error:
        raise UnreadableFile("too-slow", f"OCR of page {page}") from error
    if code:
        raise UnreadableFile("corrupt", "picture")
    lines = text_lines(printed.decode("utf-8", "replace").replace("\f", ""))
    for line in lines:
        line.page, line.wrapped = page, True
        if bullet := MISREAD_BULLET.match(line.text):
            line.kind, line.marker = BlockKind.LIST_ITEM, bullet[1]
    return lines
