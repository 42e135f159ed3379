"""Section signs that a scanner's program did not know."""

import pytest

from minutebook.model.blocks import Document
from minutebook.read import read_bytes
from tests.minutebook.read.files import is_whole, texts


def read(*lines: str) -> Document:
    return read_bytes("\n".join(lines).encode(), "scanned.txt")


@pytest.mark.parametrize("sign", ["&", "$", "&$", "8$", "S$"])
def test_a_sure_sign_before_numbers_that_rise_becomes_a_section_sign(sign: str) -> None:
    document = read(f"{sign} 12 Öppnande", "Text", f"{sign} 13 Budget")

    assert texts(document) == ["§ 12 Öppnande", "Text", "§ 13 Budget"]
    assert [(finding.code, finding.words, finding.detail) for finding in document.findings] == [
        ("ocr-section-sign", "§ 12 Öppnande", sign),
        ("ocr-section-sign", "§ 13 Budget", sign),
    ]
    assert is_whole(document)


def test_signs_read_in_different_ways_make_one_row() -> None:
    document = read("§ 12 Öppnande", "8 13 Budget", "$14 Val", "S 15 Övrigt")

    assert texts(document) == ["§ 12 Öppnande", "§ 13 Budget", "§ 14 Val", "§ 15 Övrigt"]
    assert [finding.detail for finding in document.findings] == ["8", "$", "S"]


@pytest.mark.parametrize(
    "lines",
    [
        ["8 15 kronor", "8 17 kronor", "8 19 kronor"],
        ["8 12 Budget", "8 13 Val"],
        ["S 1 Anna", "B 4 Bo"],
        ["& 12 Öppnande", "& 12 Budget"],
        ["§ 12 Öppnande", "§ 13 Budget"],
        ["Ek & 12 andra", "Al & 13 andra"],
    ],
)
def test_figures_that_show_no_row_are_left_alone(lines: list[str]) -> None:
    document = read(*lines)

    assert (texts(document), document.findings) == (lines, ())
