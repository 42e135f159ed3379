"""Whether enough take part for a decision to be one."""

from collections.abc import Collection
from dataclasses import dataclass

from procedure.profile import Profile


@dataclass(frozen=True, slots=True)
class Quorum:
    """``present`` of ``entitled`` take part; ``needed`` of them must."""

    entitled: int
    present: int
    needed: int

    @property
    def is_met(self) -> bool:
        return self.present >= self.needed

    @property
    def is_lost_by_one(self) -> bool:
        """Return whether it holds now, and no longer once one more leaves."""
        return self.present == self.needed


def more_than_half(entitled: int) -> int:
    """Return the smallest number that is more than half of ``entitled``.

    Source: SFS 2017:725, 6 kap. 27 §.
    """
    return entitled // 2 + 1


def quorum_by_head(members: int, present: int) -> Quorum:
    """Return the quorum of members: deputies count while they serve.

    Source: SFS 2017:725, 6 kap. 27 §.
    """
    return Quorum(members, present, more_than_half(members))


def quorum_by_municipality(members: Collection[str], present: Collection[str]) -> Quorum:
    """Return the quorum of municipalities: one counts once, however many it sent; strangers do not count.

    Source: the agreement of the collaboration, where it says so.
    """
    entitled = set(members)
    return Quorum(len(entitled), len(entitled & set(present)), more_than_half(len(entitled)))


def quorums(
    profile: Profile, *, seats: int, seated: int, members: Collection[str], present: Collection[str]
) -> list[Quorum]:
    """Return every quorum that binds the body, none where no rule does.

    ``seats`` is how many votes the body has and ``seated`` how many of them take part; ``members`` and ``present``
    are municipalities.

    Source: SFS 2017:725, 6 kap. 27 §; the agreement of the collaboration.
    """
    asked = []
    if profile.quorum_by_head:
        asked.append(quorum_by_head(seats, seated))
    if profile.quorum_by_municipality:
        asked.append(quorum_by_municipality(members, present))
    return asked
