"""Work of this room that nobody waits for: ids in, one action called."""

from django.utils import timezone
from django_tasks import task

from samverk.registry.actions import automatic


@task
def register_minutes(meeting_ids: list[int]) -> int:
    """Enter approved minutes."""
    return automatic.enter_minutes(meeting_ids, at=timezone.now())


@task
def register_calls(meeting_ids: list[int]) -> int:
    """Enter calls that were sent."""
    return automatic.enter_calls(meeting_ids, at=timezone.now())


@task
def register_rounds(round_ids: list[int]) -> int:
    """Enter questions that went to the members."""
    return automatic.enter_rounds(round_ids, at=timezone.now())


@task
def register_hand_overs(hand_over_ids: list[int]) -> int:
    """Enter matters that were handed over, with both bodies."""
    return automatic.enter_hand_overs(hand_over_ids, at=timezone.now())


@task
def register_enquiries(enquiry_ids: list[int]) -> int:
    """Enter requests for cooperation that were received."""
    return automatic.enter_enquiries(enquiry_ids, at=timezone.now())


@task
def register_answered_enquiries(enquiry_ids: list[int]) -> int:
    """Enter answers to requests for cooperation."""
    return automatic.enter_answered(enquiry_ids, at=timezone.now())


@task
def register_notices(announcement_ids: list[int]) -> int:
    """Enter that approved minutes were announced."""
    return automatic.enter_notices(announcement_ids, at=timezone.now())


@task
def register_sendouts(sendout_ids: list[int]) -> int:
    """Enter send-outs that have gone out."""
    return automatic.enter_sendouts(sendout_ids, at=timezone.now())
