"""Work of this room that nobody waits for: ids in, one action called."""

from django.utils import timezone
from django_tasks import task

from samverk.followup.actions import (
    follow_meetings,
    follow_reopened,
    open_approved,
    open_approved_items,
    propose_obligations,
    propose_what_is_tied,
    report_answers,
    settle_provisional,
    supersede,
)


@task
def derive_obligations(meeting_ids: list[int]) -> int:
    """Derive what the clauses of the meetings oblige to; return how many obligations are new."""
    return propose_obligations(meeting_ids)


@task
def open_obligations(meeting_ids: list[int]) -> int:
    """Let what approved minutes oblige to hold; return how many obligations do."""
    return open_approved(meeting_ids, on=timezone.localdate())


@task
def open_obligations_of_items(item_ids: list[int]) -> int:
    """Let what items approved at once oblige to hold; return how many obligations do."""
    return open_approved_items(item_ids, on=timezone.localdate())


@task
def move_deadlines(meeting_ids: list[int]) -> int:
    """Let deadlines follow their meetings; return how many did."""
    return follow_meetings(meeting_ids)


@task
def tie_deadlines(meeting_ids: list[int]) -> int:
    """Let deadlines find the meetings that were planned just now; return how many obligations are new."""
    return propose_what_is_tied(meeting_ids)


@task
def hear_outcomes(clause_ids: list[int]) -> int:
    """Release or withdraw what waited for the body above; return how many obligations changed."""
    return settle_provisional(clause_ids, at=timezone.now())


@task
def look_at_replaced(clause_ids: list[int]) -> int:
    """Close what later decisions replaced, open what they no longer do; return how many obligations changed."""
    return supersede(clause_ids, on=timezone.localdate(), at=timezone.now())


@task
def take_answers(asked_ids: list[int]) -> int:
    """Let answers given in rounds be reports; return how many reports are new."""
    return report_answers(asked_ids)


@task
def follow_rounds(round_ids: list[int]) -> int:
    """Let sets be due when their questions, opened again, close; return how many obligations are."""
    return follow_reopened(round_ids)
