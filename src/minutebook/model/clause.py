"""The atom: one thing decided."""

from dataclasses import dataclass
from enum import StrEnum

from minutebook.model.source import Quote
from minutebook.model.when import Fact, When


class Kind(StrEnum):
    """The nineteen coarse kinds in which readings are compared."""

    NOTE = "note"
    THANK = "thank"
    APPROVE = "approve"
    ADOPT = "adopt"
    ENDORSE = "endorse"
    REFER = "refer"
    ASSIGN = "assign"
    ALLOCATE = "allocate"
    REALLOCATE = "reallocate"
    APPOINT = "appoint"
    RESCHEDULE = "reschedule"
    POSTPONE = "postpone"
    ESTABLISH = "establish"
    DISSOLVE = "dissolve"
    CANCEL = "cancel"
    INVITE = "invite"
    PUBLISH = "publish"
    REPORT_BACK = "report_back"
    OTHER = "other"


class VerbClass(StrEnum):
    """What a clause does; the duty that follows from each is told in ``docs/glossary.md``."""

    NOTE = "note"
    THANK = "thank"
    FILE = "file"
    APPROVE = "approve"
    ADOPT = "adopt"
    ENDORSE = "endorse"
    HAND_OVER = "hand-over"
    ASSIGN = "assign"
    AUTHORISE = "authorise"
    MANDATE = "mandate"
    URGE = "urge"
    REPORT_BACK = "report-back"
    RETURN = "return"
    DEADLINE = "deadline"
    APPOINT = "appoint"
    ESTABLISH = "establish"
    RESTART = "restart"
    DISSOLVE = "dissolve"
    MERGE = "merge"
    AMEND = "amend"
    ALLOCATE = "allocate"
    REALLOCATE = "reallocate"
    CANCEL = "cancel"
    RESCHEDULE = "reschedule"
    COLLECT = "collect"
    PRIORITISE = "prioritise"
    INVITE = "invite"
    ASK = "ask"
    FORWARD = "forward"
    INFORM = "inform"
    REMIND = "remind"
    ANCHOR_LOCALLY = "anchor-locally"
    SET_THEME = "set-theme"
    DEFINE_ROLE = "define-role"
    ESTABLISH_ROUTINE = "establish-routine"
    CONDITION = "condition"
    POSTPONE = "postpone"
    REMIT = "remit"
    REJECT = "reject"
    PARTICIPATE = "participate"
    TAKE_ROLE = "take-role"
    INVESTIGATE = "investigate"
    EVALUATE = "evaluate"
    PUBLISH = "publish"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class ReturnsTo:
    """The meeting to which a matter comes back; either part may be unstated."""

    body: str | None
    on: When | None
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class HandedTo:
    """The body to which a matter goes on. ``purpose`` is ``"decision"``, ``"information"`` or ``None``."""

    body: str
    purpose: str | None
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What the words of a clause say, each part with its words; unstated parts are ``None`` or empty.

    ``kinds`` and ``verb_classes`` hold at least one member, the leading act first. ``addressees`` are actors as
    written. ``fan_out`` is the phrase that lays the duty on each of several ("respektive kommundirektör").
    ``amount_ore`` is the clause's total in öre. ``account_from`` and ``account_to`` are accounts as written.
    """

    kinds: tuple[Kind, ...]
    verb_classes: tuple[VerbClass, ...]
    addressees: tuple[Fact[str], ...] = ()
    fan_out: Fact[str] | None = None
    due: Fact[When] | None = None
    returns_to: ReturnsTo | None = None
    handed_to: HandedTo | None = None
    amount_ore: Fact[int] | None = None
    account_from: Fact[str] | None = None
    account_to: Fact[str] | None = None


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: ``text`` for reading (line breaks and page furniture taken out), ``quotes`` as printed.

    ``under`` is the sub-heading inside the item under which it stands. ``in_prose`` is true where the decision
    was found in running text and not in a list of clauses or under a decision heading.
    """

    text: str
    meaning: Meaning
    quotes: tuple[Quote, ...]
    under: str | None = None
    in_prose: bool = False


@dataclass(frozen=True, slots=True)
class Task:
    """A duty that running text hides; a suggestion until a person has accepted it."""

    text: str
    meaning: Meaning
    quotes: tuple[Quote, ...]
