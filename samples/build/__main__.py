"""Build the archive and what must come out of it: ``python -m samples.build [NAME...]``.

Without a name every file is built. A name is the beginning of a text's name ("2019" builds a year).
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path

from samples.build.markup import Text, read_text
from samples.build.office import as_office
from samples.build.page import as_html
from samples.build.plain import as_markdown, as_txt
from samples.build.printed import as_pdf
from samples.build.scanned import as_png, as_scanned_pdf
from samples.build.truth import expected
from samples.build.word import as_docx

SAMPLES = Path(__file__).parents[1]
BUILDERS: dict[str, Callable[[Text], bytes]] = {
    "txt": as_txt,
    "md": as_markdown,
    "html": as_html,
    "docx": as_docx,
    "pdf": as_pdf,
    "png": as_png,
    "odt": as_office,
    "rtf": as_office,
    "doc": as_office,
}


def build(path: Path) -> Path:
    """Build one text's file and its truth, and return where the file lies."""
    text = read_text(path)
    kind = text.head["format"]
    builder = as_scanned_pdf if text.option("scan") else BUILDERS[kind]
    target = SAMPLES / "archive" / text.name[:4] / f"{text.name}.{kind}"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(builder(text))
    truth = json.dumps(expected(text), ensure_ascii=False, indent=1)
    (SAMPLES / "expected" / f"{text.name}.json").write_text(truth + "\n", encoding="utf-8")
    return target


def main(names: list[str]) -> None:
    for path in sorted((SAMPLES / "texts").glob("*.txt")):
        if not names or any(path.stem.startswith(name) for name in names):
            target = build(path)
            print(f"{target.relative_to(SAMPLES)}  {target.stat().st_size // 1024} kB")


main(sys.argv[1:])
