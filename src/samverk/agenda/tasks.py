"""Work of this room that nobody waits for: ids in, one action called."""

from django_tasks import task

from samverk.agenda.actions.lay_out import lay_out_agenda
from samverk.meetings.models import Meeting


@task
def lay_out(meeting_ids: list[int]) -> int:
    """Put onto the agendas of meetings what belongs there by itself; return how many items that were."""
    return sum(lay_out_agenda(meeting) for meeting in Meeting.objects.filter(pk__in=meeting_ids))
