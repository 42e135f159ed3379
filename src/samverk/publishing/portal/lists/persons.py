"""People as a list from A to Ö, with the office that each held last."""

from collections.abc import Iterator, Sequence

from django.db.models import F, OuterRef, QuerySet, Subquery
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from samverk.directory.models import Mandate, Person
from samverk.directory.queries.names import LETTERS, beginning_with
from samverk.publishing import published
from samverk.publishing.portal.lists.listing import Cell, Column, Listing
from samverk.publishing.published import Audience

COLUMNS = (
    Column("id", _("Id")),
    Column("name", _("Name")),
    Column("role", _("Latest office")),
    Column("organisation", _("Organisation")),
)


def letter(query: QueryDict) -> str:
    """Return the letter that an address asks for, or nothing."""
    said = query.get("letter", "").upper()
    return said if len(said) == 1 and said in LETTERS else ""


def persons(audience: Audience, initial: str) -> QuerySet[Person]:
    """Return the people whose names begin with ``initial``, each with ``latest_role`` and ``latest_organisation``."""
    found = published.persons(audience)
    latest = Mandate.objects.filter(person=OuterRef("pk")).order_by(F("holds_from").desc(nulls_last=True), "-id")
    return (
        (beginning_with(found, initial) if initial else found)
        .annotate(
            latest_role=Subquery(latest.values("role")[:1]),
            latest_organisation=Subquery(latest.values("organisation__name")[:1]),
        )
        .order_by("sort_key", "id")
    )


def _rows(audience: Audience, query: QueryDict) -> Iterator[Sequence[Cell]]:
    found = persons(audience, letter(query))
    columns = ("public_id", "name", "latest_role", "latest_organisation")
    yield from found.values_list(*columns).iterator(chunk_size=1000)


LISTING = Listing("persons", _("People"), COLUMNS, _rows)
