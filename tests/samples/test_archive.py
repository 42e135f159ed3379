"""Each file of the archive, recognised, against what its author says stands in it."""

from typing import Any

import pytest

from minutebook.model.attendance import Section
from minutebook.model.clause import Meaning
from tests.samples.truth import TRUTHS, bare, even, minutes_of, params

LISTS = {Section.PRESENT: "present", Section.ABSENT: "absent", Section.GUEST: "guests"}
each = pytest.mark.parametrize("name", params())


@each
def test_header(name: str) -> None:
    truth, minutes = TRUTHS[name], minutes_of(name)

    assert minutes.date is not None
    assert minutes.date.value.isoformat() == truth["date"]
    assert (minutes.number.value if minutes.number else None) == (truth["number"] or None)
    assert minutes.body is not None
    # A running head may give the body another of its names than the title does; both are read rightly.
    assert even(minutes.body.value) in {even(truth["body"]), even(truth["known_as"])}


@each
def test_hours(name: str) -> None:
    truth, minutes = TRUTHS[name], minutes_of(name)
    hours = [f"{fact.value:%H:%M}" if fact else None for fact in (minutes.start, minutes.end)]

    assert hours == [truth["start"], truth["end"]]


@each
def test_place(name: str) -> None:
    truth, minutes = TRUTHS[name], minutes_of(name)

    assert even(minutes.place.value if minutes.place else "") == even(truth["place"] or "")


@each
@pytest.mark.parametrize("section", Section)
def test_attendance(name: str, section: Section) -> None:
    truth = TRUTHS[name]
    names = [attendee.name for attendee in minutes_of(name).listed(section)]

    assert [person for person in names if person not in truth["others_present"]] == truth[LISTS[section]]


@each
def test_others_present_are_counted_once(name: str) -> None:
    others = TRUTHS[name]["others_present"]

    assert [attendee.name for attendee in minutes_of(name).attendees if attendee.name in others] == others


@each
def test_items(name: str) -> None:
    items = [(item.number, even(item.title)) for item in minutes_of(name).items]

    assert items == [(item["number"], even(item["title"])) for item in TRUTHS[name]["items"]]


@each
def test_clauses(name: str) -> None:
    minutes, truth = minutes_of(name), TRUTHS[name]
    tasks = {bare(task["text"]) for item in truth["items"] for task in item["tasks"]}
    found = [[text for clause in item.clauses if (text := bare(clause.text)) not in tasks] for item in minutes.items]

    assert found == [[bare(clause["text"]) for clause in item["clauses"]] for item in truth["items"]]


@each
def test_tasks_in_running_text(name: str) -> None:
    truth = [bare(task["text"]) for item in TRUTHS[name]["items"] for task in item["tasks"]]
    found = {bare(told.text) for item in minutes_of(name).items for told in (*item.tasks, *item.clauses)}

    assert [text for text in truth if text not in found] == []


@each
def test_days_by_which_something_is_due(name: str) -> None:
    truth = {text: told["due"] for text, told in told_of(name) if told["due"]}
    clauses = clauses_of(name)
    due = {text: str(clauses[text].due.value) for text in truth if text in clauses and clauses[text].due}

    assert due == truth


@each
def test_kinds_of_clauses(name: str) -> None:
    clauses = clauses_of(name)
    wrong = {
        text: [str(kind) for kind in clauses[text].kinds]
        for text, told in told_of(name)
        if text in clauses and not set(told["kinds"]) & set(clauses[text].kinds)
    }

    assert wrong == {}


def told_of(name: str) -> list[tuple[str, dict[str, Any]]]:
    return [(bare(told["text"]), told) for item in TRUTHS[name]["items"] for told in item["clauses"]]


def clauses_of(name: str) -> dict[str, Meaning]:
    return {bare(clause.text): clause.meaning for item in minutes_of(name).items for clause in item.clauses}
