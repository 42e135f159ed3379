"""How many seats a municipality has in a body."""

from collections import Counter
from collections.abc import Iterable

from procedure.refusal import RuleBroken

SOURCE = "the agreement or the standing orders of the body; for joint committees SFS 2017:725, 9 kap. 20-24 §§"


def refuse_seat_too_many(taken: int, allowed: int | None) -> None:
    """Refuse one more member from a municipality that has ``taken`` seats; ``None`` allows any number.

    Raises ``RuleBroken("no-seat-left")``.

    Source: the agreement or the standing orders of the body; for joint committees SFS 2017:725, 9 kap. 20-24 §§.
    """
    if allowed is not None and taken >= allowed:
        raise RuleBroken("no-seat-left", SOURCE)


def sent_too_many(held_by: Iterable[str], allowed: int | None) -> list[str]:
    """Return the municipalities with more seats than ``allowed``, in the order in which they first stand.

    ``held_by`` is one municipality a seat.

    Source: the agreement or the standing orders of the body; for joint committees SFS 2017:725, 9 kap. 20-24 §§.
    """
    return [] if allowed is None else [member for member, taken in Counter(held_by).items() if taken > allowed]
