"""One matter on the agenda, as minuted."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from minutebook.model.attendance import Presenter
from minutebook.model.clause import Clause, Task
from minutebook.model.source import Quote
from minutebook.model.when import Fact


class ItemKind(StrEnum):
    ORDINARY = "ordinary"
    OPENING = "opening"
    CHECK_IN = "check-in"
    PREVIOUS_MINUTES = "previous-minutes"
    WORKSHOP = "workshop"
    SHORT_NOTICES = "short-notices"
    THEMATIC = "thematic"
    OTHER_BUSINESS = "other-business"
    NEXT_MEETING = "next-meeting"
    CLOSING = "closing"
    AFTER_MEETING = "after-meeting"


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of money in öre, or a rate if ``per`` says per what ("invånare")."""

    ore: int
    quotes: tuple[Quote, ...]
    per: str | None = None


class ProcedureKind(StrEnum):
    PROPOSAL = "proposal"
    VOTE = "vote"
    DISSENT = "dissent"
    RECUSAL = "recusal"


@dataclass(frozen=True, slots=True)
class Procedure:
    """A step on the way to a decision: a proposal, a vote, a dissent, a recusal.

    ``persons`` are names as written. ``yes``, ``no`` and ``abstained`` are counts, for a vote that states them.
    """

    kind: ProcedureKind
    text: str
    persons: tuple[str, ...]
    quotes: tuple[Quote, ...]
    yes: int | None = None
    no: int | None = None
    abstained: int | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """An item with everything under its heading.

    ``number`` is as printed without the mark ("12" for "§ 12"), ``None`` where the number is missing; ``order``
    counts from 1 through the document. ``background`` is the running text, one quote a paragraph.
    """

    order: int
    number: str | None
    title: str
    quotes: tuple[Quote, ...]
    kind: ItemKind = ItemKind.ORDINARY
    section: str | None = None
    registry_number: Fact[str] | None = None
    carried_over: Fact[str] | None = None
    presenters: tuple[Presenter, ...] = ()
    background: tuple[Quote, ...] = ()
    subheads: tuple[Quote, ...] = ()
    clauses: tuple[Clause, ...] = ()
    procedures: tuple[Procedure, ...] = ()
    tasks: tuple[Task, ...] = ()
    attachments: tuple[Fact[str], ...] = ()
    dates: tuple[Fact[date], ...] = ()
    amounts: tuple[Amount, ...] = ()
