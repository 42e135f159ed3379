"""Who was there, when, and for whom."""

from dataclasses import dataclass
from datetime import time
from enum import StrEnum

from minutebook.model.source import Quote


class Section(StrEnum):
    """The list of the minutes in which a name stands."""

    PRESENT = "present"
    ABSENT = "absent"
    GUEST = "guest"


@dataclass(frozen=True, slots=True)
class Interval:
    """A time in the room; ``None`` at an end that the text does not state."""

    arrived: time | None = None
    left: time | None = None


@dataclass(frozen=True, slots=True)
class Attendee:
    """One name in a list of the minutes, as written.

    ``presence`` is empty unless the text gives a time for this person; present without a time means present,
    *when* unknown. ``organisation`` is as written ("Helsingborg", "Storviks kommun"); ``party`` is the letters
    in brackets ("S"). ``serving`` is true for a deputy who served, ``deputy_for`` names the member served for.
    ``group`` marks an entry that names several people at once ("hela traineegrupp 10"). ``items`` are numbers of
    the items to which the text limits the attendance ("§ 8"), as printed.
    """

    name: str
    section: Section
    quotes: tuple[Quote, ...]
    organisation: str | None = None
    role: str | None = None
    party: str | None = None
    presence: tuple[Interval, ...] = ()
    chair: bool = False
    secretary: bool = False
    serving: bool = False
    deputy_for: str | None = None
    remote: bool | None = None
    group: bool = False
    items: tuple[str, ...] = ()

    @property
    def arrived(self) -> time | None:
        return self.presence[0].arrived if self.presence else None

    @property
    def left(self) -> time | None:
        return self.presence[-1].left if self.presence else None


@dataclass(frozen=True, slots=True)
class Signatory:
    """A name under the minutes. ``role`` is as written ("ordförande", "justerare")."""

    name: str
    role: str | None
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Presenter:
    """Who presented an item, as written; ``role`` where the text gives one."""

    name: str
    organisation: str | None
    role: str | None
    quotes: tuple[Quote, ...]
    group: bool = False
