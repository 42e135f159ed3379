"""Parts to Markdown."""

import re
from collections.abc import Iterable

from minutebook.write.part import Part, PartKind
from minutebook.write.text import TIGHT

HASHES = {PartKind.TITLE: "# ", PartKind.HEADING: "## ", PartKind.SUBHEADING: "### "}
# Signs that mean something anywhere, and those that mean something at the beginning of a line.
ANYWHERE = re.compile(r"([\\`*_\[\]<>|&])")
AT_START = re.compile(r"^([-+#=~]|\d{1,9}(?=[.)]))")
NUMBERED = re.compile(r"^(\d{1,9})([.)])")


def as_markdown(parts: Iterable[Part]) -> str:
    """Return Markdown that shows every word as it is: whatever would be a mark is escaped."""
    lines: list[str] = []
    for one in parts:
        if lines and one.kind not in TIGHT:
            lines.append("")
        lines += _lines(one)
    return "\n".join(lines) + "\n"


def _lines(one: Part) -> list[str]:
    text = escaped(one.text)
    if one.kind in HASHES:
        return [HASHES[one.kind] + text]
    if one.kind is PartKind.LABEL:
        return [f"**{text}:**", ""]
    if one.kind is PartKind.FIELD:
        return [f"**{escaped(one.label)}:** {text}"]
    if one.kind in TIGHT:
        return [f"- {text}"]
    if one.kind is PartKind.SIGNATURE and one.label:
        return [f"{text}  ", escaped(one.label)]
    return [text]


def escaped(text: str) -> str:
    """Return ``text`` with a backslash before every sign that Markdown would take for a mark."""
    text = ANYWHERE.sub(r"\\\1", text)
    text = NUMBERED.sub(r"\1\\\2", text)
    return re.sub(r"^([-+#=~])", r"\\\1", text)
