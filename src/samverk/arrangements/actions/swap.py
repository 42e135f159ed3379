"""Two municipalities exchange their turns."""

from datetime import datetime

from django.db import IntegrityError, transaction

from procedure.rota import swap
from samverk.accounts.models import User
from samverk.arrangements.models import Rota, Swap, Turn
from samverk.arrangements.queries.turns import turns_of
from samverk.records import trail
from samverk.records.refusal import RuleBroken

State = Swap.State


@transaction.atomic
def propose_swap(turn: Turn, other: Turn, *, at: datetime, by: User, on_behalf_of: str = "") -> Swap:
    """Propose that the municipality of ``turn`` takes ``other`` instead, and return the proposal.

    Raises ``RuleBroken``: ``"swap-with-nobody"`` where both turns are one municipality's or of different rotas,
    ``"meeting-has-begun"``, ``"swap-proposed"`` where it is proposed already.
    """
    if turn.rota_id != other.rota_id or turn.organisation_id == other.organisation_id:
        raise RuleBroken("swap-with-nobody", turn.public_id)
    _refuse_begun(turn, other)
    try:
        with transaction.atomic():
            proposed = Swap.objects.create(
                turn=turn,
                other=other,
                gives=turn.organisation,
                takes=other.organisation,
                proposed_at=at,
                proposed_by=by,
            )
    except IntegrityError as error:
        raise RuleBroken("swap-proposed", turn.public_id) from error
    trail.note("swap-proposed", proposed, by=by, on_behalf_of=on_behalf_of)
    return proposed


@transaction.atomic
def accept_swap(proposed: Swap, *, at: datetime, by: User, on_behalf_of: str = "") -> None:
    """Exchange the turns. Substitutes are forgotten: they were found for the other municipality.

    Raises ``RuleBroken``: ``"already-settled"`` if it was answered meanwhile, ``"turn-changed"`` if one of the turns
    is no longer whose it was, ``"meeting-has-begun"``, ``"same-turn-twice-in-a-row"``.
    """
    Rota.objects.select_for_update().get(pk=proposed.turn.rota_id)
    _settle(proposed, State.ACCEPTED, at)
    _refuse_begun(proposed.turn, proposed.other)
    turns = list(turns_of(proposed.turn.rota))
    places = {turn.pk: number for number, turn in enumerate(turns)}
    serving = [(turn.substitute or turn.organisation).public_id for turn in turns]
    swap(serving, places[proposed.turn_id], places[proposed.other_id])
    _give(proposed.turn_id, proposed.gives_id, proposed.takes_id)
    _give(proposed.other_id, proposed.takes_id, proposed.gives_id)
    trail.note("swap-accepted", proposed, by=by, on_behalf_of=on_behalf_of)


@transaction.atomic
def decline_swap(proposed: Swap, *, at: datetime, by: User, on_behalf_of: str = "") -> None:
    """Leave the turns as they are.

    Raises ``RuleBroken("already-settled")`` if it was answered meanwhile.
    """
    _settle(proposed, State.DECLINED, at)
    trail.note("swap-declined", proposed, by=by, on_behalf_of=on_behalf_of)


def _settle(proposed: Swap, state: str, at: datetime) -> None:
    still = Swap.objects.filter(pk=proposed.pk, state=State.PROPOSED)
    if not still.update(state=state, settled_at=at):
        raise RuleBroken("already-settled", proposed.public_id)


def _give(turn_id: int, was: int, becomes: int) -> None:
    if not Turn.objects.filter(pk=turn_id, organisation_id=was).update(organisation_id=becomes, substitute=None):
        raise RuleBroken("turn-changed", str(turn_id))


def _refuse_begun(*turns: Turn) -> None:
    for turn in turns:
        if turn.meeting.opened_at is not None or turn.meeting.closed_at is not None or turn.meeting.cancelled_at:
            raise RuleBroken("meeting-has-begun", turn.meeting.public_id)
