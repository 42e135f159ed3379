"""Work of this room that nobody waits for: ids or a day in, one action called."""

from datetime import date

from django.utils import timezone
from django_tasks import task

from samverk.preservation.carrying_out import carry_out, count_due, settle_waiting_files
from samverk.preservation.models import Disposal


@task
def carry_out_disposal(disposal_id: int) -> int:
    """Carry out what was approved, or go on with it where it was stopped; return how many things were settled."""
    settled = carry_out(disposal_id, clock=timezone.now)
    count_due(timezone.localdate())
    return settled


@task
def look_after_disposal(on: str) -> int:
    """Count what is due, go on with what was stopped, and remove files that had to wait; return what is due."""
    stopped = Disposal.objects.filter(state__in=(Disposal.State.APPROVED, Disposal.State.RUNNING)).order_by("pk")
    for disposal_id in stopped.values_list("pk", flat=True):
        carry_out(disposal_id, clock=timezone.now)
    settle_waiting_files(at=timezone.now())
    return count_due(date.fromisoformat(on))
