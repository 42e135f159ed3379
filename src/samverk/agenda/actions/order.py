"""The order of an agenda, which numbers its items."""

from collections.abc import Sequence

from django.db import transaction

from samverk.accounts.models import User
from samverk.agenda.models import Entry
from samverk.meetings.models import Item, Meeting
from samverk.records import trail
from samverk.records.refusal import RuleBroken

MOST_ITEMS = 200
# What an agenda ends with; new items come before it.
LAST_KINDS = frozenset({"other-business", "next-meeting", "closing", "after-meeting"})
# Positions are unique, so items step aside before they take their places.
ASIDE = 100_000


def hold_agenda(meeting: Meeting) -> Meeting:
    """Let whoever else changes the agenda wait until this is stored; return the meeting as it is now.

    Raises ``RuleBroken("agenda-closed")`` if it was opened, held or cancelled.
    """
    states = (Meeting.State.PLANNED, Meeting.State.CALLED)
    open_to_change = Meeting.objects.select_for_update(of=("self",)).filter(
        pk=meeting.pk, state__in=states, opened_at=None, cancelled_at=None
    )
    held = open_to_change.select_related("body").first()
    if held is None:
        raise RuleBroken("agenda-closed", meeting.public_id)
    return held


def add_item(
    meeting: Meeting,
    *,
    title: str,
    kind: str = "ordinary",
    is_confidential: bool = False,
    background: str = "",
    at_end: bool = False,
    **entry: object,
) -> Item:
    """Put an item onto an agenda that is held: before what an agenda ends with, or ``at_end``. Part of other acts.

    Raises ``RuleBroken("too-many-items")``.
    """
    items = list(meeting.items.order_by("position"))
    if len(items) >= MOST_ITEMS:
        raise RuleBroken("too-many-items", meeting.public_id)
    item = Item.objects.create(
        meeting=meeting,
        position=ASIDE * 2 + len(items),
        title=title,
        kind=kind,
        is_confidential=is_confidential,
        background=background,
    )
    Entry.objects.create(item=item, is_late=meeting.state == Meeting.State.CALLED, **entry)
    place = len(items)
    while not at_end and place and items[place - 1].kind in LAST_KINDS:
        place -= 1
    put_in_order([*items[:place], item, *items[place:]])
    return item


def put_in_order(items: Sequence[Item]) -> None:
    """Give the items of an agenda, all of them, their positions and numbers."""
    wrong = [
        (place, item)
        for place, item in enumerate(items, start=1)
        if (item.position, item.number_as_printed) != (place, str(place))
    ]
    for place, item in wrong:
        item.position, item.number_as_printed = ASIDE + place, str(place)
    moved = [item for _place, item in wrong]
    Item.objects.bulk_update(moved, ("position", "number_as_printed"))
    for place, item in wrong:
        item.position = place
    Item.objects.bulk_update(moved, ("position",))


@transaction.atomic
def reorder(meeting: Meeting, order: Sequence[str], *, seen: Sequence[str], by: User, on_behalf_of: str = "") -> None:
    """Put the items in ``order``; ``seen`` is the order that whoever did it saw. Both are public ids.

    Raises ``RuleBroken("agenda-changed")`` if somebody else changed it meanwhile, ``RuleBroken("agenda-closed")``.
    """
    held = hold_agenda(meeting)
    items = {item.public_id: item for item in held.items.order_by("position")}
    if list(seen) != list(items) or sorted(order) != sorted(items):
        raise RuleBroken("agenda-changed", meeting.public_id)
    if list(order) == list(items):
        return
    put_in_order([items[public_id] for public_id in order])
    trail.note("agenda-reordered", meeting, by=by, on_behalf_of=on_behalf_of)


def moved(order: Sequence[str], one: str, *, up: bool) -> list[str]:
    """Return ``order`` with ``one`` a place further up or down; as it is where there is no further."""
    changed = list(order)
    place = changed.index(one)
    other = place + (-1 if up else 1)
    if 0 <= other < len(changed):
        changed[place], changed[other] = changed[other], changed[place]
    return changed
