"""What waits for a person in the matter of networks."""

from dataclasses import dataclass

from django.db.models import QuerySet

from samverk.accounts.access import Somebody, may_edit_register
from samverk.accounts.standing import LEADING, Standing
from samverk.networks.models import ChangeAsked, DormancyProposal, Merger, Network, SuggestedStep
from samverk.networks.queries.plans import without_plan


@dataclass(frozen=True, slots=True)
class Waiting:
    """``for_secretariat`` counts what it must decide, ``None`` for all others; the rest waits for who coordinates."""

    for_secretariat: int | None
    changes: tuple[ChangeAsked, ...]
    plans: tuple[Network, ...]

    def __bool__(self) -> bool:
        return bool(self.for_secretariat or self.changes or self.plans)


def waiting_for(user: Somebody, standing: Standing) -> Waiting:
    """Return what waits for ``user``: no query for whoever neither leads a body nor keeps the register."""
    led = {held.body_id for held in standing.held if held.seat in LEADING}
    changes: tuple[ChangeAsked, ...] = ()
    plans: tuple[Network, ...] = ()
    if led:
        asked = ChangeAsked.objects.filter(network__body__in=led, answer=ChangeAsked.Answer.NONE)
        changes = tuple(asked.select_related("change", "network__body").order_by("pk"))
        plans = tuple(without_plan(standing.on.year).filter(body__in=led))
    count = None
    if may_edit_register(user):
        count = suggested_steps().count() + open_proposals().count() + waiting_mergers().count()
    return Waiting(count, changes, plans)


def suggested_steps() -> QuerySet[SuggestedStep]:
    """Return the steps that imported clauses seem to take and nobody has settled, the oldest meeting first."""
    waiting = SuggestedStep.objects.filter(state=SuggestedStep.State.WAITING, clause__isnull=False)
    ordered = waiting.order_by("clause__meeting__ordered_on", "clause__position", "pk")
    return ordered.select_related("clause__meeting", "body").prefetch_related("others")


def open_proposals() -> QuerySet[DormancyProposal]:
    """Return the silent networks that the house asks about, the longest silent first."""
    waiting = DormancyProposal.objects.filter(state=DormancyProposal.State.OPEN)
    return waiting.select_related("network__body").order_by("silent_since", "pk")


def waiting_mergers() -> QuerySet[Merger]:
    """Return the mergers that a board has not decided yet, the oldest first."""
    waiting = Merger.objects.filter(state=Merger.State.WAITING).select_related("into__body")
    return waiting.prefetch_related("networks__body").order_by("decided_on", "pk")
