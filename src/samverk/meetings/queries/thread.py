"""A matter's way through meetings."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, Max, Min, OuterRef, QuerySet, Subquery

from samverk.matters.models import Matter
from samverk.meetings.models import Clause, Item, MatterStep
from samverk.meetings.queries.clause_rows import ClauseRow, clause_rows


@dataclass(frozen=True)
class ThreadStep:
    """``handed_to`` names the bodies to which the matter went on from here, as written."""

    item: Item
    clauses: Sequence[ClauseRow]

    @property
    def handed_to(self) -> list[str]:
        return list(dict.fromkeys(clause.handed_to for clause in self.clauses if clause.handed_to))

    @property
    def opening(self) -> str:
        """The first paragraph of the running text."""
        return self.item.background.strip().split("\n", 1)[0]


def thread(matter: Matter, steps: QuerySet[MatterStep], clauses: QuerySet[Clause]) -> list[ThreadStep]:
    """Return the steps of ``matter`` in the order of their days, with what was decided at each; three queries."""
    walked = steps.filter(matter=matter).select_related("item__meeting__body")
    items = [step.item for step in walked.order_by("item__meeting__held_on", "item__meeting_id", "item__position")]
    under = defaultdict(list)
    for row in clause_rows(clauses.filter(item__in=[item.pk for item in items]).order_by("meeting_id", "position")):
        under[row.item_id].append(row)
    return [ThreadStep(item, under[item.public_id]) for item in items]


def with_span(matters: QuerySet[Matter], steps: QuerySet[MatterStep]) -> QuerySet[Matter]:
    """Return ``matters``, the latest first, with ``step_count``, ``first_on`` and ``last_on`` of those of ``steps``."""
    own = steps.filter(matter=OuterRef("pk")).order_by().values("matter")
    return matters.annotate(
        step_count=Subquery(own.annotate(n=Count("pk")).values("n")),
        first_on=Subquery(own.annotate(day=Min("item__meeting__held_on")).values("day")),
        last_on=Subquery(own.annotate(day=Max("item__meeting__held_on")).values("day")),
    ).order_by("-last_on", "title")
