"""Whether a decision is in force on a day: derived from what confirmed later decisions did with it, never stored."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.db.models import Q, QuerySet

from samverk.lineage.models import Bearing, Link
from samverk.lineage.queries.links import confirmed_links
from samverk.lineage.telling import ADOPTED, REJECTED, Outcome, outcomes_told
from samverk.meetings.models import Clause

TELLING = (Bearing.REPLACES, Bearing.REVOKES, Bearing.CONFIRMS)


class Standing(StrEnum):
    """``PROVISIONAL`` waits for the body above; ``FALLEN`` is what that body refused."""

    IN_FORCE = "in-force"
    PROVISIONAL = "provisional"
    REPLACED = "replaced"
    REVOKED = "revoked"
    FALLEN = "fallen"
    TO_COME = "to-come"


@dataclass(frozen=True, slots=True)
class Force:
    """How a decision stands, and the link that made it so, if one did."""

    standing: Standing
    by: Link | None = None

    @property
    def holds(self) -> bool:
        return self.standing in (Standing.IN_FORCE, Standing.PROVISIONAL)


def force_of(
    clauses: Collection[Clause], on: date, *, among: "QuerySet[Clause] | None" = None, touched: bool = True
) -> dict[int, Force]:
    """Return how each of ``clauses`` stands on ``on``, by primary key; five queries at most and the tellers'.

    With ``among``, only decisions that stand there are heard: who may not see a decision does not see its effect.

    The last word counts: a decision that was revoked and later confirmed is in force again; one that was revoked is
    not in force again because the revoking decision was revoked in its turn. What is itself provisional, or has
    fallen, alters nothing. ``clauses`` have their meetings; where none is ``touched`` by a link, none is asked for.
    """
    links = _links([clause.pk for clause in clauses], among) if touched else []
    later = [link.later for link in links if link.later is not None]
    effective = _effective([*clauses, *later], on, among)
    words: dict[int, list[Link]] = defaultdict(list)
    for link in links:
        if link.earlier_id is not None and link.later is not None and _counts(link.later, on, effective):
            words[link.earlier_id].append(link)
    return {clause.pk: _force(clause, on, words[clause.pk], effective) for clause in clauses}


def force_on(clause: Clause, on: date, *, among: "QuerySet[Clause] | None" = None) -> Force:
    """Return how one clause stands on ``on``."""
    return force_of([clause], on, among=among)[clause.pk]


def _force(clause: Clause, on: date, links: Sequence[Link], effective: dict[int, Standing]) -> Force:
    if clause.meeting.held_on is None or clause.meeting.held_on > on:
        return Force(Standing.TO_COME)
    last = max(links, key=_moment, default=None)
    if last is not None and last.bearing == Bearing.REPLACES:
        return Force(Standing.REPLACED, last)
    if last is not None and last.bearing == Bearing.REVOKES:
        return Force(Standing.REVOKED, last)
    if last is not None:
        return Force(Standing.IN_FORCE, last)
    return Force(effective.get(clause.pk, Standing.IN_FORCE))


def _links(clause_ids: Iterable[int], among: "QuerySet[Clause] | None") -> list[Link]:
    seen = Q() if among is None else Q(later__in=among.order_by().values("pk"))
    return confirmed_links(Q(bearing__in=TELLING, earlier__in=list(clause_ids)), seen, ("later__meeting",))


def _effective(clauses: Iterable[Clause], on: date, among: "QuerySet[Clause] | None") -> dict[int, Standing]:
    """Return how the provisional ones among ``clauses`` stand by what the body above made of them."""
    waiting = {clause.pk for clause in clauses if clause.is_provisional}
    if not waiting:
        return {}
    told = _heard(outcomes_told(waiting), among)
    confirming = Link.objects.filter(
        state=Link.State.CONFIRMED,
        bearing=Bearing.CONFIRMS,
        earlier__in=waiting,
        later__is_provisional=False,
        later__meeting__held_on__lte=on,
    )
    if among is not None:
        confirming = confirming.filter(later__in=among.order_by().values("pk"))
    confirmed = set(confirming.values_list("earlier_id", flat=True))
    return {pk: Standing.IN_FORCE if pk in confirmed else _by_outcome(told.get(pk), on) for pk in waiting}


def _heard(told: dict[int, Outcome], among: "QuerySet[Clause] | None") -> dict[int, Outcome]:
    """Leave out what was decided by clauses that are not ``among`` those that may be seen."""
    if among is None or not told:
        return told
    deciding = {outcome.clause_id for outcome in told.values() if outcome.clause_id is not None}
    seen = set(among.filter(pk__in=deciding).order_by().values_list("pk", flat=True))
    return {pk: outcome for pk, outcome in told.items() if outcome.clause_id in seen}


def _by_outcome(outcome: Outcome | None, on: date) -> Standing:
    if outcome is None or (outcome.on is not None and outcome.on > on):
        return Standing.PROVISIONAL
    return {ADOPTED: Standing.IN_FORCE, REJECTED: Standing.FALLEN}.get(outcome.outcome, Standing.PROVISIONAL)


def _counts(later: Clause, on: date, effective: dict[int, Standing]) -> bool:
    held_on = later.meeting.held_on
    return held_on is not None and held_on <= on and effective.get(later.pk, Standing.IN_FORCE) is Standing.IN_FORCE


def _moment(link: Link) -> tuple[date, int, int, int]:
    assert link.later is not None
    meeting = link.later.meeting
    return (meeting.held_on or date.min, meeting.pk, link.later.position, link.pk)
