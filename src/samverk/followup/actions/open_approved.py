"""What a meeting held here has decided holds from the moment its minutes are approved."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from samverk.followup.actions.propose import propose_obligations
from samverk.followup.actions.settle import confirm_obligations
from samverk.followup.models import Obligation
from samverk.meetings.models import Item


@transaction.atomic
def open_approved(meeting_ids: Sequence[int], *, on: date) -> int:
    """Let the obligations of the meetings hold, without anybody confirming them one by one; return how many do.

    What a network that rests would owe waits for another owner. Done again it changes nothing.
    """
    propose_obligations(meeting_ids)
    proposed = Obligation.objects.filter(clause__meeting__in=meeting_ids, state=Obligation.State.PROPOSED)
    return confirm_obligations(list(proposed.values_list("pk", flat=True)), on=on, by=None)


@transaction.atomic
def open_approved_items(item_ids: Sequence[int], *, on: date) -> int:
    """Let the obligations of items hold that were approved before the rest of their minutes; return how many do."""
    propose_obligations(list(Item.objects.filter(pk__in=item_ids).values_list("meeting_id", flat=True).distinct()))
    proposed = Obligation.objects.filter(clause__item__in=item_ids, state=Obligation.State.PROPOSED)
    return confirm_obligations(list(proposed.values_list("pk", flat=True)), on=on, by=None)
