"""A meeting's minutes, as far as the text states them."""

from dataclasses import dataclass
from datetime import date, time

from minutebook.model.attendance import Attendee, Section, Signatory
from minutebook.model.clause import Clause
from minutebook.model.finding import Finding
from minutebook.model.item import Item
from minutebook.model.source import Quote, Source
from minutebook.model.when import Fact, When


@dataclass(frozen=True, slots=True)
class Minutes:
    """Everything that was read out of one document.

    ``is_minutes`` is false for a document that shows no signs of being minutes; it then holds no items and no
    clauses, and its whole text is unclaimed. ``dialect`` names the house style whose rules fitted best, with
    ``evidence`` from 0 to 1. ``labels`` are words that are claimed as headings and marks of the form ("Beslut:").
    ``furniture`` is page heads, page feet and artefacts; ``unclaimed`` is what no rule understood.
    """

    source: Source
    text: str
    is_minutes: bool
    dialect: str
    evidence: float
    title: Fact[str] | None = None
    body: Fact[str] | None = None
    number: Fact[str] | None = None
    date: Fact[date] | None = None
    start: Fact[time] | None = None
    end: Fact[time] | None = None
    place: Fact[str] | None = None
    attendees: tuple[Attendee, ...] = ()
    items: tuple[Item, ...] = ()
    unnumbered_clauses: tuple[Clause, ...] = ()
    signatories: tuple[Signatory, ...] = ()
    next_meeting: Fact[When] | None = None
    preamble: tuple[Quote, ...] = ()
    labels: tuple[Quote, ...] = ()
    furniture: tuple[Quote, ...] = ()
    unclaimed: tuple[Quote, ...] = ()
    findings: tuple[Finding, ...] = ()

    def listed(self, section: Section) -> tuple[Attendee, ...]:
        """Return the attendees of one list, in the order of the text."""
        return tuple(attendee for attendee in self.attendees if attendee.section is section)
