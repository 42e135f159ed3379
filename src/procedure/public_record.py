"""Whether a document is a public record, since when, and by which rule."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

CHAPTER = "SFS 1949:105, 2 kap."


class RecordKind(StrEnum):
    """What a document is, where the rules make a difference.

    ``MINUTES`` are minutes and notes like them; ``DECISION`` is what is to be pronounced or sent; ``REGISTER`` a list
    that is kept up; ``NOTE`` helps to prepare or present and adds no facts; ``DRAFT`` is a draft of a decision or
    letter.
    """

    OTHER = "other"
    MINUTES = "minutes"
    DECISION = "decision"
    REGISTER = "register"
    NOTE = "note"
    DRAFT = "draft"


class Outside(StrEnum):
    """Why a document that an authority holds is none of its records, whatever becomes of it."""

    TECHNICAL_STORAGE = "technical-storage"
    BACKUP = "backup"
    CONVEYED = "conveyed"
    FOR_PERIODICAL = "for-periodical"
    KEPT_IN_LIBRARY = "library"


OUTSIDE_RULES = {
    Outside.TECHNICAL_STORAGE: "13 § 1 st.",
    Outside.BACKUP: "13 § 2 st.",
    Outside.CONVEYED: "14 § 1 p.",
    Outside.FOR_PERIODICAL: "14 § 2 p.",
    Outside.KEPT_IN_LIBRARY: "14 § 3 p.",
}


class Addressed(StrEnum):
    """To whom a received document is addressed: to the authority, or to somebody who serves it."""

    AUTHORITY = "authority"
    OFFICIAL_ON_ITS_MATTERS = "official-on-its-matters"
    OFFICIAL_ON_OTHER_MATTERS = "official-on-other-matters"
    HOLDER_OF_OTHER_OFFICE = "holder-of-other-office"


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a document.

    ``arrived_on`` is the day it reached the authority or somebody competent there, ``None`` for what was made here;
    ``dispatched_on`` the day it was sent, or pronounced; ``completed_on`` the day it was approved or otherwise
    finished; ``case_closed_on`` the day its case was closed, ``None`` while it is open. ``has_case`` is ``False`` for
    what belongs to no case. ``only_prepares`` marks a municipal authority's minutes of what it only prepares for
    decision. ``within_authority`` marks what was handed between organs of one authority that are not independent of
    each other.
    """

    kind: RecordKind = RecordKind.OTHER
    is_kept: bool = True
    arrived_on: date | None = None
    addressed: Addressed = Addressed.AUTHORITY
    sealed_until: date | None = None
    dispatched_on: date | None = None
    completed_on: date | None = None
    has_case: bool = True
    case_closed_on: date | None = None
    archived_on: date | None = None
    only_prepares: bool = False
    within_authority: bool = False
    outside: Outside | None = None


@dataclass(frozen=True, slots=True)
class Status:
    """``since`` is the day from which it is a public record, ``None`` where nothing known makes it one."""

    is_public: bool
    rule: str
    since: date | None = None


def status_of(facts: Facts, on: date) -> Status:
    """Return whether a document is a public record ``on`` a day.

    A day that is known but has not come yet is named in ``since`` although the document is none of them so far.

    Source: SFS 1949:105, 2 kap. 4-14 §§.
    """
    found = _outside(facts) or _received(facts) or _note_or_draft(facts) or _drawn_up(facts)
    return Status(found.since is not None and found.since <= on, f"{CHAPTER} {found.rule}", found.since)


def _outside(facts: Facts) -> Status | None:
    """Return what excepts the document from the beginning: why it is held, or that it is not held at all."""
    if facts.outside is not None:
        return Status(is_public=False, rule=OUTSIDE_RULES[facts.outside])
    if not facts.is_kept:
        return Status(is_public=False, rule="4 §")
    if facts.within_authority:
        return _note_or_draft(facts) or _completed(facts, "11 §")
    return None


def _received(facts: Facts) -> Status | None:
    if facts.arrived_on is None:
        return None
    if facts.addressed in (Addressed.OFFICIAL_ON_OTHER_MATTERS, Addressed.HOLDER_OF_OTHER_OFFICE):
        return Status(is_public=False, rule="8 §")
    if facts.sealed_until is not None and facts.sealed_until > facts.arrived_on:
        return _since(facts.sealed_until, "9 § 2 st.")
    return _since(facts.arrived_on, "8 §" if facts.addressed is Addressed.OFFICIAL_ON_ITS_MATTERS else "9 § 1 st.")


def _note_or_draft(facts: Facts) -> Status | None:
    """Return what holds for notes and drafts, which are no public records until kept for the archive.

    A draft that was sent is no draft any more; a note that was sent is drawn up as other documents are.
    """
    if facts.kind not in (RecordKind.NOTE, RecordKind.DRAFT) or facts.dispatched_on is not None:
        return None
    rule = "12 § 1 st." if facts.kind is RecordKind.NOTE else "12 § 2 st."
    return _since(facts.archived_on, rule)


def _drawn_up(facts: Facts) -> Status:
    """Return what holds for what was made by the authority."""
    if facts.kind is RecordKind.REGISTER:
        return _since(facts.completed_on, "10 § 2 st. 1")
    if facts.kind is RecordKind.DECISION:
        return _since(facts.dispatched_on, "10 § 2 st. 2")
    if facts.kind is RecordKind.MINUTES and facts.only_prepares:
        return _earliest(facts, "10 § 3 st.")
    if facts.kind is not RecordKind.MINUTES:
        return _earliest(facts, "10 § 1 st.")
    if facts.dispatched_on is not None and (facts.completed_on is None or facts.dispatched_on < facts.completed_on):
        return _since(facts.dispatched_on, "10 § 1 st.")
    return _since(facts.completed_on, "10 § 2 st. 3")


def _earliest(facts: Facts, rule: str) -> Status:
    """Return the day on which it was sent or its case closed; what belongs to no case is drawn up when completed."""
    days = [facts.dispatched_on, facts.case_closed_on if facts.has_case else facts.completed_on]
    return _since(min((day for day in days if day is not None), default=None), rule)


def _completed(facts: Facts, rule: str) -> Status:
    """Return what holds between organs that are one: handing over draws nothing up, closing the case does."""
    return _since(facts.case_closed_on if facts.has_case else facts.completed_on, rule)


def _since(day: date | None, rule: str) -> Status:
    return Status(is_public=day is not None, rule=rule, since=day)
