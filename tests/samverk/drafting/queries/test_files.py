"""Minutes and extracts as files: what stands in them, and what does not."""

from io import BytesIO

import pikepdf
import pytest

from minutebook import minutes_in, read_bytes, recognise
from minutebook.compare import compare
from samverk.drafting.actions import choose_style, correct
from samverk.drafting.queries.files import clause_file_of, file_of, item_file_of
from samverk.drafting.queries.minutes_of import minutes_of
from tests.factories import make_body, make_clause, make_item, make_meeting
from tests.samverk.drafting.making import AFTER, add_secret_item, approved, drafted, held

pytestmark = pytest.mark.django_db


def text_of(content, form):
    return " ".join(read_bytes(content, f"minutes.{form}").text.split())


def whole(scene, form="txt", *, secret=True):
    return text_of(file_of(scene.meeting, form, with_confidential=secret), form)


@pytest.mark.parametrize("form", ["pdf", "docx", "html", "md", "txt"])
def test_a_draft_says_that_it_is_one(form):
    text = whole(drafted(held()), form)

    assert "att godkänna upphandlingen" in text
    assert "Utkast. Protokollet är inte justerat." in text


@pytest.mark.parametrize("form", ["docx", "html", "md", "txt"])
def test_what_is_written_is_read_again(form):
    scene = drafted(held())
    told = minutes_of(scene.meeting, with_confidential=True).minutes

    read = recognise(read_bytes(file_of(scene.meeting, form, with_confidential=True), f"minutes.{form}"))

    differences = [(one.was, one.now) for one in compare(told, read)]
    # A surname that is an office is read as one.
    others = [pair for pair in differences if "Sanna Sekreterare" not in "".join(pair)]
    assert others == [("", "Justering: Utkast. Protokollet är inte justerat.")]


def test_a_pdf_carries_the_draft():
    scene = drafted(held())

    document = read_bytes(file_of(scene.meeting, "pdf", with_confidential=True), "minutes.pdf")

    assert minutes_in(document) == minutes_of(scene.meeting, with_confidential=True).minutes


def test_approved_minutes_are_those_that_were_approved():
    scene = approved(drafted(held()))
    scene.items[1].clauses.update(text="att ändra i efterhand")

    text = whole(scene, "pdf")
    document = read_bytes(file_of(scene.meeting, "pdf", with_confidential=True), "minutes.pdf")

    assert ("att godkänna upphandlingen" in text, "efterhand" in text) == (True, False)
    assert "Protokollet är justerat 2026-03-0" in text
    assert document.carried is None


def test_approved_minutes_that_the_register_still_tells_are_carried():
    scene = approved(drafted(held()))

    document = read_bytes(file_of(scene.meeting, "pdf", with_confidential=True), "minutes.pdf")

    assert document.carried == minutes_of(scene.meeting, with_confidential=True).minutes


@pytest.mark.parametrize("form", ["pdf", "docx", "html", "md", "txt"])
def test_a_confidential_item_is_in_no_file_for_others(form):
    scene = held()
    add_secret_item(scene)
    drafted(scene)

    shown = [whole(scene, form, secret=secret) for secret in (True, False)]
    content = file_of(scene.meeting, form, with_confidential=False)

    assert ["Hemlig upphandling" in text for text in shown] == [True, False]
    assert ["hemlighålla" in text for text in shown] == [True, False]
    if form == "pdf":
        with pikepdf.open(BytesIO(content)) as opened:
            streams = b"".join(one.read_bytes() for one in opened.objects if isinstance(one, pikepdf.Stream))
        assert b"emlig" not in streams.replace(b"is_confidential", b"")


def test_a_correction_stands_at_the_end():
    scene = approved(drafted(held()))
    correct(
        scene.meeting, scene.items[1], was="Sex anbud", now="Sju anbud", reason="Felräknat.", at=AFTER, by=scene.keeper
    )

    text = whole(scene)
    of_item, of_other = (
        text_of(item_file_of(scene.meeting, item, "txt", with_confidential=True), "txt")
        for item in (scene.items[1], scene.items[0])
    )

    assert "”Sex anbud” rättas till ”Sju anbud”. Felräknat." in text
    assert ("Sju anbud" in of_item, "Sju anbud" in of_other) == (True, False)


def test_an_extract_holds_one_item_or_one_clause():
    scene = approved(drafted(held()))
    item = scene.items[1]

    of_item = text_of(item_file_of(scene.meeting, item, "docx", with_confidential=True), "docx")
    of_clause = text_of(clause_file_of(scene.meeting, item.clauses.first(), "docx"), "docx")

    assert [words in of_item for words in ("Protokollsutdrag", "Sex anbud", "att uppdra", "Övriga frågor")] == [
        *(True, True, True, False)
    ]
    assert [words in of_clause for words in ("Protokollsutdrag", "att godkänna", "att uppdra", "Sex anbud")] == [
        *(True, True, False, False)
    ]
    assert "Närvarande" not in of_item + of_clause


def test_an_extract_as_pdf_carries_itself_and_nothing_else():
    scene = drafted(held())

    carried = read_bytes(item_file_of(scene.meeting, scene.items[1], "pdf", with_confidential=True), "a.pdf").carried

    assert carried is not None
    assert (len(carried.items), carried.attendees, carried.items[0].title) == (1, (), scene.items[1].title)


def test_a_body_writes_in_the_style_it_has_chosen():
    scene = drafted(held())
    choose_style(scene.body, "meeting-decides", by=scene.keeper)

    assert "Mötet beslutar" in whole(scene)


def test_approved_minutes_keep_the_style_in_which_they_were_approved():
    scene = drafted(held())
    choose_style(scene.body, "meeting-decides", by=scene.keeper)
    approved(scene)
    choose_style(scene.body, "committee", by=scene.keeper)

    assert "Mötet beslutar" in whole(scene)


def test_minutes_that_were_read_say_nothing_of_drafts():
    meeting = make_meeting(make_body(), source_id="abc")
    make_clause(make_item(meeting, "Gemensam växel"), "att godkänna växeln")

    text = text_of(file_of(meeting, "txt", with_confidential=True), "txt")

    assert ("att godkänna växeln" in text, "Utkast" in text) == (True, False)
