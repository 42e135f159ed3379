"""The entries of registers as lists: filtered, and to take along."""

from collections.abc import Iterator, Sequence
from datetime import date

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from samverk.records.taking_along.table import Cell, Column, Form, Table
from samverk.registry.models import Entry, Register
from samverk.registry.queries.seen import Eyes, findable, seen, with_secrecy

COLUMNS = (
    Column("number", _("Registry number")),
    Column("day", _("Day"), Form.DAY),
    Column("sender", _("Sender")),
    Column("receiver", _("Receiver")),
    Column("what", _("What it is about")),
    Column("case", _("Case")),
    Column("rule", _("Rule")),
    Column("since", _("Public record since"), Form.DAY),
)


def listed(register: Register, eyes: Eyes, *, year: str = "", words: str = "", case: str = "") -> QuerySet[Entry]:
    """Return the entries of a register that ``eyes`` see, the latest first; those of a ``case`` if its number is given.

    A year that is no number finds nothing.
    """
    rows = with_secrecy(Entry.objects.filter(register=register))
    if year:
        rows = rows.filter(case__year=int(year)) if year.isdecimal() and len(year) == 4 else rows.none()
    if case:
        rows = rows.filter(case__designation__iexact=" ".join(case.split()))
    return (findable(rows, words, eyes) if words else rows).order_by("-sequence")


def years_of(register: Register) -> list[int]:
    """Return the years in which cases were opened, the latest first."""
    return list(register.cases.order_by("-year").values_list("year", flat=True).distinct())


def sheet(register: Register, entries: QuerySet[Entry], eyes: Eyes, on: date) -> Table:
    """Return ``entries`` as a list to take along."""
    return Table(f"register-{register.public_id}", register.mark, COLUMNS, _rows(entries, eyes, on))


def _rows(entries: QuerySet[Entry], eyes: Eyes, on: date) -> Iterator[Sequence[Cell]]:
    for one in seen(entries.iterator(1000), eyes, on):
        since = one.status.since if one.entry.number else None
        rule = one.status.rule if one.entry.number else ""
        yield one.designation, one.entry.day, one.sender, one.receiver, one.what, one.title, rule, since
