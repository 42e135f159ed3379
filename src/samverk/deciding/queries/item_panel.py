"""Everything that is decided under one item, as screens show it; a fixed number of queries, however much there is.

How another room shows it
-------------------------
A view calls ``samverk.deciding.screens.panel_context(request, item, next_address=…)`` and gives the answer to its
template, which includes one of

* ``deciding/item_panel.html`` for who keeps or leads the meeting: clauses, proposals, votes, recusals, dissents, with
  forms if ``panel.may_act``; without it, the same to read,
* ``deciding/my_vote.html`` for the phone of somebody who is on the list: their vote, their recusal, their dissent,
* ``deciding/wall_decision.html`` for the wall: what is before the meeting, without names of who voted how in secret.

All three need the context keys ``panel``, ``forms``, ``next`` (where the acts return to, an address of this house; the
item's own page if empty) and a request, for the token of the forms. The page loads
``{% static 'deciding/panel.css' %}``, and may load ``{% static 'deciding/panel.js' %}`` (deferred; only makes the verb
picker quicker). The fragments hold headings from ``<h3>`` on and no ids but those of their forms, which are unique as
long as a page shows one item. ``panel_context`` asks nothing about whether the viewer may see the item: that is for
``samverk.deciding.access`` or the room that shows the page.

When an item comes up, or the meeting opens, call ``deciding.actions.take_over_drafts(item)`` or
``take_over_all(meeting)``; both may be called again. Who leads the meeting is told to a vote by its form; by default it
is who leads by their seat.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Prefetch

from samverk.agenda.models import Entry
from samverk.deciding.models import (
    Admission,
    Ballot,
    Candidate,
    DebateProposal,
    Dissent,
    LiveClause,
    Proposition,
    Recusal,
    Vote,
)
from samverk.deciding.queries.live_meaning import live_preview
from samverk.deciding.queries.voters import Room, Someone, room_for
from samverk.directory.queries import NameIndex, make_linker
from samverk.meetings.models import Attendance, Item, Meeting
from samverk.meetings.queries.clause_preview import Preview, Surroundings, look_around


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who looks: whether they keep or lead the meeting, and which person of the directory they are themselves."""

    may_act: bool = False
    person_id: int | None = None


@dataclass(frozen=True, slots=True)
class ClauseShown:
    """A clause with what it would set going, or has."""

    live: LiveClause
    preview: Preview

    @property
    def number(self) -> int | None:
        """The position in the meeting, once it is a decision."""
        return self.live.clause.position if self.live.clause else None


@dataclass(frozen=True, slots=True)
class VoteShown:
    """A vote with its ballots. ``missing`` are those who may vote and have not; ``mine`` is the viewer's ballot."""

    vote: Vote
    ballots: Sequence[Ballot]
    candidates: Sequence[Candidate]
    missing: tuple[Someone, ...]
    mine: Ballot | None
    my_turn: bool

    @property
    def is_secret(self) -> bool:
        return self.vote.kind == Vote.Kind.ELECTION


