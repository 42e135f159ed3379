"""Parts to plain text, one paragraph a line."""

from collections.abc import Iterable

from minutebook.write.part import Part, PartKind

TIGHT = {PartKind.ENTRY, PartKind.CLAUSE, PartKind.ROW}
TABLE = {PartKind.TABLE_HEAD, PartKind.ROW}


def as_text(parts: Iterable[Part]) -> str:
    """Return a page of text: lists stand close, everything else has an empty line above it."""
    lines: list[str] = []
    for one in parts:
        if lines and one.kind not in TIGHT:
            lines.append("")
        lines += _lines(one)
    return "\n".join(lines) + "\n"


def _lines(one: Part) -> list[str]:
    if one.kind is PartKind.LABEL:
        return [f"{one.text}:"]
    if one.kind is PartKind.FIELD:
        return [f"{one.label}: {one.text}"]
    if one.kind is PartKind.ENTRY:
        return [f"- {one.text}"]
    if one.kind in TABLE:
        return [f"{one.label}\t{one.text}"]
    if one.kind is PartKind.SIGNATURE:
        return [one.text, one.label] if one.label else [one.text]
    return [one.text]
