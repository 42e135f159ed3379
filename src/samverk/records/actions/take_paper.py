"""Taking a paper from somebody's hands, with suspicion."""

import re

from samverk.records.actions.store_file import store_file
from samverk.records.models import StoredFile
from samverk.records.paper_kind import ENDINGS, kind_of
from samverk.records.refusal import RuleBroken

LARGEST_PAPER = 50_000_000  # bytes
LONGEST_NAME = 120
# What no file system and no archive should have to understand.
STRANGE = re.compile(r"[\x00-\x1f\x7f<>:\"/\\|?*\u200b-\u200f\u202a-\u202e\u2066-\u2069]+")


def take_paper(content: bytes) -> StoredFile:
    """Keep an uploaded file that is what papers may be, and return it.

    Raises ``RuleBroken``: ``"paper-empty"``, ``"paper-too-large"``, and the codes of ``kind_of``.
    """
    if not content:
        raise RuleBroken("paper-empty")
    if len(content) > LARGEST_PAPER:
        raise RuleBroken("paper-too-large", f"{len(content)} bytes")
    return store_file(content, media_type=kind_of(content))


def paper_name(name: str, media_type: str) -> str:
    """Return ``name`` as a file may safely be called, with the ending that tells what it really is."""
    stem = STRANGE.sub(" ", name.replace("\\", "/").rpartition("/")[2]).strip(". ")
    ending = ENDINGS[media_type]
    if stem.lower().endswith(ending) or (ending == ".jpg" and stem.lower().endswith(".jpeg")):
        stem = stem.rpartition(".")[0]
    return f"{stem[:LONGEST_NAME].strip() or 'paper'}{ending}"
