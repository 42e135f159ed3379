"""Masking a document of a request: the copy that is kept holds none of what is masked."""

import io
import subprocess

import pypdfium2
import pytest
from PIL import Image

from samverk.disclosures import actions
from samverk.disclosures.actions import Assessment
from samverk.disclosures.masking.spans import Marked
from samverk.disclosures.models import LogEntry, Passage
from samverk.records.models import TrailEntry
from samverk.records.queries.content import content_of
from samverk.records.refusal import RuleBroken
from samverk.records.storage import stored_path
from tests.samverk.disclosures.files import ALL, SECRET, docx, everything_in, forms_of, pdf
from tests.samverk.disclosures.making import (
    AT,
    MASKED,
    SECTION,
    a_record,
    asked_for,
    assessed,
    fresh,
    in_hand,
    keeper,
    masked,
)

pytestmark = pytest.mark.django_db


def mask(document, words, **said):
    marked = Marked(said.pop("section", SECTION), words, **said)
    return actions.mask_passage(document, marked, seen=fresh(document).revision, at=AT, by=keeper())


def write(document):
    actions.write_copy(document, seen=fresh(document).revision, at=AT, by=keeper())
    return fresh(document)


def take(document, content):
    actions.take_copy(document, content, seen=fresh(document).revision, at=AT, by=keeper())
    return fresh(document)


def picture(form):
    out = io.BytesIO()
    Image.new("RGB", (300, 200), "white").save(out, form)
    return out.getvalue()


@pytest.mark.parametrize("form", ALL)
def test_the_copy_that_is_kept_holds_nothing_of_what_is_masked(form):
    document = masked(in_hand(asked_for(a_record(None, ALL[form]()))).documents.get(), *SECRET)

    content = content_of(document.copy)
    printed = subprocess.run(["pdftotext", stored_path(document.copy.sha256), "-"], capture_output=True, check=True)
    inside = everything_in(content)
    for words in (*SECRET, "Vega"):
        assert words.encode() not in printed.stdout
        assert [one for one in forms_of(words) if one in inside] == []
    assert " ".join(printed.stdout.decode().split()).count(f"[maskerat: {SECTION}]") == 3
    assert document.copy_is_ours


def test_marks_speak_the_language_of_whoever_asked():
    asked = asked_for(a_record())
    type(asked).objects.update(language="en")

    document = masked(in_hand(asked).documents.get())

    printed = subprocess.run(["pdftotext", stored_path(document.copy.sha256), "-"], capture_output=True, check=True)
    assert b"[masked: OSL 21" in printed.stdout


def test_log_and_trail_do_not_repeat_the_words():
    masked(in_hand().documents.get(), *SECRET)

    said = str([*LogEntry.objects.values(), *TrailEntry.objects.filter(act__startswith="disclosure").values()])
    assert [words in said for words in SECRET] == [False, False]


def test_what_is_changed_in_the_masking_asks_for_a_new_copy():
    document = masked(in_hand().documents.get())

    mask(document, "", first_line=2, last_line=2)
    after = fresh(document).copy
    actions.unmask_passage(Passage.objects.last(), seen=fresh(document).revision, at=AT, by=keeper())

    assert (after, Passage.objects.count(), write(document).copy is not None) == (None, 1, True)


@pytest.mark.parametrize(
    ("words", "said", "code"),
    [
        ("Någon Annan", {}, "words-not-found"),
        ("Vega", {"section": "hemligt"}, "section-unreadable"),
    ],
)
def test_what_cannot_be_masked(words, said, code):
    document = assessed(in_hand().documents.get(), MASKED)

    with pytest.raises(RuleBroken, match=code):
        mask(document, words, **said)


def test_only_what_is_to_be_masked_is_masked():
    document = assessed(in_hand().documents.get(), Assessment("whole"))

    with pytest.raises(RuleBroken, match="not-masked"):
        mask(document, "Vega Example")


def test_two_who_mask_what_they_both_saw_do_not_send_half_of_it():
    document = assessed(in_hand().documents.get(), MASKED)
    actions.mask_passage(document, Marked(SECTION, "Vega"), seen=document.revision, at=AT, by=keeper())

    with pytest.raises(RuleBroken, match="document-changed"):
        actions.write_copy(document, seen=document.revision, at=AT, by=keeper())


def test_a_picture_is_masked_elsewhere():
    asked = in_hand(asked_for(a_record(None, picture("PDF"))))
    document = assessed(asked.documents.get(), MASKED)

    with pytest.raises(RuleBroken, match="copy-from-picture"):
        mask(document, "Vega")
    taken = take(document, picture("PNG"))

    assert (taken.copy.media_type, taken.copy_is_ours) == ("image/png", False)


def with_a_file(content):
    opened = pypdfium2.PdfDocument(content)
    opened.new_attachment("hemligt.txt").set_data(b"850101-1234")
    out = io.BytesIO()
    opened.save(out)
    opened.close()
    return out.getvalue()


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (docx, "copy-of-other-kind"),
        (lambda: with_a_file(pdf()), "copy-with-attachments"),
        (lambda: b"%PDF-1.7 broken", "copy-unreadable"),
        (lambda: b"", "paper-empty"),
    ],
)
def test_a_copy_in_which_words_may_hide_is_refused(make, code):
    document = assessed(in_hand().documents.get(), MASKED)

    with pytest.raises(RuleBroken, match=code):
        take(document, make())
