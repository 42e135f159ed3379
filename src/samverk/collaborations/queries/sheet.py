"""The register as a list to take along, and the yearly report of one municipality to its council."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from django.db.models import Q, QuerySet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samverk.collaborations.models import Collaboration, Party
from samverk.directory.models import Organisation
from samverk.records.taking_along.table import Cell, Column, Form, Table

COLUMNS = (
    Column("name", _("Name")),
    Column("form", _("Legal form")),
    Column("state", _("State")),
    Column("purpose", _("Purpose")),
    Column("host", _("Host")),
    Column("parties", _("Parties")),
    Column("since", _("Since"), Form.DAY),
    Column("runs_to", _("Runs to"), Form.DAY),
    Column("ended_on", _("Ended"), Form.DAY),
    Column("agreement", _("Agreement")),
    Column("cost", _("Cost a year"), Form.MONEY),
    Column("cost_basis", _("How the cost is reckoned")),
    Column("source", _("Source")),
    Column("review_on", _("To be looked at again on"), Form.DAY),
)
OF_ONE = (
    Column("takes_part_from", _("Takes part from"), Form.DAY),
    Column("takes_part_to", _("Takes part to"), Form.DAY),
)


def register_sheet(entries: QuerySet[Collaboration]) -> Table:
    """Return ``entries`` from A to Ö as a list; two queries."""
    return Table("collaborations", gettext("Collaborations"), COLUMNS, _rows(entries))


def report_sheet(entries: QuerySet[Collaboration], organisation: Organisation, year: int) -> Table:
    """Return the collaborations that ``organisation`` took part in on any day of ``year``.

    Source: SFS 2017:725, 9 kap. 38 §: the board reports yearly to the council.
    """
    parties = in_year(organisation, year)
    days = {
        key: (first, last) for key, first, last in parties.values_list("collaboration_id", "holds_from", "holds_to")
    }
    chosen = entries.filter(pk__in=days)
    rows = ((*row, *days[key]) for key, row in _keyed_rows(chosen))
    return Table(f"collaborations-{year}", f"{organisation.name} {year}", (*COLUMNS, *OF_ONE), rows)


def in_year(organisation: Organisation, year: int) -> QuerySet[Party]:
    """Return the organisation's parts in collaborations that were going on on any day of ``year``."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    return Party.objects.filter(
        Q(holds_from__isnull=True) | Q(holds_from__lte=last),
        Q(holds_to__isnull=True) | Q(holds_to__gte=first),
        Q(collaboration__ended_on__isnull=True) | Q(collaboration__ended_on__gte=first),
        Q(collaboration__since__isnull=True) | Q(collaboration__since__lte=last),
        organisation=organisation,
        collaboration__state__in=("listed", "ended"),
    )


def _rows(entries: QuerySet[Collaboration]) -> Iterator[Sequence[Cell]]:
    return (row for _key, row in _keyed_rows(entries))


def _keyed_rows(entries: QuerySet[Collaboration]) -> Iterator[tuple[int, Sequence[Cell]]]:
    found = list(entries.select_related("host").order_by("sort_key", "pk"))
    parties: dict[int, list[str]] = defaultdict(list)
    rows = Party.objects.filter(collaboration__in=found).order_by("organisation__sort_key")
    for key, name in rows.values_list("collaboration_id", "organisation__name"):
        parties[key].append(name)
    for entry in found:
        yield entry.pk, _row(entry, ", ".join(parties[entry.pk]))


def _row(entry: Collaboration, parties: str) -> tuple[Cell, ...]:
    return (
        entry.name,
        entry.get_form_display(),
        entry.get_state_display(),
        entry.purpose,
        entry.host.name if entry.host else "",
        parties,
        entry.since,
        entry.runs_to,
        entry.ended_on,
        entry.agreement_reference,
        entry.cost_ore,
        entry.cost_basis,
        entry.source,
        entry.review_on,
    )
