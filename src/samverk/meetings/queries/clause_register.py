"""The register of clauses: what is asked for, and the clauses that answer it."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.expressions import OrderBy

from samverk.directory.models import Organisation
from samverk.directory.naming import name_key
from samverk.meetings.models import Clause, ClauseAct, ClauseAddressee


@dataclass(frozen=True)
class Wanted:
    """What a reader asks the register for; empty means all. Amounts are in öre, ids are public ids.

    ``deadline`` is "any" (has one), "ahead" (not passed on ``today``) or "passed". ``among`` are the ids of the
    clauses that hold the words asked for, ``None`` where no words were asked for.
    """

    body: str = ""
    first_on: date | None = None
    last_on: date | None = None
    verb_class: str = ""
    addressee: str = ""
    organisation: str = ""
    person: str = ""
    least_ore: int | None = None
    most_ore: int | None = None
    deadline: str = ""
    today: date = field(default=date.min)
    among: Collection[str] | None = None
    sort: str = "newest"


def _last(column: str, *, falling: bool = False) -> OrderBy:
    return F(column).desc(nulls_last=True) if falling else F(column).asc(nulls_last=True)


ORDERS: dict[str, tuple[OrderBy | str, ...]] = {
    "newest": ("-meeting__ordered_on", "-meeting__id", "position"),
    "oldest": ("meeting__ordered_on", "meeting__id", "position"),
    "due": (_last("due_on"), "id"),
    "amount": (_last("amount_ore", falling=True), "id"),
    "body": (_last("meeting__body__sort_key"), "-meeting__ordered_on", "-meeting__id", "position"),
}


def registered_clauses(clauses: QuerySet[Clause], wanted: Wanted) -> QuerySet[Clause]:
    """Return those of ``clauses`` that ``wanted`` describes, in its order."""
    found = clauses.filter(_where_and_when(wanted), _how_much(wanted), _until_when(wanted))
    if wanted.verb_class:
        acts = ClauseAct.objects.filter(clause=OuterRef("pk"), verb_class=wanted.verb_class)
        found = found.filter(Q(verb_class=wanted.verb_class) | Exists(acts))
    if wanted.addressee:
        found = found.filter(Exists(_addressed(key__contains=name_key(wanted.addressee))))
    if wanted.person:
        hers = ClauseAddressee.objects.filter(person__public_id=wanted.person)
        found = found.filter(pk__in=hers.values("clause"))
    if wanted.organisation:
        found = found.filter(_lays_a_duty_on(wanted.organisation))
    if wanted.among is not None:
        found = found.filter(public_id__in=wanted.among)
    return found.order_by(*ORDERS.get(wanted.sort, ORDERS["newest"]))


def _where_and_when(wanted: Wanted) -> Q:
    asked = Q()
    if wanted.body:
        asked &= Q(meeting__body__public_id=wanted.body)
    if wanted.first_on:
        asked &= Q(meeting__held_on__gte=wanted.first_on)
    if wanted.last_on:
        asked &= Q(meeting__held_on__lte=wanted.last_on)
    return asked


def _how_much(wanted: Wanted) -> Q:
    asked = Q()
    if wanted.least_ore is not None:
        asked &= Q(amount_ore__gte=wanted.least_ore)
    if wanted.most_ore is not None:
        asked &= Q(amount_ore__lte=wanted.most_ore)
    return asked


def _until_when(wanted: Wanted) -> Q:
    if wanted.deadline == "any":
        return Q(due_on__isnull=False)
    if wanted.deadline == "ahead":
        return Q(due_on__gte=wanted.today)
    if wanted.deadline == "passed":
        return Q(due_on__lt=wanted.today)
    return Q()


def _addressed(**whom: object) -> QuerySet[ClauseAddressee]:
    return ClauseAddressee.objects.filter(clause=OuterRef("pk"), **whom)


def _lays_a_duty_on(organisation: str) -> Q:
    """A duty laid on each ("respektive kommundirektör") is one for every member."""
    named = Q(Exists(_addressed(organisation__public_id=organisation)))
    is_member = Organisation.objects.filter(public_id=organisation, is_member=True)
    return named | (~Q(fan_out_as_written="") & Q(Exists(is_member)))
