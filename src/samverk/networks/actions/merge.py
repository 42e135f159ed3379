"""Two networks become one; where a board must decide, only once it has."""

from collections.abc import Sequence
from datetime import date

from django.conf import settings
from django.db import transaction
from django.utils import translation

from samverk.accounts.models import User
from samverk.meetings.models import Clause
from samverk.networks.actions.take_step import STEPS, take_step
from samverk.networks.basis import Basis
from samverk.networks.messages import letter_of_merger
from samverk.networks.models import LifeStep, Merger, Network
from samverk.networks.queries.booked import booked_after
from samverk.networks.queries.reached import leaders_of
from samverk.post.actions import send_to_each
from samverk.records import trail
from samverk.records.refusal import RuleBroken

Kind, State = LifeStep.Kind, Merger.State


@transaction.atomic
def merge_networks(
    networks: Sequence[Network],
    into: Network,
    *,
    on: date,
    basis: Basis,
    today: date,
    by: User,
    waits_for_board: bool = False,
) -> Merger:
    """Let ``networks`` become part of ``into``; where a board must decide, nothing happens to them before it has.

    Raises ``RuleBroken``: ``"merger-of-nothing"`` without a network beside ``into``; ``"merger-waits-already"`` where
    one of them waits for a board in another merger; and what ``take_step`` raises.
    """
    ending = [network for network in networks if network.pk != into.pk]
    if not ending:
        raise RuleBroken("merger-of-nothing", into.body.name)
    touched = sorted({into.pk, *(network.pk for network in ending)})
    rows = {row.pk: row for row in Network.objects.select_for_update().filter(pk__in=touched).order_by("pk")}
    if Merger.objects.filter(state=State.WAITING, networks__in=[network.pk for network in ending]).exists():
        raise RuleBroken("merger-waits-already")
    _refuse_ended([rows[network.pk] for network in ending], rows[into.pk])
    merger = Merger.objects.create(into=into, decided_on=on, **basis.fields())
    merger.networks.set(ending)
    trail.note("networks-merging", merger, by=by, into=into.public_id, waits_for_board=waits_for_board)
    if not waits_for_board:
        _carry_out(merger, on=on, basis=basis, today=today, by=by)
    return merger


@transaction.atomic
def settle_merger(merger: Merger, *, is_taken: bool, on: date, clause: Clause, today: date, by: User) -> None:
    """Store what the board decided: the merger is carried out, or it falls and the networks go on.

    Raises ``RuleBroken("merger-settled")`` if somebody else came first, and what ``take_step`` raises.
    """
    basis = Basis(clause)
    waiting = Merger.objects.filter(pk=merger.pk, state=State.WAITING)
    if is_taken:
        # Carried out first: what the steps refuse leaves the merger waiting.
        if not waiting.exists():
            raise RuleBroken("merger-settled", merger.public_id)
        _carry_out(merger, on=on, basis=basis, today=today, by=by)
        return
    if on > today:
        raise RuleBroken("step-in-the-future", on.isoformat())
    if not waiting.update(state=State.FALLEN, settled_on=on, settled_clause=clause, settled_cited=clause.text):
        raise RuleBroken("merger-settled", merger.public_id)
    trail.note("merger-fallen", merger, by=by, on=on.isoformat())


def _refuse_ended(ending: Sequence[Network], into: Network) -> None:
    for network, kind in [*((network, Kind.MERGE) for network in ending), (into, Kind.RECEIVE)]:
        if network.state not in STEPS[kind][0]:
            raise RuleBroken("step-does-not-fit", kind)


def _carry_out(merger: Merger, *, on: date, basis: Basis, today: date, by: User) -> None:
    settled = {"settled_clause": basis.clause, "settled_cited": basis.clause.text if basis.clause else ""}
    effective = Merger.objects.filter(pk=merger.pk, state=State.WAITING)
    if not effective.update(state=State.EFFECTIVE, settled_on=on, **settled):
        raise RuleBroken("merger-settled", merger.public_id)
    ending = list(merger.networks.select_related("body"))
    for network in ending:
        take_step(network, Kind.MERGE, on=on, basis=basis, today=today, by=by, merger=merger)
    take_step(merger.into, Kind.RECEIVE, on=on, basis=basis, today=today, by=by, merger=merger)
    merger.state, merger.settled_on = State.EFFECTIVE, on
    for network in ending:
        _tell_of_booked(network, merger, on)


def _tell_of_booked(network: Network, merger: Merger, on: date) -> None:
    """Write once to those who lead either network which meetings of the old one are still booked."""
    booked = list(booked_after(network.body_id, on))
    if not booked:
        return
    with translation.override(settings.LANGUAGE_CODE):
        subject, text = letter_of_merger(network, merger.into, booked)
    send_to_each(
        leaders_of([network.body_id, merger.into.body_id], on),
        subject=subject,
        text=text,
        kind="network-merged",
        about=merger,
        once=f"merger {merger.public_id} {network.public_id}",
    )
