"""Work of this room that nobody waits for: ids or a day in, one action called."""

from datetime import date

from django.utils import timezone
from django_tasks import task

from samverk.post.addresses import whole_address
from samverk.routes.actions import place_waiting, propose_hand_overs, remind_municipalities, settle_expected
from samverk.routes.queries.reminded import answers_due


@task
def follow_hand_overs(meeting_ids: list[int]) -> int:
    """Propose what the clauses of meetings hand over, and what became of it; return how many hand-overs are new."""
    return propose_hand_overs(meeting_ids, at=timezone.now())


@task
def settle_hand_overs(meeting_ids: list[int]) -> int:
    """Settle what approved minutes decided on what was handed over; return how many."""
    return settle_expected(meeting_ids, at=timezone.now())


@task
def place_handed_over(meeting_ids: list[int]) -> int:
    """Put onto the agendas of planned meetings what waits for them; return how many."""
    return place_waiting(meeting_ids, on=timezone.localdate())


@task
def remind_of_handling(on: str) -> int:
    """Remind the municipalities that have not said how they handle a matter; return the letters written."""
    return sum(
        remind_municipalities(
            anchoring,
            address=whole_address("routes:anchoring", anchoring.public_id),
            on=date.fromisoformat(on),
            by=None,
        )
        for anchoring in answers_due(date.fromisoformat(on))
    )
