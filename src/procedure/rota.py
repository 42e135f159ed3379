"""Whose turn it is: a task that goes round among the municipalities.

History belongs to the municipality, never to the person: a new director neither inherits a free year nor starts anew.

Source: the collaboration's own agreement that the preparation of meetings goes round; no law says how.
"""

from collections.abc import Container, Sequence
from itertools import pairwise

from procedure.refusal import RuleBroken

SOURCE = "the rota of the collaboration"


def eligible_for_turn(members: Sequence[str], fixed: Container[str]) -> list[str]:
    """Return the members that take turns, in their order: those that hold a ``fixed`` office take none."""
    return [member for member in members if member not in fixed]


def next_in_turn(eligible: Sequence[str], served: Sequence[str]) -> str:
    """Return who is next: whoever has waited longest.

    ``eligible`` are the municipalities that take turns, in the order in which those that have never served come.
    ``served`` is every turn there has been, oldest first; others than the eligible may stand in it. So nobody serves
    twice before all have once, over any number of years, and nobody twice in a row while there is anybody else.

    Raises ``RuleBroken("nobody-to-take-turns")`` where nobody is eligible.
    """
    if not eligible:
        raise RuleBroken("nobody-to-take-turns", SOURCE)
    last_turn = {member: turn for turn, member in enumerate(served)}
    return min(eligible, key=lambda member: last_turn.get(member, -1))


def plan_turns(eligible: Sequence[str], served: Sequence[str], meetings: int) -> list[str]:
    """Return who takes the turn at each of the coming ``meetings``, one a meeting, in their order."""
    turns: list[str] = []
    for _meeting in range(meetings):
        turns.append(next_in_turn(eligible, [*served, *turns]))
    return turns


def substitute(turns: Sequence[str], at: int, by: str, *, served: Sequence[str] = ()) -> list[str]:
    """Return ``turns`` with the one ``at`` taken by another; the turn counts for whoever really serves.

    Raises ``RuleBroken("same-turn-twice-in-a-row")`` if ``by`` has the turn before or after.
    """
    changed = [*turns[:at], by, *turns[at + 1 :]]
    _refuse_twice_in_a_row(turns, changed, served)
    return changed


def swap(turns: Sequence[str], first: int, second: int, *, served: Sequence[str] = ()) -> list[str]:
    """Return ``turns`` with two of them exchanged.

    Raises ``RuleBroken("same-turn-twice-in-a-row")`` if somebody would then serve twice in a row.
    """
    changed = list(turns)
    changed[first], changed[second] = turns[second], turns[first]
    _refuse_twice_in_a_row(turns, changed, served)
    return changed


def _refuse_twice_in_a_row(turns: Sequence[str], changed: Sequence[str], served: Sequence[str]) -> None:
    """Refuse a change that puts one name twice in a row where it did not stand so before."""
    if _repeats([*served[-1:], *changed]) > _repeats([*served[-1:], *turns]):
        raise RuleBroken("same-turn-twice-in-a-row", SOURCE)


def _repeats(turns: Sequence[str]) -> int:
    return sum(before == after for before, after in pairwise(turns))
