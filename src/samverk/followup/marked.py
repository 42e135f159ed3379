"""What sentences oblige to that hide a task in running text, once somebody has said that they do."""

from collections.abc import Iterable

from samverk.followup.deriving import ClauseFacts, Due, DueKind, Named, obligations_of
from samverk.followup.known import Known
from samverk.followup.meant import Meant
from samverk.followup.models import Obligation
from samverk.followup.rows import obligation_rows
from samverk.meetings.models import Meeting, SuggestedTask


def rows_of_accepted(meeting: Meeting, known: Known) -> Iterable[Obligation]:
    """Yield what the accepted sentences of the meeting's items oblige to."""
    accepted = SuggestedTask.objects.filter(item__meeting=meeting, state=SuggestedTask.State.ACCEPTED)
    nothing_tied = Meant(meeting.pk, {})
    for task in accepted.select_related("item").order_by("item__position", "position"):
        for planned in obligations_of([_facts(task, meeting)]):
            for row in obligation_rows(planned, known, nothing_tied):
                row.clause_id, row.item, row.quotes = None, task.item, task.quotes
                row.key = f"task:{task.public_id}:{row.key}"[:80]
                yield row


def _facts(task: SuggestedTask, meeting: Meeting) -> ClauseFacts:
    day = task.due_last_on
    words = task.due_as_written
    return ClauseFacts(
        clause_id=0,
        item_id=task.item_id,
        text=task.text,
        acts=("assign",),
        addressees=tuple(Named(name) for name in task.addressees),
        due=Due(DueKind.DAY, words, day, day, "day") if day else Due(DueKind.NONE, words),
        heading=task.item.title,
        body_id=meeting.body_id,
        decided_on=meeting.held_on,
    )
