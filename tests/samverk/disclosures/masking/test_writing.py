"""What is left out of a copy is nowhere in it: not in its text, nor what it says of itself, nor its bytes."""

import subprocess
from datetime import date

import pypdfium2
import pytest

from minutebook import read_bytes
from samverk.disclosures.masking.layer import has_attachments, text_layer
from samverk.disclosures.masking.spans import Marked
from samverk.disclosures.masking.writing import masked_pdf
from samverk.records.refusal import RuleBroken
from tests.samverk.disclosures.files import ALL, SECRET, everything_in, forms_of, txt

SECTION = "OSL 21 kap. 7 §"
MARKED = [Marked(SECTION, words) for words in SECRET]


def copy_of(content, marked=MARKED, title="Handling 1"):
    return masked_pdf(
        read_bytes(content, "document"),
        marked,
        title=title,
        note="Kopian är skriven på nytt.",
        author="Direktörsgruppen",
        mark=lambda section: f"[maskerat: {section}]",
        on=date(2026, 3, 2),
    )


@pytest.mark.parametrize("form", ALL)
def test_masked_words_are_nowhere_in_the_file(form, tmp_path):
    made = copy_of(ALL[form]())

    place = tmp_path / "copy.pdf"
    place.write_bytes(made)
    printed = subprocess.run(["pdftotext", place, "-"], capture_output=True, check=True).stdout.decode()
    pdf = pypdfium2.PdfDocument(made)
    says_of_itself = str(pdf.get_metadata_dict())
    pdf.close()
    inside = everything_in(made)
    for words in (*SECRET, "Vega", "Example", "1234"):
        assert (words in printed, words in text_layer(made), words in says_of_itself) == (False, False, False)
        assert [one for one in forms_of(words) if one in inside] == []
    assert has_attachments(made) is False


@pytest.mark.parametrize("form", ALL)
def test_all_other_words_stay_and_each_gap_bears_its_section(form):
    text = " ".join(text_layer(copy_of(ALL[form]())).split())

    for words in ("Ansökan om bidrag", "den 3 mars.", "telefon 0123-45 67 89.", "Styrelsen har inte beslutat än."):
        assert words in text
    assert text.count(f"[maskerat: {SECTION}]") == 3


def test_a_look_into_the_streams_finds_words_that_are_there():
    original = everything_in(ALL["pdf"]())

    assert any(form in original for form in forms_of("Vega Example"))


def test_whole_lines_are_left_out():
    text = text_layer(copy_of(txt(), [Marked(SECTION, first_line=2, last_line=3)]))

    assert ("Personnummer" in text, "Vega Example den" in text, "Styrelsen" in text) == (False, False, True)


@pytest.mark.parametrize(
    ("marked", "title", "code"),
    [
        ([], "Handling 1", "nothing-masked"),
        ([Marked(SECTION, "Någon Annan")], "Handling 1", "nothing-masked"),
        (MARKED, "Brev från Vega Example", "title-tells"),
    ],
)
def test_what_would_tell_is_not_written(marked, title, code):
    with pytest.raises(RuleBroken, match=code):
        copy_of(txt(), marked, title)


def test_lines_that_a_page_broke_are_put_together_again():
    lines = ("Rubrik", " ".join(["Ett långt stycke om bidraget till Vega Example."] * 12))

    text = text_layer(copy_of(ALL["pdf"](lines), [Marked(SECTION, "Vega Example")]))

    assert text.count("[maskerat") == 12
    assert "Vega" not in text
