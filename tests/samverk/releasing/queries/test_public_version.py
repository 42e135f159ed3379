"""The public version: masked in the text, in the file and in what the file carries."""

import pypdfium2
import pytest

from minutebook import minutes_in, read_bytes
from samverk.drafting.actions import correct
from samverk.drafting.queries.files import file_of
from samverk.releasing import actions
from samverk.releasing.queries.public_version import public_file, public_version
from tests.factories import make_attendance, make_item
from tests.samverk.releasing.making import AT, PRIVATE, approved_here, imported

pytestmark = pytest.mark.django_db
SURNAME = "Ståhl"


def words_of(file: bytes) -> str:
    document = pypdfium2.PdfDocument(file)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def attachments_of(file: bytes) -> str:
    document = pypdfium2.PdfDocument(file)
    return "".join(
        bytes(document.get_attachment(number).get_data()).decode() for number in range(document.count_attachments())
    )


def test_masked_words_are_in_no_layer_of_the_file(secretary):
    scene = approved_here()
    correct(
        scene.meeting, scene.items[1], was="har sökt", now=f"söker ({PRIVATE})", reason="Fel", at=AT, by=scene.keeper
    )
    assert SURNAME in words_of(public_file(scene.meeting, "pdf"))

    actions.mask(scene.meeting, PRIVATE, why="private-person", at=AT, by=secretary)

    file = public_file(scene.meeting, "pdf")
    assert SURNAME not in words_of(file)
    assert SURNAME not in attachments_of(file)
    assert "[maskerat" in words_of(file)
    assert "[maskerat" in attachments_of(file)


def test_the_file_is_read_back_as_the_public_version(secretary):
    meeting = imported()
    actions.mask(meeting, PRIVATE, why="private-person", at=AT, by=secretary)

    read_back = minutes_in(read_bytes(public_file(meeting, "pdf"), "minutes.pdf"))

    told = public_version(meeting).minutes
    assert [(item.title, item.background) for item in read_back.items] == [
        (item.title, item.background) for item in told.items
    ]
    assert [clause.text for clause in read_back.items[0].clauses] == [told.items[0].clauses[0].text]


def test_nothing_of_confidential_items_is_in_it():
    meeting = imported()
    make_item(meeting, "Hemligt ärende", is_confidential=True)
    make_attendance(meeting, "Gäst Hemlig", section="guest", item_numbers=["2"])

    told = public_version(meeting).minutes

    assert [item.title for item in told.items] == ["Ansökan om bidrag"]
    assert [one.name for one in told.attendees] == ["Disa Holm"]


def test_in_the_house_the_record_is_whole(secretary):
    meeting = imported()
    before = file_of(meeting, "txt", with_confidential=True)

    actions.mask(meeting, PRIVATE, why="private-person", at=AT, by=secretary)

    assert file_of(meeting, "txt", with_confidential=True) == before
    assert SURNAME in before.decode()
