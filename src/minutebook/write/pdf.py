"""Parts to a PDF: PDF/A-3a and PDF/UA-1 in one file, with the minutes' own form attached to it.

The bytes depend on what is written alone: the day is the minutes' own, and the typeface is the one that comes with the
setter of type. Where that typeface lacks a letter, those of the machine are asked.
"""

import json
from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from minutebook.carrying import NAME, carried_form
from minutebook.lexicon import sv_writing
from minutebook.model.house_style import PLAIN_LOOK, Look
from minutebook.model.minutes import Minutes
from minutebook.write.about import About
from minutebook.write.groups import Group, grouped
from minutebook.write.part import Part, PartKind, opening_of
from minutebook.write.printable import printable

TEMPLATE = Path(__file__).parent / "minutes.typ"
STANDARDS = ["a-3a", "ua-1"]
# A file for the archive names a day; this is what stands there where the minutes name none.
UNDATED = date(1970, 1, 1)
Data = dict[str, Any]


def as_pdf(parts: Iterable[Part], about: About, *, look: Look = PLAIN_LOOK, carrying: Minutes | None = None) -> bytes:
    """Return the parts on pages; ``carrying`` are the minutes of which they were arranged."""
    groups = list(grouped(parts))
    on = about.on or UNDATED
    contents: Data = {
        "title": about.title,
        "author": about.author,
        "subject": about.subject,
        "date": {"year": on.year, "month": on.month, "day": on.day},
        "bold": look.bold_headings,
        "blocks": [_block(group, look) for group in groups],
        "carried": _carried(carrying, groups) if carrying is not None else None,
    }
    return _typeset(contents)


def printed_text(groups: Iterable[Group]) -> str:
    """Return the words as the pages show them, page heads and feet left out."""
    return "\n".join(" ".join(_printed(one)) for group in groups for one in group.parts)


def _printed(one: Part) -> tuple[str, ...]:
    if one.kind is PartKind.FIELD:
        return (f"{one.label}:", one.text)
    if one.kind in (PartKind.TABLE_HEAD, PartKind.ROW):
        return (one.label, one.text)
    return (one.text, one.label) if one.kind is PartKind.SIGNATURE else (f"{one.text}{_colon(one)}",)


def _colon(one: Part) -> str:
    return ":" if one.kind is PartKind.LABEL else ""


def _block(group: Group, look: Look) -> Data:
    one = group.parts[0]
    if group.level:
        return {"kind": "heading", "level": group.level, "text": one.text, "on-new-page": group.begins_page}
    if group.kind in (PartKind.LABEL, PartKind.LEAD):
        return {"kind": "label", "text": f"{one.text}{_colon(one)}"}
    if group.kind is PartKind.FIELD:
        return {"kind": "field", "label": f"{one.label}:", "text": one.text}
    if group.kind in (PartKind.ENTRY, PartKind.CLAUSE):
        bold = look.bold_opening and group.kind is PartKind.CLAUSE
        entries = [opening_of(entry.text) if bold else ("", entry.text) for entry in group.parts]
        return {"kind": "list", "entries": entries}
    if group.kind is PartKind.ROW:
        head, *rows = [[row.label, row.text] for row in group.parts]
        return {"kind": "table", "head": head, "rows": rows}
    if group.kind is PartKind.SIGNATURE:
        return {"kind": "signature", "label": one.label, "text": one.text}
    return {"kind": "paragraph", "text": one.text}


def _carried(minutes: Minutes, groups: Iterable[Group]) -> Data:
    content = carried_form(minutes, printed_text(groups))
    return {"name": NAME, "content": content, "description": sv_writing.CARRIED_FORM}


def _typeset(contents: Data) -> bytes:
    """Set the pages: in our own typeface, in the machine's where it lacks a letter, without that letter at last."""
    import typst  # noqa: PLC0415  (optional for those who only read, and 80 MB)

    try:
        return _compiled(typst, contents, alone=True)
    except typst.TypstError:
        try:
            return _compiled(typst, contents, alone=False)
        except typst.TypstError:
            carried = contents["carried"]
            shown = printable({**contents, "carried": None})
            return _compiled(typst, {**shown, "carried": carried}, alone=True)


def _compiled(typst: Any, contents: Data, *, alone: bool) -> bytes:
    made: bytes = typst.compile(
        _template(),
        format="pdf",
        sys_inputs={"contents": json.dumps(contents, ensure_ascii=False)},
        pdf_standards=STANDARDS,
        ignore_system_fonts=alone,
    )
    return made


@cache
def _template() -> bytes:
    return TEMPLATE.read_bytes()
