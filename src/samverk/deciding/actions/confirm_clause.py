"""Confirming a clause: from then on it is a decision. And taking that back, as long as the meeting sits."""

from django.db import transaction
from django.db.models import F

from minutebook.lexicon.sv_starters import GAP
from samverk.deciding.actions.line import Act, in_session
from samverk.deciding.actions.number_clauses import number_clauses
from samverk.deciding.actions.register_clause import register_clause
from samverk.deciding.actions.word_clause import refuse_changed
from samverk.deciding.events import announce_written
from samverk.deciding.models import LiveClause, Vote
from samverk.deciding.queries.called import may_be_decided
from samverk.deciding.queries.voters import Room, room_for
from samverk.meetings.models import Clause, Item
from samverk.records import trail
from samverk.records.refusal import RuleBroken

State = LiveClause.State
SOURCE_OF_CALL = "SFS 2017:725, 5 kap. 52 §"
SOURCE_OF_QUORUM = "SFS 2017:725, 6 kap. 27 §"


@transaction.atomic
def confirm_clause(live: LiveClause, act: Act, *, seen: int) -> Clause:
    """Make a proposed clause a decision and return it; ``seen`` is the revision that was read out.

    Raises ``RuleBroken``: ``"clause-not-proposed"`` if it is confirmed already or was dropped,
    ``"clause-changed-meanwhile"``, ``"clause-unfinished"``, ``"vote-is-open"``, ``"item-not-called"``,
    ``"no-quorum"``, ``"not-in-session"``.
    """
    meeting = in_session(live.item.meeting_id)
    live.refresh_from_db()
    if live.state != State.PROPOSED or live.revision != seen:
        refuse_changed(live)
    if not live.text.strip() or GAP in live.text:
        raise RuleBroken("clause-unfinished", live.public_id)
    room = room_for(live.item, meeting)
    refuse_undecidable(live.item, room)
    clause = register_clause(live, meeting)
    LiveClause.objects.filter(pk=live.pk, state=State.PROPOSED, revision=seen).update(
        state=State.CONFIRMED, confirmed_at=act.at, clause=clause, revision=F("revision") + 1
    )
    number_clauses(meeting)
    trail.note(
        "clause-confirmed",
        live,
        by=act.by,
        on_behalf_of=act.on_behalf_of,
        clause=clause.public_id,
        text=live.text,
        voters=len(room.voters),
        seats=room.seats,
    )
    announce_written(meeting.pk)
    live.refresh_from_db()
    clause.refresh_from_db()
    return clause


@transaction.atomic
def take_back_clause(live: LiveClause, act: Act) -> None:
    """Make a decision a proposal again; its address in the register goes, the trail tells that it was there.

    Raises ``RuleBroken("clause-not-confirmed")`` or ``RuleBroken("not-in-session")``: what stands when the meeting
    closes is changed by no one.
    """
    meeting = in_session(live.item.meeting_id)
    live.refresh_from_db()
    confirmed = LiveClause.objects.filter(pk=live.pk, state=State.CONFIRMED)
    taken = confirmed.update(state=State.PROPOSED, confirmed_at=None, clause=None, revision=F("revision") + 1)
    if not taken or live.clause is None:
        raise RuleBroken("clause-not-confirmed", live.public_id)
    clause = live.clause
    trail.note("clause-taken-back", live, by=act.by, on_behalf_of=act.on_behalf_of, clause=clause.public_id)
    Clause.objects.filter(pk=clause.pk).delete()
    number_clauses(meeting)
    announce_written(meeting.pk)
    live.refresh_from_db()


def refuse_undecidable(item: Item, room: Room) -> None:
    """Refuse to decide ``item``: while a vote is open, if it was not called, or if too few take part."""
    if Vote.objects.filter(item=item, state=Vote.State.OPEN).exists():
        raise RuleBroken("vote-is-open", item.public_id)
    if not may_be_decided(item, room.profile):
        raise RuleBroken("item-not-called", SOURCE_OF_CALL)
    if not all(quorum.is_met for quorum in room.quorums):
        raise RuleBroken("no-quorum", SOURCE_OF_QUORUM)
