"""What is written is read again: in every form, in the style of every house.

What does not come back is said in ``NOT_READ_AGAIN``, and beside it: in plain text a heading inside an item shows by
nothing but its words; the day of the next meeting comes back as text of the last item; a PDF whose carried form is gone
is read line by line, and a heading that runs over two lines is then cut.
"""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from minutebook import minutes_in, read_bytes, read_file, recognise
from minutebook.compare import compare
from minutebook.write import HOUSE_STYLES, about, arrange, as_file
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
from tests.minutebook.write.strategies import any_minutes

ARCHIVE = Path(__file__).parents[3] / "samples/archive"
# Files that need no other program to be read.
READABLE = {".txt", ".docx", ".odt", ".md", ".html", ".pdf"}
NOT_READ_AGAIN = {
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


def written_again(minutes, form, style):
    """Return what is read of minutes that were written as a file."""
    parts = arrange(minutes, style=style).parts
    file = as_file(parts, form, about(minutes, style=style), look=style.look, carrying=minutes)
    return read_bytes(file, f"minutes.{form}")


@pytest.mark.parametrize("style", HOUSE_STYLES.values(), ids=HOUSE_STYLES)
@pytest.mark.parametrize("form", ["txt", "md", "html", "docx"])
@settings(max_examples=8, deadline=None)
@given(data=st.data())
def test_any_minutes_come_back_in_any_form_and_style(form, style, data):
    minutes = data.draw(any_minutes(subheadings=form != "txt"))

    read = recognise(written_again(minutes, form, style))

    assert compare(minutes, read) == ()


@pytest.mark.parametrize("style", HOUSE_STYLES.values(), ids=HOUSE_STYLES)
@settings(max_examples=8, deadline=None)
@given(minutes=any_minutes())
def test_a_pdf_gives_back_the_very_minutes(style, minutes):
    assert minutes_in(written_again(minutes, "pdf", style)) == minutes


@pytest.mark.parametrize("path", archive(), ids=lambda path: path.name)
def test_minutes_that_were_read_come_back_from_a_pdf_with_all_their_places(path):
    minutes = recognise(read_file(path))

    assert minutes_in(written_again(minutes, "pdf", HOUSE_STYLES["plain"])) == minutes
