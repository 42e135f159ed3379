"""Counting what is due, so that no page has to."""

from datetime import date

from django.db import transaction

from samverk.preservation.document_type import TYPES, DocumentType
from samverk.preservation.models import DueCount, PlanRow
from samverk.preservation.queries.candidates import bound, candidates, due
from samverk.preservation.queries.holding import holds_on, stopped_by
from samverk.preservation.queries.plan import rules_of_disposal


@transaction.atomic
def count_due(on: date) -> int:
    """Count for every type with a rule what is due on a day; return the sum of what may be proposed."""
    counted = [_counted(TYPES[rule.type_key], rule, on) for rule in rules_of_disposal(on) if rule.type_key in TYPES]
    DueCount.objects.exclude(type_key__in=[one.type_key for one in counted]).delete()
    DueCount.objects.bulk_create(
        counted, update_conflicts=True, unique_fields=["type_key"], update_fields=["as_of", "due", "held", "bound"]
    )
    return sum(one.due for one in counted)


def _counted(kind: DocumentType, rule: PlanRow, on: date) -> DueCount:
    rows = due(kind, rule, on)
    return DueCount(
        type_key=kind.key,
        as_of=on,
        due=candidates(kind, rule, on).count(),
        held=stopped_by(kind, rows, holds_on(kind)).count(),
        bound=bound(kind, rows).count(),
    )
