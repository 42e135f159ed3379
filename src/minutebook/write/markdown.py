"""Parts to Markdown."""

import re
from collections.abc import Iterable

from minutebook.model.house_style import PLAIN_LOOK, Look
from minutebook.write.part import Part, PartKind, opening_of
from minutebook.write.text import TABLE, TIGHT

HASHES = {PartKind.TITLE: "# ", PartKind.SECTION: "## ", PartKind.HEADING: "## ", PartKind.SUBHEADING: "### "}
# Signs that mean something anywhere, and those that mean something at the beginning of a line.
ANYWHERE = re.compile(r"([\\`*_\[\]<>|&])")
AT_START = re.compile(r"^([-+#=~]|\d{1,9}(?=[.)]))")
NUMBERED = re.compile(r"^(\d{1,9})([.)])")


def as_markdown(parts: Iterable[Part], *, look: Look = PLAIN_LOOK) -> str:
    """Return Markdown that shows every word as it is: whatever would be a mark is escaped."""
    lines: list[str] = []
    for one in parts:
        if lines and one.kind not in TIGHT:
            lines.append("")
        lines += _lines(one, look)
    return "\n".join(lines) + "\n"


def _lines(one: Part, look: Look) -> list[str]:
    text = escaped(one.text)
    if one.kind in HASHES:
        bold = look.bold_headings and one.kind is PartKind.HEADING
        return [HASHES[one.kind] + (f"**{text}**" if bold else text)]
    if one.kind in (PartKind.LABEL, PartKind.LEAD):
        return [f"**{text}{':' if one.kind is PartKind.LABEL else ''}**", ""]
    if one.kind is PartKind.FIELD:
        return [f"**{escaped(one.label)}:** {text}"]
    if one.kind in TABLE:
        row = f"| {escaped(one.label)} | {text} |"
        return [row, "| --- | --- |"] if one.kind is PartKind.TABLE_HEAD else [row]
    if one.kind in TIGHT:
        return [f"- {_opened(text) if look.bold_opening and one.kind is PartKind.CLAUSE else text}"]
    if one.kind is PartKind.SIGNATURE and one.label:
        return [f"{text}  ", escaped(one.label)]
    return [text]


def _opened(clause: str) -> str:
    """Return a clause with its "att" in bold."""
    opening, clause = opening_of(clause)
    return f"**{opening}**{clause}" if opening else clause


def escaped(text: str) -> str:
    """Return ``text`` with a backslash before every sign that Markdown would take for a mark."""
    text = ANYWHERE.sub(r"\\\1", text)
    text = NUMBERED.sub(r"\1\\\2", text)
    return re.sub(r"^([-+#=~])", r"\\\1", text)
