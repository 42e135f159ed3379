"""Work of this room that nobody waits for: ids in, one action called."""

from django.utils import timezone
from django_tasks import task

from samverk.post.carry import carry


@task
def deliver(letter_id: int) -> str:
    """Hand a letter to the mail server, and look at it again where that is to be done later; return when."""
    again_at = carry(letter_id, at=timezone.now())
    if again_at is None:
        return ""
    deliver.using(run_after=again_at).enqueue(letter_id)
    return again_at.isoformat()
