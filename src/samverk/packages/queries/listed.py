"""Packages as a list: on a page, and to take along."""

from collections.abc import Iterator, Sequence

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samverk.packages.models import Package
from samverk.records.taking_along.table import Cell, Column, Form, Table

COLUMNS = (
    Column("name", _("Package")),
    Column("matter", _("Matter")),
    Column("version", _("Version"), Form.NUMBER),
    Column("made", _("Made on"), Form.DAY),
    Column("size", _("Size in bytes"), Form.NUMBER),
    Column("sha256", _("SHA-256")),
    Column("received", _("Received by the archive on"), Form.DAY),
    Column("reference", _("The archive's reference")),
)


def listed(*, which: str = "") -> QuerySet[Package]:
    """Return the packages, those asked for last before all; ``which`` keeps those that wait for a receipt."""
    rows = Package.objects.select_related("stored_file")
    return rows.filter(state=Package.State.READY, received_on=None) if which == "waiting" else rows


def sheet(packages: QuerySet[Package]) -> Table:
    """Return the list of a delivery: which file holds what, and what its hash is."""
    return Table("packages", str(_("Packages for the archive")), COLUMNS, _rows(packages))


def _rows(packages: QuerySet[Package]) -> Iterator[Sequence[Cell]]:
    for one in packages.filter(state=Package.State.READY).iterator(1000):
        assert one.stored_file is not None
        assert one.made_at is not None
        made_on = timezone.localdate(one.made_at)
        file = one.stored_file
        yield one.name, one.title, one.version, made_on, file.size, file.sha256, one.received_on, one.receipt_reference
