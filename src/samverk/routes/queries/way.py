"""The stages of a matter's route: what came before a hand-over, itself, what came after, and what is to come."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from samverk.directory.models import Body
from samverk.routes.models import HandOver
from samverk.routes.queries.stages import LONGEST_ROUTE, stages_of


@dataclass(frozen=True, slots=True)
class Way:
    """``stages`` have been taken or skipped, in order; ``to_come`` are the bodies that the route still passes."""

    begins: Body
    stages: Sequence[HandOver]
    to_come: Sequence[Body]


def way_of(hand_over: HandOver, seen: "QuerySet[HandOver]") -> Way:
    """Return the way that ``hand_over`` is a stage of, among those that the reader may see."""
    before: list[HandOver] = []
    at: HandOver | None = hand_over
    rows = seen.select_related("from_body", "to_body", "outcome_clause")
    while at is not None and len(before) <= LONGEST_ROUTE:
        before.append(at)
        at = rows.filter(pk=at.stage_before_id).first() if at.stage_before_id is not None else None
    stages = list(reversed(before))
    while len(stages) <= 2 * LONGEST_ROUTE:
        after = rows.filter(stage_before=stages[-1].pk).order_by("id").first()
        if after is None:
            break
        stages.append(after)
    begins = stages[0].from_body
    route, last = stages_of(begins), stages[-1].to_body
    to_come = route[route.index(last) + 1 :] if last in route else []
    is_over = stages[-1].outcome in ("rejected", "remitted") or stages[-1].state == HandOver.State.DROPPED
    return Way(begins, stages, [] if is_over else to_come)
