"""What goes into the deriving of obligations, and what comes out."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from samverk.followup.deriving.duties import Done


class DueKind(StrEnum):
    """``NONE`` is the gap that somebody must close: a duty without a day."""

    DAY = "day"
    MEETING = "meeting"
    AT_ONCE = "at-once"
    STANDING = "standing"
    NONE = "none"


class OwnerKind(StrEnum):
    SECRETARIAT = "secretariat"
    OFFICE = "office"
    PERSON = "person"
    ORGANISATION = "organisation"
    BODY = "body"
    EACH_MEMBER = "each-member"
    EACH_OF = "each-of"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Named:
    """An addressee of a clause: the words, and the row they were linked to, if they were."""

    words: str
    person_id: int | None = None
    organisation_id: int | None = None
    body_id: int | None = None


@dataclass(frozen=True, slots=True)
class Owner:
    """Who owes. ``words`` are the clause's own where it names somebody, else empty."""

    kind: OwnerKind
    words: str = ""
    person_id: int | None = None
    organisation_id: int | None = None
    body_id: int | None = None


@dataclass(frozen=True, slots=True)
class Due:
    """By when: the first and last day that the words name, ``None`` where they name none."""

    kind: DueKind
    words: str = ""
    first_on: date | None = None
    last_on: date | None = None
    precision: str = ""


NO_DAY = Due(DueKind.NONE)


@dataclass(frozen=True, slots=True)
class ClauseFacts:
    """What the register holds of a clause. ``acts`` are verb classes, the leading one first.

    ``handed_to`` is the body that gets the matter, as written. ``item_id`` tells which clauses stand under one
    heading: a later one may give an earlier one its day.
    """

    clause_id: int
    item_id: int | None
    text: str
    acts: tuple[str, ...]
    addressees: tuple[Named, ...] = ()
    fan_out: str = ""
    due: Due = NO_DAY
    returns: Due = NO_DAY
    handed_to: str = ""
    is_provisional: bool = False


@dataclass(frozen=True, slots=True)
class Planned:
    """One obligation, before it has a row; an owner of kind *each* becomes one row a member."""

    clause_id: int
    owner: Owner
    what: str
    done: Done
    due: Due
    returns: Due
    is_provisional: bool = False
