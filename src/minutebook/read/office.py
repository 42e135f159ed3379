"""Old office formats (.doc, .rtf): LibreOffice turns them into .docx, where it is installed."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from minutebook.errors import UnreadableFile
from minutebook.read.docx import read_docx
from minutebook.read.draft import Draft
from minutebook.read.programs import TooSlow, run

SECONDS = 60


def read_doc(content: bytes) -> Draft:
    return _read_converted(content, "doc")


def read_rtf(content: bytes) -> Draft:
    return _read_converted(content, "rtf")


def _read_converted(content: bytes, ending: str) -> Draft:
    """Read a file as the .docx that LibreOffice makes of it.

    Raises ``UnreadableFile``: ``needs-libreoffice`` where it is not installed, ``too-slow``, ``corrupt``.
    """
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise UnreadableFile("needs-libreoffice")
    with TemporaryDirectory(prefix="minutebook-") as folder:
        source = Path(folder, f"minutes.{ending}")
        source.write_bytes(content)
        _convert(program, source)
        converted = source.with_suffix(".docx")
        if not converted.is_file():
            raise UnreadableFile("corrupt", ending)
        return read_docx(converted.read_bytes())


def _convert(program: str, source: Path) -> None:
    # Two runs that share a profile stop each other: the second does nothing and says so by its exit code alone.
    profile = (source.parent / "profile").as_uri()
    command = [program, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--convert-to", "docx"]
    try:
        run([*command, "--outdir", str(source.parent), str(source)], seconds=SECONDS)
    except TooSlow as error:
        raise UnreadableFile("too-slow", "LibreOffice") from error
