"""What a vote decides: simple majority, the chair's casting vote, the lot, and putting off."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from procedure.refusal import RuleBroken

SOURCE = "SFS 2017:725, 5 kap. 53-56 §§"


@dataclass(frozen=True, slots=True)
class Tally:
    """Votes for and against what was put to the vote; who abstained counts on neither side (4 kap. 25 §)."""

    yes: int
    no: int
    abstained: int = 0

    @property
    def is_tied(self) -> bool:
        return self.yes == self.no


def is_carried(tally: Tally, *, chair_says_yes: bool | None) -> bool:
    """Return whether yes won: by simple majority, and where the votes are even, by the chair's.

    ``chair_says_yes`` is the chair's own vote, which stands in ``tally`` too; ``None`` where the chair abstained.

    Raises ``RuleBroken("tie-without-casting-vote")`` where the votes are even and the chair has not said.

    Source: SFS 2017:725, 5 kap. 53-56 §§.
    """
    if not tally.is_tied:
        return tally.yes > tally.no
    if chair_says_yes is None:
        raise RuleBroken("tie-without-casting-vote", SOURCE)
    return chair_says_yes


def elected(votes: Mapping[str, int], *, draw: Callable[[Sequence[str]], str]) -> str:
    """Return who was elected to one seat: who has most votes, and of those with equally many, by lot.

    ``draw`` is handed the names that tie, in alphabetical order of code points, and returns one of them.

    Raises ``RuleBroken("nobody-to-elect")`` where nobody got a vote.

    Source: SFS 2017:725, 5 kap. 53-56 §§.
    """
    most = max(votes.values(), default=0)
    if most < 1:
        raise RuleBroken("nobody-to-elect", SOURCE)
    first = sorted(name for name, count in votes.items() if count == most)
    return first[0] if len(first) == 1 else draw(first)


def is_put_off(demanding: int, present: int, *, a_third_is_enough: bool) -> bool:
    """Return whether an item is postponed or remitted when ``demanding`` of those ``present`` ask for it.

    ``a_third_is_enough`` is what ``a_third_may_put_off`` answers; else it takes more than half.

    Source: SFS 2017:725, 5 kap. 50-51 §§ and 6 kap. 33 §.
    """
    return 3 * demanding >= present > 0 if a_third_is_enough else 2 * demanding > present


def a_third_may_put_off(*, is_assembly: bool, was_put_off_by_minority: bool, remits_election: bool) -> bool:
    """Return whether one third of those present may postpone or remit an item.

    It may in an assembly, once for each item, and not to remit an election. In committees and in bodies that rest on
    an agreement a simple majority decides.

    Source: SFS 2017:725, 5 kap. 50-51 §§ and 6 kap. 33 §.
    """
    return is_assembly and not was_put_off_by_minority and not remits_election
