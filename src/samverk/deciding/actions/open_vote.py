"""Opening a vote, and calling it off again."""

from collections.abc import Sequence

from django.db import transaction

from samverk.deciding.actions.line import Act, in_session
from samverk.deciding.actions.present import must_vote
from samverk.deciding.models import Candidate, Vote
from samverk.deciding.queries.voters import room_for
from samverk.meetings.models import Attendance, Item
from samverk.records import trail
from samverk.records.refusal import RuleBroken

FEWEST = 2


@transaction.atomic
def open_vote(
    item: Item,
    act: Act,
    *,
    kind: str,
    yes_means: str,
    no_means: str = "",
    candidates: Sequence[str] = (),
    chair: Attendance | None = None,
) -> Vote:
    """Put a question to the vote and return it. ``candidates`` are the names in an election, which is secret.

    ``chair`` leads the vote: votes last, and decides where the votes are even; by default who leads by their seat.
    Raises ``RuleBroken``: ``"vote-is-open"``, ``"too-few-candidates"``, ``"not-among-the-voters"`` for a chair who does
    not vote, ``"not-in-session"``.
    """
    meeting = in_session(item.meeting_id)
    if Vote.objects.filter(item__meeting=meeting, state=Vote.State.OPEN).exists():
        raise RuleBroken("vote-is-open", item.public_id)
    names = list(dict.fromkeys(name.strip() for name in candidates if name.strip()))
    if kind == Vote.Kind.ELECTION and len(names) < FEWEST:
        raise RuleBroken("too-few-candidates", item.public_id)
    room = room_for(item, meeting)
    leader = must_vote(room, chair) if chair else room.leader
    vote = Vote.objects.create(
        item=item,
        kind=kind,
        yes_means=yes_means,
        no_means=no_means,
        chair=leader.attendance if leader else None,
        opened_at=act.at,
    )
    if kind == Vote.Kind.ELECTION:
        Candidate.objects.bulk_create(Candidate(vote=vote, name=name) for name in names)
    trail.note("vote-opened", vote, by=act.by, on_behalf_of=act.on_behalf_of, kind=kind, yes=yes_means)
    return vote


@transaction.atomic
def call_off_vote(vote: Vote, act: Act) -> None:
    """Take an open vote back, with all that was voted; nothing of it stands in the minutes.

    Raises ``RuleBroken("vote-is-closed")`` or ``RuleBroken("not-in-session")``.
    """
    in_session(vote.item.meeting_id)
    trail.note("vote-called-off", vote, by=act.by, on_behalf_of=act.on_behalf_of, yes=vote.yes_means)
    if not Vote.objects.filter(pk=vote.pk, state=Vote.State.OPEN).delete()[0]:
        raise RuleBroken("vote-is-closed", vote.public_id)
