"""What everybody may see of a matter's route: which body handed it to which, and whether all decided alike."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from samverk.matters.models import Matter
from samverk.meetings.models import Clause
from samverk.routes.models import Anchoring, HandOver
from samverk.routes.queries.matrix import Matrix, matrix_of

SHOWN = (HandOver.State.SENT, HandOver.State.SETTLED)


@dataclass(frozen=True, slots=True)
class PublicStage:
    """A hand-over by a decision that may be seen; ``outcome`` is shown only with a decision that may be seen too."""

    hand_over: HandOver
    outcome: str


@dataclass(frozen=True, slots=True)
class PublicRoute:
    stages: Sequence[PublicStage]
    alike: Sequence[Matrix]

    def __bool__(self) -> bool:
        """Tell whether there is anything to show."""
        return bool(self.stages or self.alike)


def public_route(matter: Matter, visible: "QuerySet[Clause]") -> PublicRoute:
    """Return the route of ``matter`` as far as the decisions in ``visible`` tell it; four queries."""
    seen = visible.order_by().values("pk")
    rows = HandOver.objects.filter(matter=matter, clause__in=seen, is_confidential=False, state__in=SHOWN)
    stages = list(rows.select_related("from_body", "to_body").order_by("handed_over_on", "id"))
    deciding = {stage.outcome_clause_id for stage in stages if stage.outcome_clause_id is not None}
    told = set(visible.filter(pk__in=deciding).order_by().values_list("pk", flat=True)) if deciding else set()
    alike = Anchoring.objects.filter(matter=matter, clause__in=seen, is_alike=True, is_confidential=False)
    return PublicRoute(
        tuple(
            PublicStage(stage, stage.outcome if _is_settled(stage) and stage.outcome_clause_id in told else "")
            for stage in stages
        ),
        tuple(matrix_of(one) for one in alike.order_by("id")),
    )


def _is_settled(stage: HandOver) -> bool:
    return stage.state == HandOver.State.SETTLED