@dataclass(frozen=True, slots=True)
class ItemPanel:
    """``is_admissible`` tells that the item was called, or that all agreed, or that no rule asks. ``room`` tells who is
    there; ``me`` is the viewer's own row. ``lacks_quorum`` that nothing can be decided now, ``is_thin`` that less than
    half take part where no rule minds.
    """

    item: Item
    meeting: Meeting
    viewer: Viewer
    room: Room
    me: Someone | None
    clauses: tuple[ClauseShown, ...]
    proposals: Sequence[DebateProposal]
    proposition: Proposition | None
    votes: tuple[VoteShown, ...]
    recusals: Sequence[Recusal]
    dissents: Sequence[Dissent]
    was_called: bool
    admission: Admission | None
    coming: tuple[Meeting, ...]

    @property
    def may_act(self) -> bool:
        """Whether forms for keeping are shown: to who keeps or leads, while the meeting sits."""
        return self.viewer.may_act and self.meeting.is_in_session

    @property
    def may_speak(self) -> bool:
        """Whether the viewer's own forms are shown: to who is on the list, while the meeting sits."""
        return self.me is not None and self.meeting.is_in_session

    @property
    def is_admissible(self) -> bool:
        return not self.room.profile.only_called_items or self.was_called or self.admission is not None

    @property
    def lacks_quorum(self) -> bool:
        return not all(quorum.is_met for quorum in self.room.quorums)

    @property
    def is_thin(self) -> bool:
        return not self.room.quorums and not self.room.half.is_met

    @property
    def standing(self) -> list[DebateProposal]:
        """The proposals that were not withdrawn."""
        return [proposal for proposal in self.proposals if proposal.withdrawn_at is None]

    @property
    def open_vote(self) -> VoteShown | None:
        return next((shown for shown in self.votes if shown.vote.is_open), None)

    @property
    def is_decided(self) -> bool:
        return any(shown.live.state == LiveClause.State.CONFIRMED for shown in self.clauses)

    @property
    def my_recusal(self) -> Recusal | None:
        return next((row for row in self.recusals if self.me and row.attendance_id == self.me.attendance.pk), None)

    @property
    def my_dissent(self) -> Dissent | None:
        return next((row for row in self.dissents if self.me and row.attendance_id == self.me.attendance.pk), None)


def item_panel(item: Item, meeting: Meeting, *, viewer: Viewer) -> ItemPanel:
    """Return what is decided under ``item`` of ``meeting``, whose body is fetched already."""
    room = room_for(item, meeting)
    me = room.of_person(viewer.person_id)
    # Who an addressee is in the directory does not show here, so that the directory is not read.
    around = look_around(meeting.body, meeting.held_on, make_linker(NameIndex()))
    return ItemPanel(
        item=item,
        meeting=meeting,
        viewer=viewer,
        room=room,
        me=me,
        clauses=_clauses(item, around),
        proposals=_proposals(item),
        proposition=Proposition.objects.filter(item=item).select_related("carried").first(),
        votes=_votes(item, room, me),
        recusals=list(Recusal.objects.filter(item=item).select_related("attendance")),
        dissents=list(Dissent.objects.filter(item=item).select_related("attendance")),
        was_called=Entry.objects.filter(item=item, is_late=False).exists(),
        admission=Admission.objects.filter(item=item).first(),
        coming=around.coming,
    )


def _clauses(item: Item, around: Surroundings) -> tuple[ClauseShown, ...]:
    rows = LiveClause.objects.filter(item=item).select_related("clause", "due_meeting", "returns_to")
    return tuple(ClauseShown(live, live_preview(live, around)) for live in rows.order_by("position"))


def _proposals(item: Item) -> list[DebateProposal]:
    proposals = DebateProposal.objects.filter(item=item).select_related("made_by").order_by("position")
    return list(proposals.prefetch_related(Prefetch("seconded_by", Attendance.objects.order_by("position"))))


def _votes(item: Item, room: Room, me: Someone | None) -> tuple[VoteShown, ...]:
    ballots = Ballot.objects.select_related("attendance").order_by("attendance__position")
    votes = Vote.objects.filter(item=item).select_related("chair").order_by("pk")
    found = votes.prefetch_related(Prefetch("ballots", ballots), "candidates")
    return tuple(_shown(vote, room, me) for vote in found)


def _shown(vote: Vote, room: Room, me: Someone | None) -> VoteShown:
    ballots = list(vote.ballots.all())
    voted = {ballot.attendance_id: ballot for ballot in ballots}
    missing = tuple(someone for someone in room.voters if someone.attendance.pk not in voted)
    waits_for_others = me is not None and me.attendance.pk == vote.chair_id and len(missing) > 1
    return VoteShown(
        vote=vote,
        ballots=ballots,
        candidates=list(vote.candidates.all()),
        missing=missing if vote.is_open else (),
        mine=voted.get(me.attendance.pk) if me else None,
        my_turn=me in missing and vote.is_open and not (waits_for_others and vote.kind == Vote.Kind.ROLL_CALL),
    )
