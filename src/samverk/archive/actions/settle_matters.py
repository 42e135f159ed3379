"""A person's yes or no to a suggested thread."""

from collections.abc import Collection
from functools import partial

from django.db import transaction

from samverk.accounts.models import User
from samverk.archive.models import MatterSuggestion
from samverk.matters.models import Matter
from samverk.meetings.events import minutes_registered
from samverk.meetings.models import MatterStep, Meeting
from samverk.records import trail
from samverk.records.refusal import RuleBroken


@transaction.atomic
def confirm_matter(
    suggestion: MatterSuggestion,
    *,
    by: User | None,
    title: str = "",
    item_ids: Collection[int] | None = None,
    matter: Matter | None = None,
) -> Matter:
    """Make a matter of a suggestion, or add its items to ``matter``; only ``item_ids`` of them, if given.

    Raises ``RuleBroken("already-settled")`` if somebody else came first, ``RuleBroken("nothing-to-change")`` if no item
    is chosen.
    """
    _settle(suggestion, MatterSuggestion.State.CONFIRMED, by=by)
    steps = [step for step in suggestion.steps.select_related("item") if item_ids is None or step.item_id in item_ids]
    if not steps:
        raise RuleBroken("nothing-to-change", suggestion.public_id)
    if matter is None:
        numbers = {step.item.registry_number for step in steps} - {""}
        number = numbers.pop() if len(numbers) == 1 else ""
        matter = Matter.objects.create(title=(title or suggestion.title)[:300], registry_number=number)
    MatterStep.objects.bulk_create(
        [MatterStep(matter=matter, item=step.item, evidence=step.evidence, confirmed_by=by) for step in steps],
        ignore_conflicts=True,
    )
    MatterSuggestion.objects.filter(pk=suggestion.pk).update(matter=matter)
    trail.note("matter-confirmed", matter, by=by, suggestion=suggestion.public_id)
    meetings = tuple(sorted({step.item.meeting_id for step in steps}))
    transaction.on_commit(partial(minutes_registered.send, Meeting, meeting_ids=meetings))
    return matter


@transaction.atomic
def dismiss_matter(suggestion: MatterSuggestion, *, by: User | None) -> None:
    """Say that these items are no matter of their own; it is not suggested again.

    Raises ``RuleBroken("already-settled")`` if somebody else came first.
    """
    _settle(suggestion, MatterSuggestion.State.DISMISSED, by=by)


def _settle(suggestion: MatterSuggestion, state: MatterSuggestion.State, *, by: User | None) -> None:
    open_one = MatterSuggestion.objects.filter(pk=suggestion.pk, state=MatterSuggestion.State.OPEN)
    if not open_one.update(state=state, settled_by=by):
        raise RuleBroken("already-settled", suggestion.public_id)
    trail.note(f"matter-suggestion-{state}", suggestion, by=by)
