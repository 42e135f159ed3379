"""What can be taken whole: every row of a list, instead of page by page."""

from typing import Any

from django.db.models import QuerySet

from samverk.publishing import published
from samverk.publishing.api import rows
from samverk.publishing.api.rows import Columns
from samverk.publishing.api.shapes import AskedClauses, AskedItems, AskedMeetings
from samverk.publishing.published import CITIZENS


def whole_lists() -> "dict[str, tuple[QuerySet[Any, Any], Columns]]":
    """Return the lists that can be taken whole, by name."""
    return {
        "meetings": (rows.meetings(AskedMeetings()), rows.MEETINGS),
        "items": (rows.items(AskedItems()), rows.ITEMS),
        "clauses": (rows.clauses(AskedClauses()), rows.CLAUSES),
        "bodies": (published.bodies(CITIZENS), rows.BODIES),
        "organisations": (published.organisations(CITIZENS), rows.ORGANISATIONS),
        "persons": (published.persons(CITIZENS), rows.PERSONS),
        "matters": (published.matters(CITIZENS), rows.MATTERS),
    }
