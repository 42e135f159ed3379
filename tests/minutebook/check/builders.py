"""Minutes for the checks, built from a text in which every quoted word is found."""

from dataclasses import replace
from datetime import date, time

from minutebook.model.attendance import Attendee, Interval, Section, Signatory
from minutebook.model.clause import Clause, Kind, Meaning, VerbClass
from minutebook.model.finding import Finding
from minutebook.model.item import Item
from minutebook.model.minutes import Minutes
from minutebook.model.source import Place, Quote, Source
from minutebook.model.when import Fact

MEETING_ON = date(2024, 3, 15)


def minutes_of(text: str, **fields: object) -> Minutes:
    """Return minutes of a Friday, 9 to 12, number 3/2024; ``fields`` replace what they name."""
    usual = Minutes(
        source=Source("minutes.txt", "text/plain", "0" * 64, len(text), 1),
        text=text,
        is_minutes=True,
        dialect="generic",
        evidence=1.0,
        number=Fact("3/2024", ()),
        date=Fact(MEETING_ON, ()),
        start=Fact(time(9), ()),
        end=Fact(time(12), ()),
    )
    return replace(usual, **fields)


def quoted(text: str, words: str) -> tuple[Quote, ...]:
    start = text.index(words)
    return (Quote(words, Place(start, start + len(words), 1, text.count("\n", 0, start) + 1)),)


def item_of(text: str, title: str, number: str | None = "1", order: int = 1, **fields: object) -> Item:
    return replace(Item(order, number, title, quoted(text, title)), **fields)


def clause_of(text: str, words: str, *classes: VerbClass, **meaning: object) -> Clause:
    stated = replace(Meaning((Kind.OTHER,), classes or (VerbClass.OTHER,)), **meaning)
    return Clause(words, stated, quoted(text, words))


def attendee_of(text: str, name: str, arrived: time | None = None, left: time | None = None) -> Attendee:
    return Attendee(name, Section.PRESENT, quoted(text, name), presence=(Interval(arrived, left),))


def signatory_of(text: str, name: str) -> Signatory:
    return Signatory(name, None, quoted(text, name))


def told(findings: object) -> list[tuple[str, str, str]]:
    """Return code, words and detail of each finding."""
    assert not isinstance(findings, Finding)
    return [(one.code, one.words, one.detail) for one in findings]  # type: ignore[attr-defined]
