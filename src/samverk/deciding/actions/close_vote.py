"""Closing a vote: counting, the chair's casting vote, the lot, and the line in the minutes."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.db.models import F

from procedure.votes import Tally, elected, is_carried
from samverk.deciding.actions.cast_ballot import missing
from samverk.deciding.actions.line import Act, in_session
from samverk.deciding.actions.procedures import write_procedure
from samverk.deciding.minute_words import election_text, named, vote_text
from samverk.deciding.models import Ballot, Candidate, Vote
from samverk.deciding.queries.voters import Room, room_for
from samverk.records import trail
from samverk.records.refusal import RuleBroken

Choice = Ballot.Choice
Draw = Callable[[Sequence[str]], str]


@dataclass(frozen=True, slots=True)
class Hands:
    """Hands that were counted. ``chair_says_yes`` is how the chair voted; it matters where the votes are even."""

    yes: int
    no: int
    abstained: int = 0
    chair_says_yes: bool | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """Secret votes that were cast on paper: how many for each candidate, by public id, and how many blank."""

    votes: Mapping[str, int] = field(default_factory=dict)
    blank: int = 0

    @property
    def total(self) -> int:
        return sum(self.votes.values()) + self.blank


@transaction.atomic
def close_show_of_hands(vote: Vote, hands: Hands, act: Act) -> Vote:
    """Close a vote by show of hands with what was counted.

    Raises ``RuleBroken``: ``"vote-is-closed"``, ``"more-than-present"``, ``"tie-without-casting-vote"``,
    ``"not-in-session"``.
    """
    room = _room_of_open(vote, Vote.Kind.HANDS)
    if hands.yes + hands.no + hands.abstained > len(room.voters):
        raise RuleBroken("more-than-present", f"{hands.yes} + {hands.no} + {hands.abstained} > {len(room.voters)}")
    tally = Tally(hands.yes, hands.no, hands.abstained)
    return _close(vote, act, _outcome(tally, hands.chair_says_yes), [])


@transaction.atomic
def close_roll_call(vote: Vote, act: Act, *, silent_abstain: bool = False) -> Vote:
    """Close a vote by roll call; who has not answered counts as abstaining only where somebody says so.

    Raises ``RuleBroken``: ``"vote-is-closed"``, ``"ballots-missing"``, ``"tie-without-casting-vote"``,
    ``"not-in-session"``.
    """
    room = _room_of_open(vote, Vote.Kind.ROLL_CALL)
    silent = missing(vote, room)
    if silent and not silent_abstain:
        raise RuleBroken("ballots-missing", vote.public_id)
    Ballot.objects.bulk_create(
        Ballot(vote=vote, attendance_id=attendance_id, choice=Choice.ABSTAIN) for attendance_id in sorted(silent)
    )
    ballots = list(vote.ballots.select_related("attendance").order_by("attendance__position"))
    counted = Counter(ballot.choice for ballot in ballots)
    tally = Tally(counted[Choice.YES], counted[Choice.NO], counted[Choice.ABSTAIN])
    return _close(vote, act, _outcome(tally, _says_yes(vote, ballots)), ballots)


@transaction.atomic
def close_election(vote: Vote, act: Act, *, draw: Draw, paper: Paper | None = None, silent_blank: bool = False) -> Vote:
    """Close a secret election; ``draw`` is handed the names that tie and returns one, as a lot does.

    ``paper`` are votes that were cast in a box. Raises ``RuleBroken``: ``"vote-is-closed"``, ``"more-than-present"``,
    ``"ballots-missing"``, ``"nobody-to-elect"``, ``"not-in-session"``.

    Source: SFS 2017:725, 5 kap. 56 §.
    """
    room = _room_of_open(vote, Vote.Kind.ELECTION)
    box = paper or Paper()
    left = len(missing(vote, room)) - box.total
    if left < 0:
        raise RuleBroken("more-than-present", f"{box.total} on paper")
    if left and not silent_blank:
        raise RuleBroken("ballots-missing", vote.public_id)
    for public_id, votes in box.votes.items():
        Candidate.objects.filter(vote=vote, public_id=public_id).update(votes=F("votes") + votes)
    counts = dict(Candidate.objects.filter(vote=vote).values_list("name", "votes"))
    winner = elected(counts, draw=draw)
    is_even = sum(count == counts[winner] for count in counts.values()) > 1
    outcome = {
        "elected": winner,
        "decided_by": Vote.DecidedBy.LOT if is_even else Vote.DecidedBy.MAJORITY,
        "abstained": vote.ballots.count() + box.total + left - sum(counts.values()),
    }
    return _close(vote, act, outcome, [])


def _room_of_open(vote: Vote, kind: str) -> Room:
    meeting = in_session(vote.item.meeting_id)
    vote.refresh_from_db()
    if not vote.is_open:
        raise RuleBroken("vote-is-closed", vote.public_id)
    assert vote.kind == kind, "the page sends each kind of vote to its own act"
    return room_for(vote.item, meeting)


def _says_yes(vote: Vote, ballots: Sequence[Ballot]) -> bool | None:
    choice = next((ballot.choice for ballot in ballots if ballot.attendance_id == vote.chair_id), Choice.ABSTAIN)
    return None if choice == Choice.ABSTAIN else choice == Choice.YES


def _outcome(tally: Tally, chair_says_yes: bool | None) -> dict[str, Any]:
    by_chair = tally.is_tied
    return {
        "yes": tally.yes,
        "no": tally.no,
        "abstained": tally.abstained,
        "is_carried": is_carried(tally, chair_says_yes=chair_says_yes),
        "decided_by": Vote.DecidedBy.CASTING_VOTE if by_chair else Vote.DecidedBy.MAJORITY,
    }


def _close(vote: Vote, act: Act, outcome: dict[str, Any], ballots: Sequence[Ballot]) -> Vote:
    still_open = Vote.objects.filter(pk=vote.pk, state=Vote.State.OPEN)
    if not still_open.update(state=Vote.State.CLOSED, closed_at=act.at, **outcome):
        raise RuleBroken("vote-is-closed", vote.public_id)
    vote.refresh_from_db()
    vote.procedure = write_procedure(
        vote.item,
        "vote",
        _line(vote, ballots),
        persons=[named(ballot.attendance) for ballot in ballots],
        yes=vote.yes,
        no=vote.no,
        abstained=vote.abstained,
    )
    Vote.objects.filter(pk=vote.pk).update(procedure=vote.procedure)
    trail.note("vote-closed", vote, by=act.by, on_behalf_of=act.on_behalf_of, decided_by=vote.decided_by)
    return vote


def _line(vote: Vote, ballots: Sequence[Ballot]) -> str:
    if vote.kind != Vote.Kind.ELECTION:
        return vote_text(vote, ballots)
    return election_text(vote, list(vote.candidates.order_by("-votes", "name").values_list("name", "votes")))
