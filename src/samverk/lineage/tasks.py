"""Work of this room that nobody waits for: ids in, one action called."""

from django_tasks import task

from samverk.lineage.actions import propose_links


@task
def propose_lineage(meeting_ids: list[int]) -> int:
    """Propose what the clauses of the meetings do with earlier ones; return how many proposals are new."""
    return propose_links(meeting_ids)
