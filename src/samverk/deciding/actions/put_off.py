"""Putting an item off: postponed to a later meeting, or remitted for further preparation, with the reasons."""

from dataclasses import dataclass

from django.db import transaction

from procedure.votes import a_third_may_put_off, is_put_off
from samverk.deciding.actions.confirm_clause import confirm_clause
from samverk.deciding.actions.line import Act, in_session
from samverk.deciding.actions.word_clause import Wording, add_clause
from samverk.deciding.minute_words import put_off_text
from samverk.deciding.models import LiveClause
from samverk.deciding.queries.voters import room_for
from samverk.meetings.models import Clause, Item, Meeting
from samverk.meetings.queries.clause_preview import coming_meetings
from samverk.records import trail
from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken

SOURCE = "SFS 2017:725, 5 kap. 50-51 §§"
# Bodies in which a third of those present may put an item off; elsewhere it takes more than half.
ASSEMBLIES = frozenset({"federation"})
BY_MINORITY = "item-put-off-by-minority"


@dataclass(frozen=True, slots=True)
class PuttingOff:
    """``demanding`` is how many of those present ask for it; ``reason`` is theirs, and must be given for a remit.

    ``returns_to`` is the meeting at which the item comes up again, ``None`` for the body's next.
    """

    is_remit: bool
    demanding: int
    reason: str = ""
    returns_to: Meeting | None = None
    is_election: bool = False


@transaction.atomic
def put_off(item: Item, asked: PuttingOff, act: Act) -> Clause:
    """Put ``item`` off if enough ask for it: the clause that says so is confirmed, and the item returns by itself.

    What else was proposed under the item falls. Raises ``RuleBroken``: ``"too-few-put-off"``, ``"remit-needs-reason"``,
    ``"more-than-present"``, and what ``confirm_clause`` raises.

    Source: SFS 2017:725, 5 kap. 50-51 §§ and 6 kap. 33 §.
    """
    meeting = in_session(item.meeting_id)
    if asked.is_remit and not asked.reason.strip():
        raise RuleBroken("remit-needs-reason", SOURCE)
    is_minority = _refuse_too_few(item, meeting, asked)
    returns_to = asked.returns_to or next(iter(coming_meetings(meeting.body, meeting.held_on)), None)
    LiveClause.objects.filter(item=item, state=LiveClause.State.PROPOSED).update(state=LiveClause.State.DROPPED)
    live = add_clause(item, _wording(asked, returns_to), act)
    clause = confirm_clause(live, act, seen=live.revision)
    name = BY_MINORITY if is_minority else "item-put-off"
    trail.note(name, item, by=act.by, on_behalf_of=act.on_behalf_of, demanding=asked.demanding, remit=asked.is_remit)
    return clause


def _wording(asked: PuttingOff, returns_to: Meeting | None) -> Wording:
    day = returns_to.held_on if returns_to else None
    return Wording(
        text=put_off_text(is_remit=asked.is_remit, returns_on=day, reason=asked.reason),
        verb_class="remit" if asked.is_remit else "postpone",
        returns_to=returns_to,
        basis=asked.reason.strip(),
    )


def _refuse_too_few(item: Item, meeting: Meeting, asked: PuttingOff) -> bool:
    """Refuse what too few ask for; return whether it is a minority that has its way."""
    room = room_for(item, meeting)
    present = len(room.voters)
    if asked.demanding > present:
        raise RuleBroken("more-than-present", f"{asked.demanding} > {present}")
    third = a_third_may_put_off(
        is_assembly=room.profile.code in ASSEMBLIES,
        was_put_off_by_minority=TrailEntry.objects.filter(
            act=BY_MINORITY, subject_kind="item", subject_id=item.public_id
        ).exists(),
        remits_election=asked.is_remit and asked.is_election,
    )
    if not is_put_off(asked.demanding, present, a_third_is_enough=third):
        raise RuleBroken("too-few-put-off", SOURCE)
    return not is_put_off(asked.demanding, present, a_third_is_enough=False)
