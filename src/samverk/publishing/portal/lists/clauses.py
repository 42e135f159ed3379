"""The register of clauses as a list."""

from collections.abc import Iterator, Sequence

from django.db.models import QuerySet
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samverk.meetings.models import Clause
from samverk.meetings.queries.clause_register import Wanted, registered_clauses
from samverk.meetings.queries.clause_rows import streamed_clause_rows
from samverk.publishing import published
from samverk.publishing.portal.forms import ClauseFilters, ore
from samverk.publishing.portal.lists.listing import Cell, Column, Form, Listing
from samverk.publishing.portal.lists.words import clauses_with_words
from samverk.publishing.portal.templatetags.portal import act
from samverk.publishing.published import Audience

COLUMNS = (
    Column("id", _("Id")),
    Column("day", _("Day"), Form.DAY),
    Column("body", _("Body")),
    Column("item", _("Item")),
    Column("title", _("Title")),
    Column("clause", _("Clause")),
    Column("act", _("What was done")),
    Column("addressees", _("Addressed to")),
    Column("each", _("Laid on each")),
    Column("deadline", _("Deadline as written")),
    Column("last_day", _("Last day"), Form.DAY),
    Column("amount", _("Amount"), Form.MONEY),
    Column("handed_to", _("Handed over to")),
)


def asked(query: QueryDict) -> ClauseFilters:
    """Return the filters of an address, checked; what cannot be understood is told and filters nothing."""
    filters = ClauseFilters(query)
    filters.is_valid()
    return filters


def clauses(audience: Audience, filters: ClauseFilters) -> QuerySet[Clause]:
    """Return the clauses that ``filters`` let through, in their order."""
    said = filters.cleaned_data
    wanted = Wanted(
        body=said.get("body") or "",
        first_on=said.get("from"),
        last_on=said.get("to"),
        verb_class=said.get("act") or "",
        addressee=said.get("addressee") or "",
        organisation=said.get("organisation") or "",
        person=said.get("person") or "",
        least_ore=ore(said.get("least")),
        most_ore=ore(said.get("most")),
        deadline=said.get("deadline") or "",
        today=timezone.localdate(),
        among=clauses_with_words(audience, said.get("q") or ""),
        sort=said.get("sort") or "newest",
    )
    return registered_clauses(published.clauses(audience), wanted)


def _rows(audience: Audience, query: QueryDict) -> Iterator[Sequence[Cell]]:
    for row in streamed_clause_rows(clauses(audience, asked(query))):
        yield (
            row.public_id,
            row.held_on,
            row.body,
            row.item_number or "",
            row.item_title or "",
            row.text,
            act(row.verb_class),
            "; ".join(row.addressees),
            row.fan_out,
            row.due_as_written,
            row.due_on,
            row.amount_ore,
            row.handed_to,
        )


LISTING = Listing("clauses", _("Decisions"), COLUMNS, _rows)
