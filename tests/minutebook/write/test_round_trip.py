"""What is written is read again: items, clauses and their kinds, people and when they were there.

What does not come back is said in ``NOT_READ_AGAIN``.
"""

from pathlib import Path

import pytest
from hypothesis import given, settings

from minutebook import read_file, recognise
from minutebook.write import arrange
from tests.minutebook.write.making import (
    WRITERS,
    clause_kinds,
    head_of,
    items_of,
    minutes_of_meetings,
    names_of,
    people_of,
    read_again,
    told_of,
)

ARCHIVE = Path(__file__).parents[3] / "samples/archive"
# Files that need no other program to be read.
READABLE = {".txt", ".docx", ".odt", ".md", ".html", ".pdf"}
NOT_READ_AGAIN = {
    "2018-01-26-kommunchefsgruppen.txt": "a title that ends in brackets is taken to be carried over",
    "2018-05-25-styrelsen.pdf": "its two columns were read as one",
    "2020-10-30-styrelsen.odt": "a name that stood in a form of its own stands below the list of the absent",
    "2024-02-09-kommundirektorsgruppen.pdf": "items without numbers stand before numbered ones",
    "2024-04-19-styrelsen.docx": "a name that stood in a form of its own stands below the list of the absent",
    "2024-10-18-styrelsen.pdf": "the sentence that closes the meeting is a clause in its own layout only",
}


def archive():
    return [
        path
        for path in sorted(ARCHIVE.glob("20*/*"))
        if path.suffix in READABLE and path.name not in NOT_READ_AGAIN and recognise(read_file(path)).is_minutes
    ]


@pytest.mark.parametrize("form", WRITERS)
@settings(max_examples=25, deadline=None)
@given(minutes=minutes_of_meetings())
def test_minutes_of_a_meeting_held_here_come_back(form, minutes):
    read = read_again(arrange(minutes).parts, form)

    assert head_of(read) == head_of(minutes)
    assert people_of(read) == people_of(minutes)
    assert items_of(read) == items_of(minutes)
    assert told_of(read) == told_of(minutes)


@pytest.mark.parametrize("path", archive(), ids=lambda path: path.name)
def test_minutes_of_the_archive_come_back(path):
    minutes = recognise(read_file(path))
    parts = arrange(minutes).parts

    for form in WRITERS:
        read = read_again(parts, form)
        assert head_of(read) == head_of(minutes)
        assert names_of(read) == names_of(minutes)
        assert items_of(read) == items_of(minutes)
        assert clause_kinds(read) == clause_kinds(minutes)
