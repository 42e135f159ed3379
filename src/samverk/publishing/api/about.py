"""What the page for people who write programs tells: how much there is, and calls with what they really answer."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samverk.meetings.models import Meeting
from samverk.publishing import published
from samverk.publishing.api import csvw, rows
from samverk.publishing.api.endpoints import ROOT, page
from samverk.publishing.api.shapes import Asked, AskedClauses, Clause, Page
from samverk.publishing.api.whole_lists import whole_lists
from samverk.publishing.kept import kept
from samverk.publishing.oparl import shown
from samverk.publishing.open_data.minutes_files import akoma_ntoso_address, pdf_address
from samverk.publishing.open_data.offers import LISTS, Listed
from samverk.publishing.published import CITIZENS

FIRST_ROWS = 2


@dataclass(frozen=True)
class ListShown:
    """``count`` is how many rows there are; kept until the register changes."""

    name: str
    listed: Listed
    count: int


@dataclass(frozen=True)
class Example:
    """``answer`` is what comes out at the end of ``call``."""

    title: str | Promise
    call: str
    answer: str


def lists_shown() -> list[ListShown]:
    """Return the lists that can be taken whole."""
    counts = kept("rows of open data", CITIZENS, _counts)
    return [ListShown(name, LISTS[name], counts[name]) for name in counts]


def _counts() -> dict[str, int]:
    return {name: found.count() for name, (found, _columns) in whole_lists().items()}


def examples() -> list[Example]:
    """Return calls for a command line."""
    house = settings.HOUSE_ADDRESS
    return [
        Example(
            _("The first decision of the list, as JSON"),
            f'curl -s "{house}{ROOT}/clauses?limit=1" | jq .',
            _as_jq(_first_decision()),
        ),
        Example(
            _("The first rows of a list, as CSV"),
            f'curl -s "{house}{ROOT}/bodies.csv" | head -n {FIRST_ROWS + 1}',
            "".join(csvw.lines("bodies", _first_bodies())),
        ),
        Example(_("The way in to OParl"), f'curl -s "{house}/oparl/v1.1/system" | jq .', _as_jq(shown.system())),
    ]


def _first_decision() -> dict[str, Any]:
    found = page("clauses", rows.clauses(AskedClauses()), rows.CLAUSES, AskedClauses(limit=1))
    # The shape says in which order the answer tells what it tells.
    return Page[Clause].model_validate(found).model_dump(mode="json")


def _first_bodies() -> Iterable[dict[str, Any]]:
    asked = Asked(limit=FIRST_ROWS)
    answer: list[dict[str, Any]] = page("bodies", published.bodies(CITIZENS), rows.BODIES, asked)["rows"]
    return answer


def _as_jq(said: Any) -> str:
    return json.dumps(said, ensure_ascii=False, indent=2)


def newest_meeting() -> dict[str, str] | None:
    """Return where the minutes that were published last are had as files."""
    newest: Meeting | None = published.meetings(CITIZENS).order_by("-published_at", "-pk").first()
    if newest is None:
        return None
    return {"pdf": pdf_address(newest.public_id), "xml": akoma_ntoso_address(newest.public_id)}
