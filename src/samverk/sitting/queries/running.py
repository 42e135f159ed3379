"""The agenda of a meeting in session: what was up, what is up, what comes, and the time each takes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone

from procedure.timing import Slot, delay, laid_out
from samverk.meetings.models import Item, Meeting, Presenter
from samverk.sitting.models import Turn

NO_TIME = timedelta()


@dataclass(frozen=True, slots=True)
class Line:
    """One item. ``spent`` is the time of its turns that have ended; ``up_since`` is set while it is up.

    ``ends_at`` is when its time is over, if it goes on without a pause; ``None`` where it is not up, or where nobody
    has said how long it may take. ``late_by`` is by how much it came up after the agenda's time.
    """

    pk: int
    public_id: str
    position: int
    number: str
    title: str
    is_confidential: bool
    background: str
    minutes: int | None
    purpose: str
    presenters: tuple[str, ...]
    spent: timedelta
    was_up: bool
    up_since: datetime | None
    late_by: timedelta

    @property
    def ends_at(self) -> datetime | None:
        if self.up_since is None or self.minutes is None:
            return None
        return self.up_since + timedelta(minutes=self.minutes) - self.spent

    @property
    def spent_minutes(self) -> int:
        return int(self.spent.total_seconds() // 60)

    @property
    def late_minutes(self) -> int:
        return int(self.late_by.total_seconds() // 60)


def lines_of(meeting: Meeting) -> list[Line]:
    """Return the items of the meeting in order, with three queries."""
    items = list(Item.objects.filter(meeting=meeting).select_related("entry").order_by("position"))
    turns: dict[int, list[Turn]] = {}
    for turn in Turn.objects.filter(item__meeting=meeting):
        turns.setdefault(turn.item_id, []).append(turn)
    names: dict[int, list[str]] = {}
    for item_id, name in Presenter.objects.filter(item__meeting=meeting).values_list("item_id", "name_as_written"):
        names.setdefault(item_id, []).append(name)
    slots = _slots(meeting, items)
    return [
        _line(item, turns.get(item.pk, []), names.get(item.pk, []), slot)
        for item, slot in zip(items, slots, strict=True)
    ]


def _line(item: Item, turns: Sequence[Turn], presenters: Sequence[str], slot: Slot | None) -> Line:
    entry = getattr(item, "entry", None)
    ended = [turn.ended_at - turn.began_at for turn in turns if turn.ended_at is not None]
    return Line(
        pk=item.pk,
        public_id=str(item.public_id),
        position=item.position,
        number=item.number_as_printed,
        title=item.title,
        is_confidential=item.is_confidential,
        background=item.background,
        minutes=entry.minutes if entry else None,
        purpose=entry.get_purpose_display() if entry else "",
        presenters=tuple(presenters),
        spent=sum(ended, NO_TIME),
        was_up=bool(turns),
        up_since=next((turn.began_at for turn in turns if turn.ended_at is None), None),
        late_by=max(delay(slot, turns[0].began_at), NO_TIME) if slot and turns else NO_TIME,
    )


def _slots(meeting: Meeting, items: Sequence[Item]) -> list[Slot | None]:
    if meeting.held_on is None or meeting.starts_at is None:
        return [None] * len(items)
    begins = timezone.make_aware(datetime.combine(meeting.held_on, meeting.starts_at))
    minutes = [entry.minutes if (entry := getattr(item, "entry", None)) else None for item in items]
    # Below an item without a time of its own nobody can say what is late.
    return [slot if slot.is_exact else None for slot in laid_out(begins, minutes)]
