"""The pieces of a document that is being written, before it has a format."""

from dataclasses import dataclass
from enum import StrEnum


class PartKind(StrEnum):
    TITLE = "title"
    HEADING = "heading"
    SUBHEADING = "subheading"
    LABEL = "label"
    FIELD = "field"
    PARAGRAPH = "paragraph"
    ENTRY = "entry"
    CLAUSE = "clause"
    SIGNATURE = "signature"


@dataclass(frozen=True, slots=True)
class Part:
    """One line or paragraph, without line breaks in it.

    ``label`` is what stands before the text of a field ("Tid/Plats"), or over the name of a signature its office.
    """

    kind: PartKind
    text: str
    label: str = ""


def part(kind: PartKind, text: str, *, label: str = "") -> Part:
    """Return a part of ``text``, whose white space becomes single spaces."""
    return Part(kind, " ".join(text.split()), label)
