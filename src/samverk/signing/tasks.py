"""Work of this room that nobody waits for: a day in, one action called."""

from django.utils import timezone
from django_tasks import task

from samverk.signing.actions import remind_unasked
from samverk.signing.models import SignatureRequest


@task
def remind_signers_who_wait(on: str) -> int:
    """Remind those who have been asked to sign and have said nothing; return the letters written."""
    running = SignatureRequest.objects.filter(state=SignatureRequest.State.OPEN).order_by("pk")
    return sum(remind_unasked(request, at=timezone.now()) for request in running.iterator())
