"""Each file of the archive, recognised, against what its author says stands in it."""

import pytest

from minutebook.model.attendance import Section
from tests.samples.truth import TRUTHS, bare, even, minutes_of, params

each = pytest.mark.parametrize("name", params())


@each
def test_header(name: str) -> None:
    truth, minutes = TRUTHS[name], minutes_of(name)

    assert minutes.date is not None
    assert minutes.date.value.isoformat() == truth["date"]
    assert (minutes.number.value if minutes.number else None) == (truth["number"] or None)
    assert minutes.body is not None
    assert even(minutes.body.value) == even(truth["body"])


@each
def test_hours(name: str) -> None:
    truth, minutes = TRUTHS[name], minutes_of(name)
    hours = [f"{fact.value:%H:%M}" if fact else None for fact in (minutes.start, minutes.end)]

    assert hours == [truth["start"], truth["end"]]


@each
@pytest.mark.parametrize("section", Section)
def test_attendance(name: str, section: Section) -> None:
    truth = TRUTHS[name]["guests" if section is Section.GUEST else section.value]
    names = [attendee.name for attendee in minutes_of(name).listed(section)]

    assert names == truth


@each
def test_items(name: str) -> None:
    items = [(item.number, even(item.title)) for item in minutes_of(name).items]

    assert items == [(item["number"], even(item["title"])) for item in TRUTHS[name]["items"]]


@each
def test_clauses(name: str) -> None:
    minutes, truth = minutes_of(name), TRUTHS[name]
    found = [[bare(clause.text) for clause in item.clauses] for item in minutes.items]

    assert found == [[bare(clause["text"]) for clause in item["clauses"]] for item in truth["items"]]


@each
def test_days_by_which_something_is_due(name: str) -> None:
    truth = {
        bare(told["text"]): told["due"] for item in TRUTHS[name]["items"] for told in item["clauses"] if told["due"]
    }
    clauses = {bare(clause.text): clause for item in minutes_of(name).items for clause in item.clauses}
    due = {
        text: str(clauses[text].meaning.due.value) for text in truth if text in clauses and clauses[text].meaning.due
    }

    assert due == truth


@each
def test_kinds_of_clauses(name: str) -> None:
    truth = {bare(told["text"]): set(told["kinds"]) for item in TRUTHS[name]["items"] for told in item["clauses"]}
    clauses = {bare(clause.text): clause for item in minutes_of(name).items for clause in item.clauses}
    wrong = {
        text: clauses[text].meaning.kinds
        for text in truth
        if text in clauses and not truth[text] & set(clauses[text].meaning.kinds)
    }

    assert wrong == {}
