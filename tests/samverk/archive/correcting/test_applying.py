"""Corrections take hold of words, wherever the words stand now, and leave the rest alone."""

from dataclasses import dataclass, field
from datetime import date, time
from typing import Any

import pytest

from minutebook.model.clause import Kind, VerbClass
from minutebook.model.minutes import Minutes
from samverk.archive.correcting import apply_corrections
from samverk.archive.correcting.anchoring import anchor_of
from tests.samverk.written_minutes import WrittenMinutes

TWO_IN_ONE = "att notera informationen senast 171218 att uppdra åt sekretariatet att kalla"


@dataclass
class Said:
    kind: str
    anchor: dict[str, Any] = field(default_factory=dict)
    field: str = ""
    value: Any = None


def written(*above: str) -> Minutes:
    page = WrittenMinutes(lines=list(above)).head("Kommundirektörsgruppen", date(2017, 11, 17), "9/2017")
    page.present("Anna Berg", "Storvik").present("Bo Ek", "Ekby")
    page.item("1", "Budget", TWO_IN_ONE, "att godkänna budgeten", background="Sekretariatet bjuder in till träff.")
    return page.item("2", "Nätverk", "att inrätta ett nätverk", "för arbete och utbildning").minutes()


def clause(minutes: Minutes, item: int, index: int) -> dict[str, Any]:
    return anchor_of(minutes.items[item].clauses[index].quotes)


def texts(minutes: Minutes) -> list[list[str]]:
    return [[each.text for each in item.clauses] for item in minutes.items]


def quoted(minutes: Minutes) -> list[bool]:
    """Whether every clause's words stand where it says."""
    return [
        minutes.text[quote.place.start : quote.place.end] == quote.words
        for item in minutes.items
        for each in item.clauses
        for quote in each.quotes
    ]


def test_without_corrections_nothing_changes() -> None:
    minutes = written()

    corrected = apply_corrections(minutes, [])

    assert (corrected.minutes, corrected.lost, corrected.marked_tasks) == (minutes, (), frozenset())


@pytest.mark.parametrize("above", [(), ("En rad som kom till", "och en till")])
def test_a_clause_is_split_where_it_was_said_even_if_the_page_has_grown(above: tuple[str, ...]) -> None:
    said = Said("split-clause", clause(written(), 0, 0), value="att uppdra åt")

    corrected = apply_corrections(written(*above), [said]).minutes

    assert texts(corrected)[0] == [
        "att notera informationen senast 171218",
        "att uppdra åt sekretariatet att kalla",
        "att godkänna budgeten",
    ]
    assert set(quoted(corrected)) == {True}
    assert corrected.items[0].clauses[1].meaning.kinds == (Kind.ASSIGN,)


def test_two_clauses_become_one() -> None:
    minutes = written()
    said = Said("merge-clauses", clause(minutes, 1, 0), value=clause(minutes, 1, 1))

    corrected = apply_corrections(minutes, [said]).minutes

    assert texts(corrected)[1] == ["att inrätta ett nätverk för arbete och utbildning"]
    assert len(corrected.items[1].clauses[0].quotes) == 2
    assert set(quoted(corrected)) == {True}


def test_marked_words_become_a_clause_of_the_item_they_stand_under() -> None:
    words = "Sekretariatet bjuder in till träff."
    said = Said("add-clause", {"words": words, "start": 0, "end": 0})

    corrected = apply_corrections(written(), [said]).minutes

    assert texts(corrected)[0] == [words, TWO_IN_ONE, "att godkänna budgeten"]
    assert corrected.items[0].clauses[0].in_prose is True
    assert set(quoted(corrected)) == {True}


def test_a_dismissed_clause_is_kept_as_words_that_nothing_claims() -> None:
    minutes = written()
    said = Said("dismiss-clause", clause(minutes, 0, 1))

    corrected = apply_corrections(minutes, [said]).minutes

    assert texts(corrected)[0] == [TWO_IN_ONE]
    assert [quote.words for quote in corrected.unclaimed] == ["att godkänna budgeten"]


def test_a_sentence_becomes_a_task() -> None:
    said = Said("mark-task", {"words": "Sekretariatet bjuder in till träff.", "start": 0})

    corrected = apply_corrections(written(), [said])

    assert [task.text for task in corrected.minutes.items[0].tasks] == ["Sekretariatet bjuder in till träff."]
    assert corrected.marked_tasks == {"Sekretariatet bjuder in till träff."}


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("body", "Styrelsen", "Styrelsen"),
        ("date", "2017-11-18", date(2017, 11, 18)),
        ("start", "08:30", time(8, 30)),
        ("number", None, None),
    ],
)
def test_a_fact_of_the_meeting_is_set(name: str, value: str | None, expected: object) -> None:
    corrected = apply_corrections(written(), [Said("set-meeting", field=name, value=value)]).minutes

    fact = getattr(corrected, name)
    assert (fact.value if fact else None) == expected


def test_item_attendee_and_clause_are_set() -> None:
    minutes = written()
    said = [
        Said("set-item", anchor_of(minutes.items[0].quotes), "title", "Budget 2018"),
        Said("set-attendee", anchor_of(minutes.attendees[1].quotes), "organisation", "Dalby"),
        Said("set-clause", clause(minutes, 0, 1), "verb_classes", ["adopt"]),
        Said("set-clause", clause(minutes, 0, 1), "due", "2018-Q1"),
    ]

    corrected = apply_corrections(minutes, said).minutes

    changed = corrected.items[0].clauses[1].meaning
    assert corrected.items[0].title == "Budget 2018"
    assert corrected.attendees[1].organisation == "Dalby"
    assert (changed.verb_classes, changed.kinds) == ((VerbClass.ADOPT,), (Kind.ADOPT,))
    assert changed.due is not None
    assert (str(changed.due.value), changed.due.derived) == ("2018-Q1", True)


def test_of_several_same_words_the_nearest_is_meant() -> None:
    page = WrittenMinutes().item("1", "Ett", "att notera").item("2", "Två", "att notera")
    minutes = page.minutes()
    said = Said("dismiss-clause", clause(minutes, 1, 0))

    corrected = apply_corrections(minutes, [said]).minutes

    assert texts(corrected) == [["att notera"], []]


@pytest.mark.parametrize(
    "said",
    [
        Said("split-clause", {"words": "att bygga en bro", "start": 3}, value="en bro"),
        Said("split-clause", {"words": TWO_IN_ONE, "start": 3}, value="som inte står där"),
        Said("mark-task", {"words": "Ingen sade detta.", "start": 0}),
        Said("add-clause", {}),
        Said("set-item", {"words": "§ 9 Annat", "start": 0}, "title", "X"),
        Said("set-meeting", {}, "date", "i onsdags"),
        Said("set-clause", {"words": TWO_IN_ONE, "start": 3}, "verb_classes", ["dance"]),
        Said("set-clause", {"words": TWO_IN_ONE, "start": 3}, "verb_classes", None),
        Said("set-clause", {"words": TWO_IN_ONE, "start": 3}, "amount_ore", ["many"]),
        Said("set-clause", {"words": TWO_IN_ONE, "start": 3}, "quotes", []),
        Said("set-meeting", {}, "text", "all of it"),
    ],
)
def test_a_correction_without_its_words_or_sense_is_told_as_lost_and_changes_nothing(said: Said) -> None:
    minutes = written()

    corrected = apply_corrections(minutes, [said])

    assert corrected.minutes == minutes
    assert corrected.lost == (said,)
