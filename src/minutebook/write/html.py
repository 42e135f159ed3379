"""Parts to a fragment of HTML that is safe whatever the text holds."""

from collections.abc import Iterable, Sequence
from html import escape
from itertools import groupby

from minutebook.model.house_style import PLAIN_LOOK, Look
from minutebook.write.part import Part, PartKind, opening_of
from minutebook.write.text import TABLE

HEADINGS = {PartKind.TITLE: 0, PartKind.SECTION: 1, PartKind.HEADING: 1, PartKind.SUBHEADING: 2}
LISTS = {PartKind.ENTRY: "minutes-entries", PartKind.CLAUSE: "minutes-clauses"}
LOWEST_HEADING = 6


def as_html(parts: Iterable[Part], *, top: int = 1, look: Look = PLAIN_LOOK) -> str:
    """Return the parts as elements without a page round them; ``top`` is the level of the title's heading."""
    together = groupby(parts, key=_group)
    return "\n".join(_together(kind, list(parts), top, look) for kind, parts in together)


def _group(one: Part) -> PartKind:
    return PartKind.ROW if one.kind in TABLE else one.kind


def _together(kind: PartKind, parts: Sequence[Part], top: int, look: Look) -> str:
    if kind in LISTS:
        return _list(kind, parts, look)
    if kind is PartKind.ROW:
        return _table(parts)
    return "\n".join(_element(one, top) for one in parts)


def _list(kind: PartKind, entries: Iterable[Part], look: Look) -> str:
    bold = look.bold_opening and kind is PartKind.CLAUSE
    lines = "\n".join(f"<li>{_opened(one.text) if bold else escape(one.text)}</li>" for one in entries)
    return f'<ul class="{LISTS[kind]}">\n{lines}\n</ul>'


def _opened(clause: str) -> str:
    """Return a clause with its "att" in bold."""
    opening, rest = opening_of(clause)
    return f"<strong>{escape(opening)}</strong>{escape(rest)}" if opening else escape(rest)


def _table(rows: Iterable[Part]) -> str:
    lines = "\n".join(_row(one) for one in rows)
    return f'<table class="minutes-table">\n{lines}\n</table>'


def _row(one: Part) -> str:
    cells = escape(one.label), escape(one.text)
    if one.kind is PartKind.TABLE_HEAD:
        return "<tr>" + "".join(f'<th scope="col">{cell}</th>' for cell in cells) + "</tr>"
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def _element(one: Part, top: int) -> str:
    text, label = escape(one.text), escape(one.label)
    if one.kind in HEADINGS:
        level = min(top + HEADINGS[one.kind], LOWEST_HEADING)
        return f"<h{level}>{text}</h{level}>"
    if one.kind in (PartKind.LABEL, PartKind.LEAD):
        colon = ":" if one.kind is PartKind.LABEL else ""
        return f'<p class="minutes-label"><strong>{text}{colon}</strong></p>'
    if one.kind is PartKind.FIELD:
        return f"<p><strong>{label}:</strong> {text}</p>"
    if one.kind is PartKind.SIGNATURE:
        return f'<p class="minutes-signature">{text}{f"<br>{label}" if label else ""}</p>'
    return f"<p>{text}</p>"
