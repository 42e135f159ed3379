from dataclasses import replace

import pytest

from minutebook.check.signing import unsigned_copies
from tests.minutebook.check.builders import minutes_of, signatory_of, told

SIGNED = "Dokumentet har skrivits under elektroniskt av de personer som är listade nedan.\nSiv Dahl"


def test_unsigned_copies_tells_a_copy_and_its_missing_list() -> None:
    assert told(unsigned_copies(minutes_of(SIGNED))) == [
        ("unsigned-copy", "skrivits under elektroniskt", "text/plain"),
        ("signatories-missing", "listade nedan", ""),
    ]


def test_unsigned_copies_leaves_a_pdf_with_its_list_alone() -> None:
    minutes = minutes_of(SIGNED, signatories=(signatory_of(SIGNED, "Siv Dahl"),))

    minutes = replace(minutes, source=replace(minutes.source, media_type="application/pdf"))

    assert list(unsigned_copies(minutes)) == []


@pytest.mark.parametrize("text", ["Justeras\nSiv Dahl", "Frågan om e-tjänster diskuterades.", "Underskrift: ________"])
def test_unsigned_copies_leaves_paper_alone(text: str) -> None:
    assert list(unsigned_copies(minutes_of(text))) == []
