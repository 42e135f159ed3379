"""Extracts: one item or some of its clauses, and nothing else of the meeting."""

import pytest

from minutebook import minutes_in, read_bytes, recognise
from minutebook.write import FORMS, HOUSE_STYLES, about, arrange_extract, as_file, as_text, extract_of
from tests.minutebook.write.making import head_of, items_of
from tests.minutebook.write.samples import meeting

APPROVAL = "Protokollet justerades 2026-04-20 av Anna Ek."
CLAUSE_ALONE = """Styrelsens protokoll 3/2026

Tid/Plats: 2026-04-13 kl. 09.00-12.15, Rådhuset

Protokollsutdrag: § 1 Budget 2027

§ 1 Budget 2027

Beslut:
att avgiften är oförändrad.

Justering: Protokollet justerades 2026-04-20 av Anna Ek.
"""


def first_item():
    whole = meeting()
    return extract_of(whole, whole.items[0])


def test_a_clause_alone():
    whole = meeting()
    item = whole.items[0]

    extract = extract_of(whole, item, clauses=item.clauses[1:])

    assert as_text(arrange_extract(extract, approval=APPROVAL).parts) == CLAUSE_ALONE


def test_an_item_has_all_that_stands_under_it_and_nothing_else():
    text = as_text(arrange_extract(first_item()).parts)

    assert [words in text for words in ("Föredragande: Moa Ek", "Bo Ås yrkar avslag.", "Bo Ås reserverar sig.")] == [
        True
    ] * 3
    assert [words in text for words in ("Närvarande", "Per Al", "Fråga", "Justering")] == [False] * 4


@pytest.mark.parametrize("style", HOUSE_STYLES.values(), ids=HOUSE_STYLES)
@pytest.mark.parametrize("form", FORMS)
def test_an_extract_is_read_again_in_every_form_and_style(form, style):
    extract = first_item()
    parts = arrange_extract(extract, style=style, approval=APPROVAL).parts

    file = as_file(parts, form, about(extract, style=style), look=style.look)
    read = recognise(read_bytes(file, f"extract.{form}"))

    assert (head_of(read), items_of(read)) == (head_of(extract), items_of(extract))


def test_a_pdf_carries_the_extract_and_not_the_meeting():
    extract = first_item()
    parts = arrange_extract(extract).parts

    read = minutes_in(read_bytes(as_file(parts, "pdf", about(extract), carrying=extract), "extract.pdf"))

    assert read == extract
    assert (read.attendees, len(read.items), read.signatories) == ((), 1, ())
