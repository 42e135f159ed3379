"""Leaving for an item because of an interest in it, and coming back where that was a mistake."""

from django.db import transaction

from samverk.deciding.actions.line import Act, in_session
from samverk.deciding.actions.procedures import strike_procedure, write_procedure
from samverk.deciding.minute_words import named, recusal_text
from samverk.deciding.models import Ballot, LiveClause, Recusal
from samverk.deciding.queries.voters import room_for
from samverk.meetings.models import Attendance, Item
from samverk.records import trail
from samverk.records.refusal import RuleBroken


@transaction.atomic
def recuse(item: Item, attendance: Attendance, reason: str, act: Act) -> Recusal:
    """Let somebody leave for ``item``: from now on they count neither for its quorum nor in its votes.

    ``reason`` is one of ``Recusal.Reason``. Raises ``RuleBroken``: ``"already-recused"``, ``"not-in-the-room"``,
    ``"has-taken-part"`` if a clause of the item is confirmed or they have voted on it, ``"not-in-session"``.

    Source: SFS 2017:725, 6 kap. 28-32 §§.
    """
    meeting = in_session(item.meeting_id)
    if Recusal.objects.filter(item=item, attendance=attendance).exists():
        raise RuleBroken("already-recused", attendance.name_as_written)
    someone = room_for(item, meeting).find(attendance.pk)
    if someone is None or not someone.is_here:
        raise RuleBroken("not-in-the-room", attendance.name_as_written)
    if _is_decided(item) or Ballot.objects.filter(vote__item=item, attendance=attendance).exists():
        raise RuleBroken("has-taken-part", attendance.name_as_written)
    procedure = write_procedure(item, "recusal", recusal_text(attendance, reason), persons=[named(attendance)])
    recusal = Recusal.objects.create(
        item=item, attendance=attendance, reason=Recusal.Reason(reason), recused_at=act.at, procedure=procedure
    )
    trail.note("recused", item, by=act.by, on_behalf_of=act.on_behalf_of, who=named(attendance), reason=reason)
    return recusal


@transaction.atomic
def lift_recusal(recusal: Recusal, act: Act) -> None:
    """Strike a recusal that was entered by mistake.

    Raises ``RuleBroken``: ``"nothing-to-change"`` if it is struck already, ``"item-is-decided"`` once a clause of the
    item is confirmed, ``"not-in-session"``.
    """
    in_session(recusal.item.meeting_id)
    if _is_decided(recusal.item):
        raise RuleBroken("item-is-decided", recusal.item.public_id)
    procedure_id, who = recusal.procedure_id, named(recusal.attendance)
    if not Recusal.objects.filter(pk=recusal.pk).delete()[0]:
        raise RuleBroken("nothing-to-change", recusal.public_id)
    strike_procedure(procedure_id)
    trail.note("recusal-lifted", recusal.item, by=act.by, on_behalf_of=act.on_behalf_of, who=who)


def _is_decided(item: Item) -> bool:
    return LiveClause.objects.filter(item=item, state=LiveClause.State.CONFIRMED).exists()
