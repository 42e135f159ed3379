"""Which stored files have text to mask, and which are pictures."""

import io

import pypdfium2
import pytest
from PIL import Image

from minutebook.write import About, Part, PartKind, as_pdf
from samverk.disclosures.masking.layer import has_attachments, text_layer
from samverk.disclosures.masking.reading import lines_of, read_stored
from samverk.records.actions import store_file
from samverk.records.refusal import RuleBroken
from tests.samverk.disclosures.files import LINES, docx, pdf, txt

pytestmark = pytest.mark.django_db


def picture(form: str) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (300, 200), "white").save(out, form)
    return out.getvalue()


def test_lines_are_those_of_the_text():
    assert tuple(lines_of(read_stored(store_file(txt(), media_type="text/plain")).text)) == LINES


@pytest.mark.parametrize(
    ("content", "media_type", "code"),
    [
        (picture("PNG"), "image/png", "copy-from-picture"),
        (picture("PDF"), "application/pdf", "copy-from-picture"),
        (b"%PDF-1.7 broken", "application/pdf", "copy-unreadable"),
        (b"PK\x03\x04broken", "application/zip", "copy-unreadable"),
    ],
)
def test_pictures_and_broken_files_are_refused(content, media_type, code):
    with pytest.raises(RuleBroken, match=code):
        read_stored(store_file(content, media_type=media_type))


@pytest.mark.parametrize("make", [pdf, docx])
def test_files_with_text_are_read(make):
    read = read_stored(store_file(make(), media_type="application/octet-stream"))

    assert [line for line in LINES if line not in read.text] == []


def test_the_layer_is_all_text_that_can_be_copied():
    assert [line for line in LINES if line not in text_layer(pdf())] == []


def test_a_file_within_a_pdf_is_noticed():
    plain = as_pdf([Part(PartKind.TITLE, "Protokoll")], About("Protokoll"))

    assert (has_attachments(plain), has_attachments(with_a_file(plain))) == (False, True)


def with_a_file(content: bytes) -> bytes:
    opened = pypdfium2.PdfDocument(content)
    opened.new_attachment("hemligt.txt").set_data(b"850101-1234")
    out = io.BytesIO()
    opened.save(out)
    opened.close()
    return out.getvalue()
