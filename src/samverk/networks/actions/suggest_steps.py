"""Steps that imported clauses seem to take: suggested, and settled by a person."""

import hashlib
from collections.abc import Sequence
from datetime import date

from django.db import transaction

from samverk.accounts.models import User
from samverk.directory.actions import ensure_body
from samverk.directory.models import Body, BodyName
from samverk.meetings.models import Clause
from samverk.networks.actions.merge import merge_networks, settle_merger
from samverk.networks.actions.propose import take_up_network
from samverk.networks.actions.take_step import take_step
from samverk.networks.basis import Basis
from samverk.networks.models import LifeStep, Merger, Network, SuggestedStep
from samverk.networks.suggesting import NamedNetworks, first_day, read_step
from samverk.networks.suggesting.read import STEPS
from samverk.records import trail
from samverk.records.refusal import RuleBroken

State = SuggestedStep.State


@transaction.atomic
def suggest_steps(meeting_ids: Sequence[int]) -> int:
    """Read from the clauses of the meetings which steps they take; return how many suggestions are new.

    A clause that is read anew is not asked about anew; one that still waits follows what the directory knows now.
    """
    clauses = Clause.objects.filter(meeting__in=meeting_ids, acts__verb_class__in=list(STEPS)).distinct()
    rows = list(clauses.select_related("meeting").prefetch_related("acts"))
    if not rows:
        return 0
    networks = load_named_networks()
    return sum(_suggest(clause, networks) for clause in rows)


@transaction.atomic
def say_which(
    suggestion: SuggestedStep, *, body: Body | None, others: Sequence[Body], name: str, on: date | None
) -> None:
    """Say which network a suggestion means, one that is there or a new one by its ``name``, and from which day on.

    Raises ``RuleBroken("suggestion-settled")`` if somebody else came first.
    """
    waiting = SuggestedStep.objects.filter(pk=suggestion.pk, state=State.WAITING)
    if not waiting.update(body=body, name_as_written="" if body else name.strip(), on=on):
        raise RuleBroken("suggestion-settled", suggestion.public_id)
    suggestion.others.set(other for other in others if other != body)


def confirm_steps(suggestions: Sequence[SuggestedStep], *, today: date, by: User) -> list[tuple[SuggestedStep, str]]:
    """Let the suggested steps be taken, the oldest first; return those that cannot be, each with the code why.

    What is refused goes on waiting; the others are taken all the same.
    """
    refused = []
    for suggestion in sorted(suggestions, key=_day):
        try:
            _confirm(suggestion, today=today, by=by)
        except RuleBroken as why:
            refused.append((suggestion, why.code))
    return refused


@transaction.atomic
def dismiss_step(suggestion: SuggestedStep, *, by: User) -> None:
    """Say that the clause takes no such step.

    Raises ``RuleBroken("suggestion-settled")`` if somebody else came first.
    """
    if not SuggestedStep.objects.filter(pk=suggestion.pk, state=State.WAITING).update(state=State.DISMISSED):
        raise RuleBroken("suggestion-settled", suggestion.public_id)
    trail.note("network-step-dismissed", suggestion, by=by)


def load_named_networks() -> NamedNetworks:
    """Return the names of all networks, those of other days included."""
    bodies = Body.objects.filter(kind=Body.Kind.NETWORK)
    aliases = BodyName.objects.filter(body__kind=Body.Kind.NETWORK).values_list("name", "body_id")
    return NamedNetworks([*aliases, *bodies.values_list("name", "id")])


def _suggest(clause: Clause, networks: NamedNetworks) -> bool:
    acts = [act.verb_class for act in clause.acts.all()]
    read = read_step(clause.text, acts, networks.named_in(clause.text), is_provisional=clause.is_provisional)
    if read is None:
        return False
    words = hashlib.sha256(clause.text.encode()).hexdigest()[:24]
    key = f"{clause.meeting.public_id} {words} {read.kind}"
    suggestion, is_new = SuggestedStep.objects.get_or_create(key=key, defaults={"clause": clause, "kind": read.kind})
    told = SuggestedStep.objects.filter(pk=suggestion.pk)
    told.update(clause=clause)
    if suggestion.on is None:
        told.update(on=first_day(clause.text, clause.meeting.held_on))
    if is_new or (suggestion.state == State.WAITING and suggestion.body_id is None):
        told.update(body=read.body_id, name_as_written=read.name, waits_for_board=read.waits_for_board)
        suggestion.others.set(read.others)
    return is_new


def _day(suggestion: SuggestedStep) -> tuple[date, int]:
    return (suggestion.on or date.max, suggestion.pk)


@transaction.atomic
def _confirm(suggestion: SuggestedStep, *, today: date, by: User) -> None:
    clause = suggestion.clause
    body = suggestion.body
    if clause is None or suggestion.on is None or (body is None and not suggestion.name_as_written):
        raise RuleBroken("suggestion-without-network", suggestion.public_id)
    if body is None:
        body = ensure_body(suggestion.name_as_written, kind=Body.Kind.NETWORK)
    waiting = SuggestedStep.objects.filter(pk=suggestion.pk, state=State.WAITING)
    if not waiting.update(state=State.CONFIRMED, body=body):
        raise RuleBroken("suggestion-settled", suggestion.public_id)
    network = take_up_network(body, by=by)
    if suggestion.kind == LifeStep.Kind.MERGE:
        _merge(suggestion, network, clause, today=today, by=by)
    else:
        take_step(network, suggestion.kind, on=suggestion.on, basis=Basis(clause), today=today, by=by)


def _merge(suggestion: SuggestedStep, into: Network, clause: Clause, *, today: date, by: User) -> None:
    """Merge, or carry out the merger that has waited for exactly this decision."""
    on = suggestion.on
    assert on is not None
    ending = [take_up_network(other, by=by) for other in suggestion.others.all() if other != into.body]
    waiting = Merger.objects.filter(state=Merger.State.WAITING, into=into, networks__in=ending).distinct().first()
    if waiting and not suggestion.waits_for_board:
        settle_merger(waiting, is_taken=True, on=on, clause=clause, today=today, by=by)
    else:
        basis, waits = Basis(clause), suggestion.waits_for_board
        merge_networks(ending, into, on=on, basis=basis, today=today, by=by, waits_for_board=waits)
