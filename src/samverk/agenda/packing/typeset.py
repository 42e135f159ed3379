"""Pages that we set ourselves, tagged so that they can be read aloud."""

import json
from pathlib import Path
from typing import Any

import typst
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from samverk.agenda.packing.contents import Contents, Part

HERE = Path(__file__).parent


def front(contents: Contents) -> bytes:
    """Return the agenda as a PDF."""
    return _set(
        "front.typ",
        {
            "title": contents.title,
            "author": contents.title,
            "when": contents.when,
            "words": {"agenda": _("Agenda"), "clauses": _("Draft clauses"), "papers": _("Papers")},
            "parts": [_as_data(part) for part in contents.parts],
        },
    )


def notice(name: str, *, item: str, why: str) -> bytes:
    """Return a page that stands in the place of the paper ``name``."""
    return _set("notice.typ", {"title": name, "item": item, "why": why})


def _as_data(part: Part) -> dict[str, Any]:
    return {
        "number": part.number,
        "title": part.title,
        "facts": part.facts,
        "background": part.background,
        "clauses": part.clauses,
        "papers": [paper.name for paper in part.papers],
    }


def _set(template: str, values: dict[str, Any]) -> bytes:
    # What people wrote goes in as data and is never read as the language of the template.
    contents = json.dumps({**values, "language": (get_language() or "sv")[:2]}, ensure_ascii=False)
    made = typst.compile((HERE / template).read_bytes(), format="pdf", sys_inputs={"contents": contents})
    assert isinstance(made, bytes)
    return made
