"""Bodies as a list."""

from collections.abc import Iterator, Sequence

from django.db.models import Count, Max, Min, OuterRef, QuerySet, Subquery
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from samverk.directory.models import Body
from samverk.publishing import published
from samverk.publishing.portal.lists.listing import Cell, Column, Form, Listing
from samverk.publishing.portal.templatetags.portal import worded
from samverk.publishing.published import Audience

COLUMNS = (
    Column("id", _("Id")),
    Column("name", _("Name")),
    Column("kind", _("Kind")),
    Column("meetings", _("Meetings"), Form.NUMBER),
    Column("first", _("First meeting"), Form.DAY),
    Column("last", _("Latest meeting"), Form.DAY),
)


def bodies(audience: Audience) -> QuerySet[Body]:
    """Return the bodies with ``meeting_count``, ``first_on`` and ``last_on`` of their visible meetings."""
    own = published.meetings(audience).filter(body=OuterRef("pk")).order_by().values("body")
    return (
        published.bodies(audience)
        .annotate(
            meeting_count=Subquery(own.annotate(n=Count("pk")).values("n")),
            first_on=Subquery(own.annotate(day=Min("held_on")).values("day")),
            last_on=Subquery(own.annotate(day=Max("held_on")).values("day")),
        )
        .order_by("sort_key", "id")
    )


def bodies_that_met(audience: Audience) -> QuerySet[Body]:
    """Return the bodies with visible meetings, the one with the most of them first."""
    own = published.meetings(audience).filter(body=OuterRef("pk")).order_by().values("body")
    counted = published.bodies(audience).annotate(times=Subquery(own.annotate(n=Count("pk")).values("n")))
    return counted.filter(times__gt=0).order_by("-times", "sort_key", "id")


def _rows(audience: Audience, query: QueryDict) -> Iterator[Sequence[Cell]]:
    columns = ("public_id", "name", "kind", "meeting_count", "first_on", "last_on")
    for public_id, name, kind, count, first, last in bodies(audience).values_list(*columns).iterator(chunk_size=1000):
        yield public_id, name, worded(kind, "BODY_KINDS"), count or 0, first, last


LISTING = Listing("bodies", _("Bodies"), COLUMNS, _rows)
