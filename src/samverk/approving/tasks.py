"""Work of this room that nobody waits for: ids or a day in, one action called."""

from datetime import date

from django.utils import timezone
from django_tasks import task

from samverk.approving import actions


@task
def follow_what_was_signed(request_ids: list[int]) -> int:
    """Approve, or give back, the texts whose files were signed, refused or withdrawn."""
    return actions.follow_signing(request_ids, at=timezone.now())


@task
def remind_approvers(day: str) -> int:
    """Remind those who have been asked to approve a text; ``day`` is in its ISO form."""
    return actions.remind_approvers(date.fromisoformat(day))
