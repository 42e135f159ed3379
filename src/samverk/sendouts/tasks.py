"""Work of this room that nobody waits for: ids in, one action called."""

from datetime import date

from django.utils import timezone
from django_tasks import task

from samverk.sendouts.models import Sendout
from samverk.sendouts.sending import send_due


@task
def send_scheduled(sendout_id: int) -> int:
    """Let a send-out go whose hour has come; return how many letters went."""
    return send_due(sendout_id, at=timezone.now())


@task
def send_all_due(on: str) -> int:
    """Let go what should have gone while no worker was at work; return how many letters went."""
    now = timezone.now()
    waiting = Sendout.objects.filter(state=Sendout.State.SCHEDULED, send_at__lte=now)
    due = waiting.filter(send_at__date__lte=date.fromisoformat(on)).order_by("pk")
    return sum(send_due(sendout_id, at=now) for sendout_id in list(due.values_list("pk", flat=True)))
