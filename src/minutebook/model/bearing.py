"""How a decision bears on an earlier one."""

from dataclasses import dataclass
from enum import StrEnum

from minutebook.model.when import When


class Bearing(StrEnum):
    """What a later decision does with an earlier one."""

    AMENDS = "amends"
    REPLACES = "replaces"
    REVOKES = "revokes"
    CONFIRMS = "confirms"
    CARRIES_OUT = "carries-out"


@dataclass(frozen=True, slots=True)
class Bears:
    """What a clause says of an earlier decision. ``words`` say how; ``moments`` are the past days that it names."""

    bearing: Bearing
    words: str
    moments: tuple[When, ...] = ()
