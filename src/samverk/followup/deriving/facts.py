"""What goes into the deriving of obligations, and what comes out."""

from dataclasses import dataclass, field
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
    """By when: the first and last day that the words name, ``None`` where they name none.

    ``said_in`` is the clause whose words these are: a meeting that they mean is tied to that clause.
    """

    kind: DueKind
    words: str = ""
    first_on: date | None = None
    last_on: date | None = None
    precision: str = ""
    said_in: int | None = field(default=None, compare=False)


NO_DAY = Due(DueKind.NONE)


@dataclass(frozen=True, slots=True)
class ClauseFacts:
    """What the register holds of a clause. ``acts`` are verb classes, the leading one first.

    ``handed_to`` is the body that gets the matter, as written. ``item_id`` tells which clauses stand under one
    heading, whose words are ``heading``: a later one may give an earlier one its day. ``body_id`` and ``decided_on``
    tell who decided, and when. ``returns`` may name a body and no day.
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
    heading: str = ""
    body_id: int | None = None
    decided_on: date | None = None


@dataclass(frozen=True, slots=True)
class Planned:
    """One obligation, before it has a row; an owner of kind *each* becomes one row a member.

    ``returns`` is where what was done comes back: the body's words, and the day if one is named. ``part`` counts the
    duties of one clause, from 1.
    """

    clause_id: int
    owner: Owner
    what: str
    done: Done
    due: Due
    returns: Due
    is_provisional: bool = False
    part: int = 1
