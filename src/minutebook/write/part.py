"""The pieces of a document that is being written, before it has a format."""

import re
from dataclasses import dataclass
from enum import StrEnum

from minutebook.lexicon import sv_house_styles, sv_writing


class PartKind(StrEnum):
    TITLE = "title"
    SECTION = "section"
    HEADING = "heading"
    SUBHEADING = "subheading"
    LABEL = "label"
    LEAD = "lead"
    FIELD = "field"
    PARAGRAPH = "paragraph"
    ENTRY = "entry"
    CLAUSE = "clause"
    SIGNATURE = "signature"
    TABLE_HEAD = "table-head"
    ROW = "row"


@dataclass(frozen=True, slots=True)
class Part:
    """One line or paragraph, without line breaks in it.

    ``label`` is what stands before the text of a field ("Tid/Plats"), under the name of a signature its office, and in
    a row of a table its first cell. A colon is printed behind a label, and none behind a lead.
    """

    kind: PartKind
    text: str
    label: str = ""


# Word processors refuse the first of these. The others let text show other than it is, and no reader gives them back.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
_OPENING = re.compile(rf"(?:{sv_house_styles.PROTOCOL.joiner} )?{sv_writing.THAT}\b")


def part(kind: PartKind, text: str, *, label: str = "") -> Part:
    """Return a part of ``text``, whose white space becomes single spaces and whose unprintable signs go."""
    return Part(kind, _one_line(text), _one_line(label))


def _one_line(text: str) -> str:
    return " ".join(_UNPRINTABLE.sub("", text).split())


def opening_of(clause: str) -> tuple[str, str]:
    """Divide a clause behind the "att" with which it begins; the first half is empty where it begins otherwise."""
    match = _OPENING.match(clause)
    return (match[0], clause[match.end() :]) if match else ("", clause)
