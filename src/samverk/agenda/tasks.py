"""Work of this room that nobody waits for: ids in, one action called."""

from django.utils import timezone
from django_tasks import task

from samverk.agenda.actions.lay_out import lay_out_agenda
from samverk.agenda.actions.make_packet import make_packet, note_failure
from samverk.agenda.actions.send_call import tell_cancellation, tell_move
from samverk.meetings.models import Meeting


@task
def lay_out(meeting_ids: list[int]) -> int:
    """Put onto the agendas of meetings what belongs there by itself; return how many items that were."""
    return sum(lay_out_agenda(meeting) for meeting in Meeting.objects.filter(pk__in=meeting_ids))


@task
def tell_of_move(meeting_ids: list[int]) -> int:
    """Tell those called to meetings that have moved; return to how many meetings that was."""
    meetings = Meeting.objects.filter(pk__in=meeting_ids)
    return sum(tell_move(meeting, at=timezone.now()) is not None for meeting in meetings)


@task
def tell_of_cancellation(meeting_ids: list[int]) -> int:
    """Tell those called to meetings that are cancelled; return to how many meetings that was."""
    meetings = Meeting.objects.filter(pk__in=meeting_ids)
    return sum(tell_cancellation(meeting, at=timezone.now()) is not None for meeting in meetings)


@task
def lay_out_the_next(meeting_ids: list[int]) -> int:
    """Let the matters of cancelled meetings return to the next agenda of the same body; return how many items."""
    bodies = Meeting.objects.filter(pk__in=meeting_ids).values("body")
    coming = Meeting.objects.filter(
        body__in=bodies, state=Meeting.State.PLANNED, cancelled_at=None, held_on__gte=timezone.localdate()
    )
    return sum(lay_out_agenda(meeting) for meeting in coming.order_by("held_on", "id"))


@task
def pack(packet_id: int) -> str:
    """Make a packet; return what became of it."""
    try:
        return make_packet(packet_id)
    except Exception:
        note_failure(packet_id)
        raise
