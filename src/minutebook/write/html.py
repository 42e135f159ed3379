"""Parts to a fragment of HTML that is safe whatever the text holds."""

from collections.abc import Iterable
from html import escape
from itertools import groupby

from minutebook.write.part import Part, PartKind

HEADINGS = {PartKind.TITLE: 0, PartKind.HEADING: 1, PartKind.SUBHEADING: 2}
LISTS = {PartKind.ENTRY: "minutes-entries", PartKind.CLAUSE: "minutes-clauses"}
LOWEST_HEADING = 6


def as_html(parts: Iterable[Part], *, top: int = 1) -> str:
    """Return the parts as elements without a page round them; ``top`` is the level of the title's heading."""
    return "\n".join(
        _list(kind, together) if kind in LISTS else "\n".join(_element(one, top) for one in together)
        for kind, together in groupby(parts, key=lambda one: one.kind)
    )


def _list(kind: PartKind, entries: Iterable[Part]) -> str:
    lines = "\n".join(f"<li>{escape(one.text)}</li>" for one in entries)
    return f'<ul class="{LISTS[kind]}">\n{lines}\n</ul>'


def _element(one: Part, top: int) -> str:
    text, label = escape(one.text), escape(one.label)
    if one.kind in HEADINGS:
        level = min(top + HEADINGS[one.kind], LOWEST_HEADING)
        return f"<h{level}>{text}</h{level}>"
    if one.kind is PartKind.LABEL:
        return f'<p class="minutes-label"><strong>{text}:</strong></p>'
    if one.kind is PartKind.FIELD:
        return f"<p><strong>{label}:</strong> {text}</p>"
    if one.kind is PartKind.SIGNATURE:
        return f'<p class="minutes-signature">{text}{f"<br>{label}" if label else ""}</p>'
    return f"<p>{text}</p>"
