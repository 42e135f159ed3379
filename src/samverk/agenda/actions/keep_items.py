"""Adding an item by hand, changing one, taking one off and putting it back."""

from dataclasses import dataclass, field

from django.db import IntegrityError, transaction

from samverk.accounts.models import User
from samverk.agenda.actions.lay_out import place_clause
from samverk.agenda.actions.order import add_item, hold_agenda, put_in_order
from samverk.agenda.actions.present import Presents, present
from samverk.agenda.models import Entry, TakenOff
from samverk.intake.actions import note_taken_off
from samverk.intake.models import Proposal
from samverk.meetings.models import Item, Meeting, Presenter
from samverk.records import trail
from samverk.records.refusal import RuleBroken


@dataclass(frozen=True, slots=True)
class Wanted:
    """An item as it is to be. ``minutes`` is ``None`` and ``purpose`` empty where nobody has said."""

    title: str
    kind: str = "ordinary"
    minutes: int | None = None
    purpose: str = ""
    background: str = ""
    is_confidential: bool = False
    presenters: tuple[Presents, ...] = field(default=())


@transaction.atomic
def add_by_hand(meeting: Meeting, wanted: Wanted, *, by: User, on_behalf_of: str = "") -> Item:
    """Put an item onto the agenda, before what an agenda ends with; late, if the call has gone out.

    Raises ``RuleBroken("agenda-closed")``, ``RuleBroken("too-many-items")``.
    """
    held = hold_agenda(meeting)
    item = add_item(
        held,
        title=wanted.title,
        kind=wanted.kind,
        is_confidential=wanted.is_confidential,
        background=wanted.background,
        minutes=wanted.minutes,
        purpose=wanted.purpose,
    )
    present(item, wanted.presenters)
    trail.note("agenda-item-added", meeting, by=by, on_behalf_of=on_behalf_of, item=item.public_id)
    return item


@transaction.atomic
def change_item(item: Item, wanted: Wanted, *, by: User, on_behalf_of: str = "") -> None:
    """Make an item of an agenda what is ``wanted``.

    Raises ``RuleBroken("agenda-closed")``; ``RuleBroken("agenda-changed")`` if it was taken off meanwhile.
    """
    hold_agenda(item.meeting)
    changed = Item.objects.filter(pk=item.pk).update(
        title=wanted.title,
        kind=wanted.kind,
        background=wanted.background,
        is_confidential=wanted.is_confidential,
    )
    if not changed:
        raise RuleBroken("agenda-changed", item.public_id)
    Entry.objects.update_or_create(item=item, defaults={"minutes": wanted.minutes, "purpose": wanted.purpose})
    Presenter.objects.filter(item=item).delete()
    present(item, wanted.presenters)
    trail.note("agenda-item-changed", item.meeting, by=by, on_behalf_of=on_behalf_of, item=item.public_id)


@transaction.atomic
def take_off(item: Item, *, reason: str, by: User, on_behalf_of: str = "") -> None:
    """Take an item off the agenda, and remember that of one which stood there by itself. A proposal waits again.

    Raises ``RuleBroken("reason-needed")`` for one that a clause ordered, without a reason; ``"agenda-closed"``;
    ``"agenda-changed"`` if it was taken off meanwhile.
    """
    meeting = hold_agenda(item.meeting)
    entry = Entry.objects.filter(item=item).select_related("origin_clause", "standing_item", "item").first()
    if entry is None:
        raise RuleBroken("agenda-changed", item.public_id)
    if entry.origin_clause_id is not None and not reason:
        raise RuleBroken("reason-needed", item.public_id)
    if entry.origin_clause_id is not None or entry.standing_item_id is not None:
        _remember(meeting, entry, reason=reason, by=by)
    proposal = Proposal.objects.filter(item=item, state=Proposal.State.PLACED).first()
    if proposal is not None:
        note_taken_off(proposal, by=by, on_behalf_of=on_behalf_of, reason=reason)
    title = "" if entry.item.is_confidential else entry.item.title
    entry.item.delete()
    put_in_order(list(meeting.items.order_by("position")))
    trail.note("agenda-item-taken-off", meeting, by=by, on_behalf_of=on_behalf_of, title=title, reason=reason)


@transaction.atomic
def put_back(taken_off: TakenOff, *, by: User, on_behalf_of: str = "") -> None:
    """Put back onto the agenda what was taken off it.

    Raises ``RuleBroken("agenda-closed")``; ``RuleBroken("agenda-changed")`` if somebody else put it back.
    """
    meeting = hold_agenda(taken_off.meeting)
    deleted, _by_model = TakenOff.objects.filter(pk=taken_off.pk).delete()
    if not deleted:
        raise RuleBroken("agenda-changed", taken_off.public_id)
    row = taken_off.standing_item
    if taken_off.origin_clause is not None:
        place_clause(meeting, taken_off.origin_clause)
    elif row is not None:
        add_item(meeting, title=row.title, kind=row.kind, minutes=row.minutes, standing_item=row)
    trail.note("agenda-item-put-back", meeting, by=by, on_behalf_of=on_behalf_of)


def _remember(meeting: Meeting, entry: Entry, *, reason: str, by: User) -> None:
    remembered = TakenOff(
        meeting=meeting,
        origin_clause=entry.origin_clause,
        standing_item=entry.standing_item,
        title=entry.item.title,
        is_confidential=entry.item.is_confidential,
        reason=reason,
        by=by.email,
    )
    try:
        with transaction.atomic():
            remembered.save(force_insert=True)
    except IntegrityError:
        # The same clause ordered two items of old; that it was taken off is remembered already.
        return
