"""The samples with what their author says must come out of them, for the tests that read them."""

import functools
import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from minutebook import read_file, recognise
from minutebook.model.blocks import Document
from minutebook.model.minutes import Minutes

SAMPLES = Path(__file__).parents[2] / "samples"
TRUTHS = {
    path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted((SAMPLES / "expected").glob("*.json"))
}
NEEDS = {"doc": pytest.mark.office, "rtf": pytest.mark.office, "png": pytest.mark.ocr}
SCANS = {"2019-11-29-kommunchefsgruppen"}
LEAD_IN = re.compile(
    r"^(?:.{0,80}?\b(?:beslutar|beslutade|enades om|bestämde|överens om)\b\s*:?\s*)?(?:samt\s+)?(?:att\s+)?"
)
DASHES = re.compile(r"[\u2010-\u2015]")
ENDS = " .,:;–-”\"'"


def params() -> list[Any]:
    """Return the name of each sample, marked with what is needed to read it."""
    return [pytest.param(name, marks=_marks(name), id=name) for name in TRUTHS]


def _marks(name: str) -> list[pytest.MarkDecorator]:
    if name in SCANS:
        return [pytest.mark.ocr]
    kind = TRUTHS[name]["file"].rpartition(".")[2]
    return [NEEDS[kind]] if kind in NEEDS else []


@functools.cache
def document_of(name: str) -> Document:
    """Return the sample as read."""
    return read_file(SAMPLES / "archive" / name[:4] / TRUTHS[name]["file"])


@functools.cache
def minutes_of(name: str) -> Minutes:
    """Return the sample as recognised."""
    return recognise(document_of(name))


def even(words: str) -> str:
    """Return the words without what printing changes: case, white space, dashes, the punctuation at their end."""
    words = DASHES.sub("-", unicodedata.normalize("NFC", words).casefold())
    return " ".join(words.split()).strip(ENDS)


def bare(clause: str) -> str:
    """Return a clause without the words that lead it in, which readers may count in or leave out."""
    return LEAD_IN.sub("", even(clause), count=1)
