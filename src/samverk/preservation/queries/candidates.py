"""What is due for disposal by a row of the plan, what of it is held, and what something else refers to."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import PROTECT, RESTRICT, Exists, OuterRef, Q
from django.utils.translation import gettext as _

from procedure.retention import last_event_due
from samverk.preservation.document_type import DocumentType, Rows, Words
from samverk.preservation.models import Rule
from samverk.preservation.queries.holding import holds_on, stopped_by

Relation = Any  # Django's, of which it tells no type that could be named


@dataclass(frozen=True, slots=True)
class Kept:
    """How many things are due and stay all the same, and why."""

    count: int
    why: Words


def due(kind: DocumentType, rule: Rule, on: date) -> Rows:
    """Return everything whose time is over on a day, by ``rule``."""
    return kind.begun_by(last_event_due(on, rule.all_months))


def bound(kind: DocumentType, rows: Rows) -> Rows:
    """Return those of ``rows`` to which something refers that would be lost without them."""
    return rows.filter(_protected(kind)) if _relations(kind) else rows.none()


def candidates(kind: DocumentType, rule: Rule, on: date) -> Rows:
    """Return what may be proposed for disposal: what is due, not held, and not referred to."""
    return free(kind, due(kind, rule, on))


def free(kind: DocumentType, rows: Rows) -> Rows:
    """Return those of ``rows`` that are neither held nor referred to."""
    if holds := holds_on(kind):
        rows = rows.exclude(pk__in=stopped_by(kind, kind.model._base_manager.all(), holds).values("pk"))
    return rows.exclude(_protected(kind)) if _relations(kind) else rows


def kept_though_due(kind: DocumentType, rule: Rule, on: date) -> list[Kept]:
    """Return what stays though its time is over: by each hold, then by each relation that keeps it.

    One thing may count in several.
    """
    rows = due(kind, rule, on)
    kept = [Kept(stopped_by(kind, rows, [hold]).count(), str(hold)) for hold in holds_on(kind)]
    for relation in _relations(kind):
        why = kind.bound_by.get(relation.get_accessor_name() or "", _("Something else refers to it."))
        kept.append(Kept(rows.filter(_refers(relation)).count(), why))
    return [one for one in kept if one.count]


def portions(pks: Iterable[int], size: int) -> Iterator[list[int]]:
    """Yield keys in lists of at most ``size``."""
    some: list[int] = []
    for pk in pks:
        some.append(pk)
        if len(some) == size:
            yield some
            some = []
    if some:
        yield some


def _relations(kind: DocumentType) -> list[Relation]:
    """Return the relations that keep a thing from being deleted; one that is only emptied is kept by none."""
    if kind.keeps_row:
        return []
    return [one for one in kind.model._meta.related_objects if one.on_delete in (PROTECT, RESTRICT)]


def _refers(relation: Relation) -> Exists:
    return Exists(relation.related_model._base_manager.filter(**{relation.field.name: OuterRef("pk")}))


def _protected(kind: DocumentType) -> Q:
    protected = Q()
    for relation in _relations(kind):
        protected |= Q(_refers(relation))
    return protected
