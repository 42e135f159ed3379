"""Who was in the room at a moment, told from when they came and went."""

from collections.abc import Iterable
from datetime import time
from enum import StrEnum

from procedure.refusal import RuleBroken

SOURCE = "SFS 2017:725, 5 kap. 66 §"

# When somebody came, and when they left; ``None`` where nobody has noted it.
Stay = tuple[time | None, time | None]


class Presence(StrEnum):
    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


def presence_at(stays: Iterable[Stay], at: time | None) -> Presence:
    """Return whether somebody who was at the meeting was in the room ``at`` a moment.

    ``stays`` are the times in the room. An open beginning means from the start, an open end until the close. Unknown
    where no time was noted at all, or the moment itself is unknown. Who leaves at a moment is no longer there.

    Source: SFS 2017:725, 5 kap. 66-67 §§, which ask who took part in each decision.
    """
    noted = [stay for stay in stays if stay != (None, None)]
    if at is None or not noted:
        return Presence.UNKNOWN
    was_there = any((came is None or came <= at) and (left is None or at < left) for came, left in noted)
    return Presence.YES if was_there else Presence.NO


def presence_during(stays: Iterable[Stay], began: time | None, ended: time | None) -> Presence:
    """Return whether somebody was in the room for at least a part of an item that was up from ``began`` to ``ended``.

    Source: SFS 2017:725, 5 kap. 66-67 §§.
    """
    noted = [stay for stay in stays if stay != (None, None)]
    if began is None or ended is None or not noted:
        return Presence.UNKNOWN
    overlaps = any((came is None or came <= ended) and (left is None or began < left) for came, left in noted)
    return Presence.YES if overlaps else Presence.NO


def refuse_impossible_stays(stays: Iterable[Stay]) -> None:
    """Refuse stays that nobody can have had.

    Raises ``RuleBroken("leaves-before-arriving")``, and ``RuleBroken("arrives-while-present")`` where one begins
    before the one before it has ended. ``stays`` stand in the order of time.

    Source: SFS 2017:725, 5 kap. 66 §.
    """
    left_last: time | None = None
    is_in_room = False
    for came, left in stays:
        if came is not None and left is not None and left < came:
            raise RuleBroken("leaves-before-arriving", f"{came:%H:%M}-{left:%H:%M}")
        if is_in_room or (left_last is not None and (came is None or came < left_last)):
            raise RuleBroken("arrives-while-present", SOURCE)
        left_last, is_in_room = left, left is None
