"""The rota: who always prepares, whose turn it is, and who serves instead."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from procedure.rota import eligible_for_turn, next_in_turn, substitute
from samverk.accounts.models import User
from samverk.arrangements.models import FixedSeat, Rota, Turn
from samverk.arrangements.queries.turns import members_on, open_meetings, turns_of
from samverk.directory.models import Body, Organisation
from samverk.meetings.models import Meeting
from samverk.records import trail
from samverk.records.refusal import RuleBroken


def rota_for(body: Body) -> Rota:
    """Return the rota of the body; make it if there is none."""
    return Rota.objects.get_or_create(body=body)[0]


@transaction.atomic
def fix_seat(rota: Rota, organisation: Organisation, *, by: User, office: str = "") -> FixedSeat:
    """Let an office always prepare; return its seat.

    Raises ``RuleBroken("nothing-to-change")`` where it does already.
    """
    seat, is_new = FixedSeat.objects.get_or_create(rota=rota, organisation=organisation, office=office.strip())
    if not is_new:
        raise RuleBroken("nothing-to-change", seat.public_id)
    trail.note("seat-fixed", rota, by=by, organisation=organisation.public_id, office=office.strip())
    return seat


@transaction.atomic
def unfix_seat(seat: FixedSeat, *, by: User) -> None:
    """Let an office prepare no longer.

    Raises ``RuleBroken("nothing-to-change")`` where somebody else came first.
    """
    gone, _by_model = FixedSeat.objects.filter(pk=seat.pk).delete()
    if not gone:
        raise RuleBroken("nothing-to-change", seat.public_id)
    trail.note("seat-unfixed", seat.rota, by=by, organisation=seat.organisation.public_id, office=seat.office)


@transaction.atomic
def plan_rota(rota: Rota, *, on: date, up_to: date, by: User) -> list[Turn]:
    """Give every coming meeting from ``on`` to ``up_to`` that has no turn one, and return these, in order.

    Whoever has waited longest is next, counted over all years; only municipalities that are members on the day of
    the meeting and hold no fixed seat take turns. What was planned or swapped before stays.

    Raises ``RuleBroken("nobody-to-take-turns")`` where nobody may take a turn.
    """
    Rota.objects.select_for_update().get(pk=rota.pk)
    fixed = set(rota.fixed_seats.values_list("organisation__public_id", flat=True))
    made = []
    for meeting in open_meetings(rota.body_id, on, up_to):
        assert meeting.held_on is not None
        members = {one.public_id: one for one in members_on(rota.body_id, meeting.held_on)}
        chosen = _next(rota, meeting, eligible_for_turn(list(members), fixed))
        made.append(Turn.objects.create(rota=rota, meeting=meeting, organisation=members[chosen]))
    if made:
        trail.note("rota-planned", rota, by=by, turns=[turn.public_id for turn in made])
    return made


@transaction.atomic
def set_substitute(turn: Turn, instead: Organisation | None, *, by: User, on_behalf_of: str = "") -> None:
    """Let another municipality serve at the meeting; ``None`` gives the turn back.

    Raises ``RuleBroken``: ``"meeting-has-begun"``, ``"not-eligible"`` for one that takes no turns,
    ``"same-turn-twice-in-a-row"``, ``"turn-changed"`` if somebody else changed it meanwhile.
    """
    Rota.objects.select_for_update().get(pk=turn.rota_id)
    if turn.meeting.opened_at is not None or turn.meeting.cancelled_at is not None:
        raise RuleBroken("meeting-has-begun", turn.meeting.public_id)
    if instead is not None:
        _refuse_unfit(turn, instead)
    unchanged = Turn.objects.filter(pk=turn.pk, organisation=turn.organisation_id, substitute=turn.substitute_id)
    if not unchanged.update(substitute=instead):
        raise RuleBroken("turn-changed", turn.public_id)
    turn.substitute = instead
    trail.note(
        "substitute-set",
        turn,
        by=by,
        on_behalf_of=on_behalf_of,
        organisation=turn.organisation.public_id,
        substitute=instead.public_id if instead else "",
    )


def _next(rota: Rota, meeting: Meeting, eligible: Sequence[str]) -> str:
    """Return who is next, but nobody who serves at the meeting after this one, where there is anybody else."""
    turns = list(turns_of(rota))
    day = (meeting.held_on, meeting.pk)
    before = [turn for turn in turns if (turn.meeting.held_on, turn.meeting_id) < day]
    after = [turn for turn in turns if (turn.meeting.held_on, turn.meeting_id) > day]
    ahead = {_serving(turn) for turn in after[:1]}
    return next_in_turn([one for one in eligible if one not in ahead] or eligible, [_serving(turn) for turn in before])


def _refuse_unfit(turn: Turn, instead: Organisation) -> None:
    assert turn.meeting.held_on is not None
    fixed = set(turn.rota.fixed_seats.values_list("organisation__public_id", flat=True))
    members = [one.public_id for one in members_on(turn.rota.body_id, turn.meeting.held_on)]
    if instead.public_id not in eligible_for_turn(members, fixed) or instead.pk == turn.organisation_id:
        raise RuleBroken("not-eligible", instead.public_id)
    turns = list(turns_of(turn.rota))
    place = next(number for number, one in enumerate(turns) if one.pk == turn.pk)
    substitute([_serving(one) for one in turns], place, instead.public_id)


def _serving(turn: Turn) -> str:
    return (turn.substitute or turn.organisation).public_id
