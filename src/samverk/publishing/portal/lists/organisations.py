"""Organisations as a list."""

from collections.abc import Iterator, Sequence

from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from samverk.directory.models import Organisation
from samverk.publishing import published
from samverk.publishing.portal.lists.listing import Cell, Column, Form, Listing
from samverk.publishing.portal.templatetags.portal import worded
from samverk.publishing.published import Audience

COLUMNS = (
    Column("id", _("Id")),
    Column("name", _("Name")),
    Column("kind", _("Kind")),
    Column("code", _("Municipality code")),
    Column("member_from", _("Member from"), Form.DAY),
    Column("member_to", _("Member until"), Form.DAY),
)


def organisations(audience: Audience) -> QuerySet[Organisation]:
    """Return the organisations, members first."""
    return published.organisations(audience).order_by("-is_member", "sort_key", "id")


def _rows(audience: Audience, query: QueryDict) -> Iterator[Sequence[Cell]]:
    columns = ("public_id", "name", "kind", "code", "member_from", "member_to")
    for public_id, name, kind, code, begins, ends in (
        organisations(audience).values_list(*columns).iterator(chunk_size=1000)
    ):
        yield public_id, name, worded(kind, "ORGANISATION_KINDS"), code, begins, ends


LISTING = Listing("organisations", _("Organisations"), COLUMNS, _rows)
