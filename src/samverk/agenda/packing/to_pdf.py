"""Turning a paper into PDF: by LibreOffice, where it is installed."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from minutebook.read.programs import TooSlow, run
from samverk.records.paper_kind import ENDINGS

SECONDS = 90
PDF = "application/pdf"


class NotForPaper(Exception):
    """A paper that cannot become part of a PDF; ``code`` is worded in ``messages.TROUBLES``."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def as_pdf(content: bytes, media_type: str) -> bytes:
    """Return the paper as PDF.

    Raises ``NotForPaper``: ``"not-for-paper"`` for a kind that no page can hold, ``"no-converter"`` without LibreOffice
    ``"broken"`` if it could not make anything of the file.
    """
    if media_type == PDF:
        return content
    if media_type not in ENDINGS:
        raise NotForPaper("not-for-paper")
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise NotForPaper("no-converter")
    with TemporaryDirectory(prefix="samverk-paper-") as folder:
        source = Path(folder, f"paper{ENDINGS[media_type]}")
        source.write_bytes(content)
        _convert(program, source)
        made = source.with_suffix(".pdf")
        if not made.is_file():
            raise NotForPaper("broken")
        return made.read_bytes()


def _convert(program: str, source: Path) -> None:
    # Two runs that share a profile stop each other, so each has its own.
    profile = (source.parent / "profile").as_uri()
    command = [program, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--convert-to", "pdf"]
    try:
        run([*command, "--outdir", str(source.parent), str(source)], seconds=SECONDS)
    except TooSlow as error:
        raise NotForPaper("broken") from error
