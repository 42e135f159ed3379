"""Everything that can be found, portion by portion."""

import pytest

from samverk.meetings.queries import search_portions
from samverk.meetings.queries.search_portions import portions_after
from tests.factories import make_matter, make_meeting, make_person

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def archive(monkeypatch: pytest.MonkeyPatch) -> None:
    """Store three meetings, two people and a matter, of which two rows are read at a time."""
    monkeypatch.setattr(search_portions, "AT_A_TIME", 2)
    for number in range(3):
        make_meeting(title=f"Möte {number}")
    for number in range(2):
        make_person(f"Person {number}")
    make_matter("Ärende")


def titles(cursor: str) -> list[list[str]]:
    return [[entry.title for entry in entries] for _, entries in portions_after(cursor)]


def test_everything_comes_once() -> None:
    assert titles("") == [["Möte 0", "Möte 1"], ["Möte 2"], ["Person 0", "Person 1"], ["Ärende"]]


def test_each_cursor_leads_to_what_comes_after_it() -> None:
    cursors = [cursor for cursor, _ in portions_after("")]

    assert [titles(cursor) for cursor in cursors] == [
        [["Möte 2"], ["Person 0", "Person 1"], ["Ärende"]],
        [["Person 0", "Person 1"], ["Ärende"]],
        [["Ärende"]],
        [],
    ]
