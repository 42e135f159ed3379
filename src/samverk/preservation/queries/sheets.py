"""Plans and protocols as lists to take along."""

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samverk.preservation.document_type import day_of
from samverk.preservation.models import ListedThing, PlanVersion, Protocol
from samverk.preservation.wording import rule_in_words
from samverk.records.taking_along.table import Cell, Column, Form, Table

OF_PLAN = (
    Column("name", gettext_lazy("Documents")),
    Column("outcome", gettext_lazy("Kept or disposed of")),
    Column("years", gettext_lazy("Years"), Form.NUMBER),
    Column("months", gettext_lazy("Months"), Form.NUMBER),
    Column("counted_from", gettext_lazy("Counted from")),
    Column("rule", gettext_lazy("Rule")),
    Column("legal_basis", gettext_lazy("Legal basis")),
    Column("remark", gettext_lazy("Remark")),
)
OF_PROTOCOL = (
    Column("position", gettext_lazy("Number"), Form.NUMBER),
    Column("id", gettext_lazy("Id")),
    Column("label", gettext_lazy("What it was")),
    Column("event_on", gettext_lazy("Counted from"), Form.DAY),
    Column("fate", gettext_lazy("What became of it")),
    Column("hold", gettext_lazy("Held because of")),
)
OF_PROTOCOLS = (
    Column("number", gettext_lazy("Number"), Form.NUMBER),
    Column("type", gettext_lazy("Documents")),
    Column("rule", gettext_lazy("Rule")),
    Column("legal_basis", gettext_lazy("Legal basis")),
    Column("plan", gettext_lazy("Version of the plan"), Form.NUMBER),
    Column("as_of", gettext_lazy("Due on"), Form.DAY),
    Column("drawn_up_by", gettext_lazy("Drawn up by")),
    Column("approved_by", gettext_lazy("Approved by")),
    Column("done_on", gettext_lazy("Carried out on"), Form.DAY),
    Column("listed", gettext_lazy("Listed"), Form.NUMBER),
    Column("removed", gettext_lazy("Disposed of"), Form.NUMBER),
    Column("stayed", gettext_lazy("Stayed"), Form.NUMBER),
)


def plan_sheet(version: PlanVersion) -> Table:
    """Return a version of the plan."""
    return Table(f"retention-plan-{version.number}", _("Retention plan"), OF_PLAN, _rules(version))


def protocol_sheet(protocol: Protocol) -> Table:
    """Return every thing of a protocol, with what became of it."""
    return Table(f"disposal-{protocol.number}", _("Protocol of disposal"), OF_PROTOCOL, _things(protocol))


def protocols_sheet() -> Table:
    """Return all protocols, the latest first."""
    return Table("disposals", _("Protocols of disposal"), OF_PROTOCOLS, _protocols())


def lines_of(protocol: Protocol) -> "Iterator[ListedThing]":
    """Return every thing of a protocol in order, each with its fate."""
    things = ListedThing.objects.filter(disposal=protocol.disposal_id).select_related("fate").order_by("position")
    return things.iterator(1000)


def _rules(version: PlanVersion) -> Iterator[Sequence[Cell]]:
    for row in version.rows.order_by("position"):
        outcome, rule = str(row.get_outcome_display()), rule_in_words(row)
        yield row.name, outcome, row.years, row.months, row.counted_from, rule, row.legal_basis, row.remark


def _things(protocol: Protocol) -> Iterator[Sequence[Cell]]:
    for thing in lines_of(protocol):
        fate = thing.fate
        words = str(fate.get_result_display())
        yield thing.position, thing.thing_public_id, thing.label, thing.event_on, words, fate.hold


def _protocols() -> Iterator[Sequence[Cell]]:
    for one in Protocol.objects.order_by("-number").iterator(1000):
        hands = one.drawn_up_by, one.approved_by
        numbers = one.listed, one.removed, one.stayed
        yield (
            *(one.number, one.type_name, one.rule, one.legal_basis, one.plan_number, one.as_of),
            *hands,
            day_of(one.done_at),
            *numbers,
        )
