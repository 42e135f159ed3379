"""Numbers that run on without gaps: meetings in a year, paragraphs in the minutes."""

from collections.abc import Collection


def next_number(taken: Collection[int]) -> int:
    """Return the number after the highest taken, 1 where none is. A number once given is never given again.

    Source: the house rule that numbers run on; SFS 2017:725 asks for none.
    """
    return max(taken, default=0) + 1


def gaps(taken: Collection[int]) -> list[int]:
    """Return the numbers left out between the lowest and the highest taken, in order.

    Source: the house rule that numbers run on; SFS 2017:725 asks for none.
    """
    return sorted(set(range(min(taken), max(taken))) - set(taken)) if taken else []
