"""Work of this room that nobody waits for: ids in, one action called."""

from django_tasks import task

from samverk.meetings.actions.index_meetings import index_meetings


@task
def let_be_found(meeting_ids: list[int]) -> dict[str, int]:
    """Put meetings into the index as they now are; return what became of their entries."""
    tally = index_meetings(meeting_ids)
    return {"inserted": tally.inserted, "changed": tally.changed, "removed": tally.removed}
