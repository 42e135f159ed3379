"""Taking over what the agenda proposed, when the item comes up or the meeting opens."""

from django.db import transaction
from django.db.models import Max, QuerySet

from samverk.agenda.models import DraftClause
from samverk.deciding.actions.line import in_session
from samverk.deciding.models import LiveClause
from samverk.meetings.models import Item, Meeting


@transaction.atomic
def take_over_drafts(item: Item) -> int:
    """Put the clauses that were drafted under ``item`` before the meeting; return how many were new.

    Done again, it brings only what was drafted since. Raises ``RuleBroken("not-in-session")``.
    """
    in_session(item.meeting_id)
    return _take_over(DraftClause.objects.filter(item=item))


@transaction.atomic
def take_over_all(meeting: Meeting) -> int:
    """Do the same for every item of the meeting."""
    in_session(meeting.pk)
    return _take_over(DraftClause.objects.filter(item__meeting=meeting))


def next_position(item_id: int) -> int:
    """Return the place after the item's last clause."""
    last: int | None = LiveClause.objects.filter(item_id=item_id).aggregate(last=Max("position"))["last"]
    return (last or 0) + 1


def _take_over(drafts: QuerySet[DraftClause]) -> int:
    missing = list(drafts.filter(live_clause=None).order_by("item", "position", "pk"))
    for draft in missing:
        LiveClause.objects.create(
            item_id=draft.item_id, draft=draft, position=next_position(draft.item_id), text=draft.text
        )
    return len(missing)
