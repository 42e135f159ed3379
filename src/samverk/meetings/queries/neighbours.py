"""What comes before and after, for those who read on."""

from dataclasses import dataclass

from django.db.models import QuerySet

from samverk.meetings.models import Item, Meeting


@dataclass(frozen=True)
class Neighbours:
    """``None`` at either end."""

    before: Meeting | Item | None
    after: Meeting | Item | None


def meeting_neighbours(meeting: Meeting, meetings: QuerySet[Meeting]) -> Neighbours:
    """Return the meetings of the same body just before and just after ``meeting``."""
    if meeting.body_id is None or meeting.held_on is None:
        return Neighbours(None, None)
    same = meetings.filter(body=meeting.body_id).only("public_id", "held_on")
    before = same.filter(held_on__lt=meeting.held_on).order_by("-held_on", "-id").first()
    after = same.filter(held_on__gt=meeting.held_on).order_by("held_on", "id").first()
    return Neighbours(before, after)


def item_neighbours(item: Item, items: QuerySet[Item]) -> Neighbours:
    """Return the items just before and just after ``item`` in its meeting."""
    same = items.filter(meeting=item.meeting_id).only("public_id", "title", "number_as_printed")
    before = same.filter(position__lt=item.position).order_by("-position").first()
    after = same.filter(position__gt=item.position).order_by("position").first()
    return Neighbours(before, after)
