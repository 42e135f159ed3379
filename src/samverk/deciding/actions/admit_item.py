"""Letting an item be decided that was not called: all who are present must agree."""

from django.db import transaction

from samverk.deciding.actions.line import Act, in_session
from samverk.deciding.actions.procedures import write_procedure
from samverk.deciding.minute_words import admission_text
from samverk.deciding.models import Admission
from samverk.deciding.queries.called import was_called
from samverk.deciding.queries.voters import room_for
from samverk.meetings.models import Item
from samverk.records import trail
from samverk.records.refusal import RuleBroken


@transaction.atomic
def admit_item(item: Item, act: Act) -> Admission:
    """Note that all who may vote and are in the room agree that ``item`` is decided; the minutes say so.

    Raises ``RuleBroken``: ``"already-admitted"``, ``"item-was-called"``, ``"nobody-present"``, ``"not-in-session"``.

    Source: SFS 2017:725, 5 kap. 52 §.
    """
    meeting = in_session(item.meeting_id)
    if Admission.objects.filter(item=item).exists():
        raise RuleBroken("already-admitted", item.public_id)
    if was_called(item):
        raise RuleBroken("item-was-called", item.public_id)
    present = len(room_for(item, meeting).voters)
    if not present:
        raise RuleBroken("nobody-present", item.public_id)
    admission = Admission.objects.create(item=item, present=present, admitted_at=act.at)
    write_procedure(item, "vote", admission_text(present), yes=present, no=0, abstained=0)
    trail.note("item-admitted", item, by=act.by, on_behalf_of=act.on_behalf_of, present=present)
    return admission
