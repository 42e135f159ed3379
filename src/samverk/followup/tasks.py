"""Work of this room that nobody waits for: ids in, one action called."""

from django_tasks import task

from samverk.followup.actions import follow_meetings, open_approved, propose_obligations


@task
def derive_obligations(meeting_ids: list[int]) -> int:
    """Derive what the clauses of the meetings oblige to; return how many obligations are new."""
    return propose_obligations(meeting_ids)


@task
def open_obligations(meeting_ids: list[int]) -> int:
    """Let what approved minutes oblige to hold; return how many obligations do."""
    return open_approved(meeting_ids)


@task
def move_deadlines(meeting_ids: list[int]) -> int:
    """Let deadlines follow their meetings; return how many did."""
    return follow_meetings(meeting_ids)
