"""Voting: one ballot each, in the open or in secret."""

from django.db import transaction
from django.db.models import F

from samverk.deciding.actions.line import Act, in_session
from samverk.deciding.actions.present import must_vote
from samverk.deciding.models import Ballot, Candidate, Vote
from samverk.deciding.queries.voters import Room, room_for
from samverk.meetings.models import Attendance
from samverk.records import trail
from samverk.records.refusal import RuleBroken

SOURCE_OF_CHAIR = "SFS 2017:725, 5 kap. 55 §"


@transaction.atomic
def cast_ballot(vote: Vote, attendance: Attendance, choice: str, act: Act) -> Ballot:
    """Enter how somebody votes when called by name. The chair votes last.

    Raises ``RuleBroken``: ``"vote-is-closed"``, ``"vote-by-hands"``, ``"vote-is-secret"``, ``"already-voted"``,
    ``"chair-votes-last"``, ``"not-among-the-voters"``, ``"not-in-session"``.
    """
    room = _room_of_open(vote, attendance)
    if vote.kind != Vote.Kind.ROLL_CALL:
        raise RuleBroken("vote-by-hands" if vote.kind == Vote.Kind.HANDS else "vote-is-secret", vote.public_id)
    if vote.chair_id == attendance.pk and missing(vote, room) - {attendance.pk}:
        raise RuleBroken("chair-votes-last", SOURCE_OF_CHAIR)
    ballot = Ballot.objects.create(vote=vote, attendance=attendance, choice=Ballot.Choice(choice))
    trail.note(
        "ballot-cast",
        vote,
        by=act.by,
        on_behalf_of=act.on_behalf_of,
        who=attendance.name_as_written,
        choice=str(ballot.choice),
    )
    return ballot


@transaction.atomic
def cast_secret_ballot(vote: Vote, attendance: Attendance, candidate: Candidate | None, act: Act) -> None:
    """Count a secret vote, a blank one for ``None``. That somebody voted is kept; for whom, nowhere.

    Raises ``RuleBroken``: ``"vote-is-closed"``, ``"vote-is-open-to-all"``, ``"already-voted"``,
    ``"not-among-the-voters"``, ``"not-in-session"``.
    """
    _room_of_open(vote, attendance)
    if vote.kind != Vote.Kind.ELECTION:
        raise RuleBroken("vote-is-open-to-all", vote.public_id)
    Ballot.objects.create(vote=vote, attendance=attendance)
    if candidate is not None:
        Candidate.objects.filter(pk=candidate.pk, vote=vote).update(votes=F("votes") + 1)
    trail.note("secret-ballot-cast", vote, by=act.by, who=attendance.name_as_written)


def missing(vote: Vote, room: Room) -> set[int]:
    """Return the rows of those who may vote and have not."""
    voted = set(Ballot.objects.filter(vote=vote).values_list("attendance_id", flat=True))
    return {someone.attendance.pk for someone in room.voters} - voted


def _room_of_open(vote: Vote, attendance: Attendance) -> Room:
    meeting = in_session(vote.item.meeting_id)
    if not Vote.objects.filter(pk=vote.pk, state=Vote.State.OPEN).exists():
        raise RuleBroken("vote-is-closed", vote.public_id)
    room = room_for(vote.item, meeting)
    must_vote(room, attendance)
    if Ballot.objects.filter(vote=vote, attendance=attendance).exists():
        raise RuleBroken("already-voted", attendance.name_as_written)
    return room
