"""How it stands with disposal: for every type with a rule, what is due and what has been proposed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from samverk.preservation.document_type import TYPES, DocumentType
from samverk.preservation.models import Disposal, DueCount, PlanRow
from samverk.preservation.queries.plan import rules_of_disposal
from samverk.preservation.wording import rule_in_words


@dataclass(frozen=True, slots=True)
class Standing:
    """``counted`` is ``None`` until the type has been counted; ``disposal`` the open one, where there is one."""

    kind: DocumentType
    row: PlanRow
    rule: str
    counted: DueCount | None
    disposal: Disposal | None


def standings(on: date) -> Sequence[Standing]:
    """Return every type that the plan in force lets be disposed of, in the order of the plan."""
    counted = {one.type_key: one for one in DueCount.objects.all()}
    opened = {one.type_key: one for one in Disposal.objects.filter(state__in=Disposal.OPEN)}
    return [
        Standing(TYPES[row.type_key], row, rule_in_words(row), counted.get(row.type_key), opened.get(row.type_key))
        for row in rules_of_disposal(on).order_by("position")
        if row.type_key in TYPES
    ]
