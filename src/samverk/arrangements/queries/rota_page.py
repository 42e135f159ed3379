"""A body's rota of one year, with who has served how often."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from samverk.arrangements.models import FixedSeat, Rota, Swap, Turn
from samverk.arrangements.queries.preparers import seat_holders
from samverk.arrangements.queries.turns import COMING, Membership, members_among, memberships_of, turns_of
from samverk.directory.models import Body, Organisation, Person
from samverk.meetings.models import Meeting

BARS_BEGIN = 160
BAR_LENGTH = 320
BAR_STEP = 30


@dataclass(frozen=True, slots=True)
class RotaRow:
    """A meeting with its turn. ``is_coming`` where it can still be changed; ``own`` where the reader may change it.

    ``repeats``: the same municipality as at the meeting before; ``has_left``: it has no vote on that day.
    """

    meeting: Meeting
    turn: Turn | None
    is_coming: bool
    own: bool
    repeats: bool
    has_left: bool
    instead: tuple[Organisation, ...] = ()
    others: tuple[Turn, ...] = ()

    @property
    def is_empty(self) -> bool:
        return self.turn is None and self.is_coming


@dataclass(frozen=True, slots=True)
class Served:
    """How often a municipality has served and how often it still will, with the lengths of its bars in the picture."""

    name: str
    served: int
    coming: int
    y: int
    served_width: float
    coming_width: float

    @property
    def text_y(self) -> int:
        return self.y + 15

    @property
    def coming_x(self) -> float:
        return BARS_BEGIN + self.served_width


@dataclass(frozen=True, slots=True)
class WaitingSwap:
    swap: Swap
    may_answer: bool


@dataclass(frozen=True, slots=True)
class RotaPage:
    body: Body
    year: int
    fixed: tuple[tuple[FixedSeat, tuple[Person, ...]], ...]
    rows: tuple[RotaRow, ...]
    served: tuple[Served, ...]
    swaps: tuple[WaitingSwap, ...]

    @property
    def empty(self) -> int:
        return sum(row.is_empty for row in self.rows)

    @property
    def served_height(self) -> int:
        return len(self.served) * BAR_STEP + 6


def rota_page(body: Body, *, year: int, on: date, own: frozenset[int], keeps: bool) -> RotaPage:
    """Return the rota of ``year`` for somebody who acts for the municipalities ``own``."""
    rota = Rota.objects.filter(body=body).first()
    seats = list(rota.fixed_seats.select_related("organisation")) if rota else []
    holders = seat_holders(seats, body.pk, on)
    turns = list(turns_of(rota)) if rota else []
    memberships = memberships_of(body.pk)
    fixed = {seat.organisation_id for seat in seats}
    swaps = _swaps(rota) if rota else []
    return RotaPage(
        body=body,
        year=year,
        fixed=tuple((seat, tuple(holders[seat.pk])) for seat in seats),
        rows=tuple(_rows(_meetings(body, year), turns, memberships, fixed, on=on, own=own, keeps=keeps)),
        served=tuple(_served(turns, memberships, fixed, on)),
        swaps=tuple(WaitingSwap(swap, keeps or swap.takes_id in own) for swap in swaps),
    )


def row_of_turn(turn: Turn, on: date) -> RotaRow:
    """Return one turn with whom it may be exchanged, and who may serve instead, for whoever may change it."""
    turns = list(turns_of(turn.rota))
    memberships = memberships_of(turn.rota.body_id)
    fixed = set(turn.rota.fixed_seats.values_list("organisation_id", flat=True))
    own = frozenset({turn.organisation_id})
    return _rows([turn.meeting], turns, memberships, fixed, on=on, own=own, keeps=False)[0]


def _meetings(body: Body, year: int) -> list[Meeting]:
    meetings = Meeting.objects.filter(body=body, held_on__year=year, cancelled_at=None)
    return list(meetings.order_by("held_on", "pk"))


def _swaps(rota: Rota) -> list[Swap]:
    waiting = Swap.objects.filter(turn__rota=rota, state=Swap.State.PROPOSED)
    return list(waiting.select_related("turn__meeting", "other__meeting", "gives", "takes").order_by("pk"))


def _rows(
    meetings: Sequence[Meeting],
    turns: Sequence[Turn],
    memberships: Sequence[Membership],
    fixed: set[int],
    *,
    on: date,
    own: frozenset[int],
    keeps: bool,
) -> list[RotaRow]:
    by_meeting = {turn.meeting_id: (place, turn) for place, turn in enumerate(turns)}
    rows = []
    for meeting in meetings:
        place, turn = by_meeting.get(meeting.pk, (0, None))
        assert meeting.held_on is not None
        members = members_among(memberships, meeting.held_on)
        is_coming = meeting.state in COMING and meeting.opened_at is None and meeting.held_on >= on
        may_change = is_coming and turn is not None and (keeps or turn.organisation_id in own)
        rows.append(
            RotaRow(
                meeting=meeting,
                turn=turn,
                is_coming=is_coming,
                own=may_change,
                repeats=turn is not None and place > 0 and turns[place - 1].serving_id == turn.serving_id,
                has_left=turn is not None and turn.serving_id not in {one.pk for one in members},
                instead=_instead(turn, members, fixed) if may_change else (),
                others=_others(turn, turns, on) if may_change else (),
            )
        )
    return rows


def _instead(turn: Turn | None, members: Sequence[Organisation], fixed: set[int]) -> tuple[Organisation, ...]:
    return tuple(one for one in members if turn and one.pk not in fixed and one.pk != turn.organisation_id)


def _others(turn: Turn | None, turns: Sequence[Turn], on: date) -> tuple[Turn, ...]:
    return tuple(
        one
        for one in turns
        if turn
        and one.organisation_id != turn.organisation_id
        and one.meeting.state in COMING
        and one.meeting.held_on is not None
        and one.meeting.held_on >= on
    )


def _served(turns: Sequence[Turn], memberships: Sequence[Membership], fixed: set[int], on: date) -> list[Served]:
    names = {one.organisation.pk: one.organisation for one in memberships}
    names |= {one.pk: one for turn in turns for one in (turn.organisation, turn.substitute) if one}
    held = Counter(turn.serving_id for turn in turns if turn.meeting.held_on and turn.meeting.held_on < on)
    coming = Counter(turn.serving_id for turn in turns if turn.meeting.held_on and turn.meeting.held_on >= on)
    shown = sorted(
        (one for pk, one in names.items() if pk not in fixed or held[pk] or coming[pk]), key=lambda one: one.sort_key
    )
    most = max((held[one.pk] + coming[one.pk] for one in shown), default=0) or 1
    return [
        Served(
            name=one.name,
            served=held[one.pk],
            coming=coming[one.pk],
            y=number * BAR_STEP + 6,
            served_width=round(held[one.pk] / most * BAR_LENGTH, 1),
            coming_width=round(coming[one.pk] / most * BAR_LENGTH, 1),
        )
        for number, one in enumerate(shown)
    ]
