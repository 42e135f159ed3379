"""Texts as .odt, .rtf and .doc, converted by LibreOffice from the .docx."""

import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from samples.build.markup import Text
from samples.build.word import as_docx, without_clock

FILTERS = {"odt": "odt", "rtf": "rtf", "doc": "doc:MS Word 97"}
LONGEST_WAIT = 120


def as_office(text: Text) -> bytes:
    """Return the bytes of the file that LibreOffice makes. Raises ``FileNotFoundError`` where it is missing."""
    office = shutil.which("soffice")
    if office is None:
        raise FileNotFoundError("LibreOffice (soffice) is needed to build .odt, .rtf and .doc")
    kind = text.head["format"]
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "text.docx").write_bytes(as_docx(text))
        command = ["--convert-to", FILTERS[kind], "--outdir", name, f"{name}/text.docx"]
        subprocess.run(
            [office, f"-env:UserInstallation=file://{folder}/profile", "--headless", *command],
            check=True,
            capture_output=True,
            timeout=LONGEST_WAIT,
        )
        content = (folder / f"text.{kind}").read_bytes()
    return without_clock(content) if kind == "odt" else content
