"""Carrying out what was approved: a portion at a time, so that a run that was killed is gone on with."""

from collections.abc import Callable
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils import translation

from samverk.preservation.carrying_out.remove import removed_or_why_not
from samverk.preservation.carrying_out.settle_files import settle_files
from samverk.preservation.carrying_out.write_protocol import write_protocol
from samverk.preservation.document_type import TYPES
from samverk.preservation.models import Disposal, Fate
from samverk.preservation.turn import TURN
from samverk.records.turns import take_turn

PORTION = 50
State = Disposal.State


def carry_out(disposal_id: int, *, clock: Callable[[], datetime], portion: int = PORTION) -> int:
    """Remove what a disposal lists, its files, and write the protocol; return how many things were settled now.

    Each portion is whole or not at all. Several who carry out the same take turns, and each thing is settled once.
    """
    settled = 0
    while number := _next(disposal_id, clock(), portion):
        settled += number
    disposal = Disposal.objects.get(pk=disposal_id)
    if disposal.state == State.RUNNING:
        settle_files(disposal, at=clock())
        write_protocol(disposal, at=clock())
    return settled


@transaction.atomic
def _next(disposal_id: int, at: datetime, portion: int) -> int:
    """Settle the next things of the list; return how many that were, none at its end."""
    take_turn(TURN)
    disposal = Disposal.objects.select_for_update(of=("self",)).select_related("row").get(pk=disposal_id)
    if disposal.state not in (State.APPROVED, State.RUNNING) or disposal.type_key not in TYPES:
        return 0
    Disposal.objects.filter(pk=disposal_id, state=State.APPROVED).update(state=State.RUNNING)
    things = list(disposal.things.filter(fate=None).order_by("position")[:portion])
    if things:
        with translation.override(settings.LANGUAGE_CODE):
            Fate.objects.bulk_create(removed_or_why_not(disposal, things, at))
    return len(things)
