"""The thread of what is handed over: the items of both bodies are steps of one matter. Part of other acts."""

from samverk.accounts.models import User
from samverk.matters.models import Matter
from samverk.meetings.models import Clause, MatterStep
from samverk.routes.models import HandOver


def matter_of(clause: Clause | None) -> Matter | None:
    """Return the matter that the clause's item is a step of, the first one if it is one of several."""
    if clause is None or clause.item_id is None:
        return None
    step = MatterStep.objects.filter(item=clause.item_id).select_related("matter").order_by("id").first()
    return step.matter if step is not None else None


def take_up_thread(hand_over: HandOver, *, by: User | None) -> None:
    """See to it that there is a matter, and that the items that handed it over and settled it are steps of it."""
    if hand_over.matter is None:
        known = matter_of(hand_over.clause) or matter_of(hand_over.outcome_clause)
        hand_over.matter = known or Matter.objects.create(title=hand_over.title)
        HandOver.objects.filter(pk=hand_over.pk).update(matter=hand_over.matter)
    for clause in (hand_over.clause, hand_over.outcome_clause):
        if clause is not None and clause.item_id is not None:
            MatterStep.objects.get_or_create(
                matter=hand_over.matter,
                item_id=clause.item_id,
                defaults={"evidence": {"hand-over": hand_over.public_id}, "confirmed_by": by},
            )
