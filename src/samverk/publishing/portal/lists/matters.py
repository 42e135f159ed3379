"""Matters as a list."""

from collections.abc import Iterator, Sequence

from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from samverk.matters.models import Matter
from samverk.meetings.queries.thread import with_span
from samverk.publishing import published
from samverk.publishing.portal.lists.listing import Cell, Column, Form, Listing
from samverk.publishing.published import Audience

COLUMNS = (
    Column("id", _("Id")),
    Column("title", _("Title")),
    Column("registry_number", _("Registry number")),
    Column("steps", _("Times taken up"), Form.NUMBER),
    Column("first", _("First taken up"), Form.DAY),
    Column("last", _("Latest taken up"), Form.DAY),
)


def matters(audience: Audience) -> QuerySet[Matter]:
    """Return the matters, the one taken up latest first."""
    return with_span(published.matters(audience), published.matter_steps(audience))


def _rows(audience: Audience, query: QueryDict) -> Iterator[Sequence[Cell]]:
    columns = ("public_id", "title", "registry_number", "step_count", "first_on", "last_on")
    yield from matters(audience).values_list(*columns).iterator(chunk_size=1000)


LISTING = Listing("matters", _("Matters"), COLUMNS, _rows)
