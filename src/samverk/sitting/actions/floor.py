"""Which item is up, and when the meeting stands still."""

from datetime import datetime

from django.db import transaction

from samverk.accounts.models import User
from samverk.deciding.actions import take_over_drafts
from samverk.meetings.models import Item, Meeting
from samverk.records import trail
from samverk.records.refusal import RuleBroken
from samverk.sitting.actions.line import in_session
from samverk.sitting.models import Adjournment, Floor, Turn


@transaction.atomic
def take_up(item: Item, *, at: datetime, by: User, on_behalf_of: str = "") -> None:
    """Take an item up, any item, and end the turn of the one before; what was drafted under it is proposed then.

    Raises ``RuleBroken``: ``"not-in-session"``, ``"adjourned"``, ``"already-up"``.
    """
    meeting = in_session(item.meeting_id)
    if Adjournment.objects.filter(meeting=meeting, ended_at=None).exists():
        raise RuleBroken("adjourned", meeting.public_id)
    if Turn.objects.filter(item=item, ended_at=None).exists():
        raise RuleBroken("already-up", item.public_id)
    _end_turns(meeting, at)
    Turn.objects.create(item=item, began_at=at)
    Floor.objects.update_or_create(meeting=meeting, defaults={"item": item})
    take_over_drafts(item)
    trail.note("item-taken-up", item, by=by, on_behalf_of=on_behalf_of)


@transaction.atomic
def end_item(item: Item, *, at: datetime, by: User, on_behalf_of: str = "") -> None:
    """End the turn of the item that is up; none is up then.

    Raises ``RuleBroken``: ``"not-in-session"``, ``"not-up"``.
    """
    meeting = in_session(item.meeting_id)
    if not Turn.objects.filter(item=item, ended_at=None).update(ended_at=at):
        raise RuleBroken("not-up", item.public_id)
    Floor.objects.filter(meeting=meeting, item=item).update(item=None)
    trail.note("item-ended", item, by=by, on_behalf_of=on_behalf_of)


@transaction.atomic
def adjourn(meeting: Meeting, *, at: datetime, by: User, on_behalf_of: str = "") -> None:
    """Let the meeting stand still; the item that was up goes on afterwards.

    Raises ``RuleBroken``: ``"not-in-session"``, ``"adjourned"``.
    """
    meeting = in_session(meeting.pk)
    if Adjournment.objects.filter(meeting=meeting, ended_at=None).exists():
        raise RuleBroken("adjourned", meeting.public_id)
    _end_turns(meeting, at)
    Adjournment.objects.create(meeting=meeting, began_at=at)
    trail.note("meeting-adjourned", meeting, by=by, on_behalf_of=on_behalf_of)


@transaction.atomic
def resume(meeting: Meeting, *, at: datetime, by: User, on_behalf_of: str = "") -> None:
    """Let the meeting go on, with the item that was up.

    Raises ``RuleBroken``: ``"not-in-session"``, ``"not-adjourned"``.
    """
    meeting = in_session(meeting.pk)
    if not Adjournment.objects.filter(meeting=meeting, ended_at=None).update(ended_at=at):
        raise RuleBroken("not-adjourned", meeting.public_id)
    floor = Floor.objects.filter(meeting=meeting).select_related("item").first()
    if floor is not None and floor.item is not None:
        Turn.objects.create(item=floor.item, began_at=at)
    trail.note("meeting-resumed", meeting, by=by, on_behalf_of=on_behalf_of)


@transaction.atomic
def name_confidential(meeting: Meeting, *, named: bool, by: User) -> None:
    """Let the wall say what confidential items are called, or no longer.

    Raises ``RuleBroken``: ``"not-in-session"``, ``"nothing-to-change"``.
    """
    meeting = in_session(meeting.pk)
    floor = Floor.objects.filter(meeting=meeting, wall_names_confidential=not named)
    if not floor.update(wall_names_confidential=named):
        raise RuleBroken("nothing-to-change", meeting.public_id)
    trail.note("wall-names-confidential" if named else "wall-hides-confidential", meeting, by=by)


def _end_turns(meeting: Meeting, at: datetime) -> None:
    Turn.objects.filter(item__meeting=meeting, ended_at=None).update(ended_at=at)
