"""In which format a file is, told by its content."""

from io import BytesIO

import pikepdf
import pytest

from samverk.packages.packing.formats import Format, format_of
from tests.samverk.signing.making import document

PDF = "application/pdf"


def pdf(**how):
    """Return an empty PDF that claims to be nothing more."""
    written = BytesIO()
    with pikepdf.new() as made:
        made.add_blank_page()
        made.save(written, **how)
    return written.getvalue()


def test_a_pdf_that_says_it_is_pdf_a_is_named_so():
    assert format_of(document(), PDF) == Format("PDF/A", "3a", "fmt/479", is_for_keeping=True)


def test_the_format_is_told_of_a_file_on_disk_too(tmp_path):
    place = tmp_path / "file"
    place.write_bytes(document())

    assert format_of(place, PDF).name == "PDF/A"


def test_another_pdf_is_told_by_its_version_and_is_not_for_keeping():
    assert format_of(pdf(force_version="1.7"), PDF) == Format("Portable Document Format", "1.7", "fmt/276")


def test_a_pdf_with_a_password_is_locked():
    locked = pdf(encryption=pikepdf.Encryption(owner="o", user="u"))

    assert format_of(locked, PDF) == Format("Portable Document Format", is_locked=True)


def test_a_damaged_pdf_is_a_pdf_of_no_known_version():
    assert format_of(b"%PDF-1.7 and no more", PDF) == Format("Portable Document Format")


@pytest.mark.parametrize(
    ("media_type", "is_for_keeping"),
    [
        ("text/plain", True),
        ("image/png", True),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", False),
        ("application/vnd.oasis.opendocument.text", False),
    ],
)
def test_what_an_archive_can_be_expected_to_keep(media_type, is_for_keeping):
    assert format_of(b"x", media_type).is_for_keeping == is_for_keeping


def test_what_nobody_knows_is_named_by_its_media_type():
    assert format_of(b"x", "application/x-unheard-of") == Format("application/x-unheard-of")
