"""Stamps and page numbers that only printing or signing has added."""

import pytest

from minutebook import read_bytes
from minutebook.recognise.lines import lines_of
from minutebook.recognise.rules.furniture import mark_stamps


@pytest.mark.parametrize(
    ("text", "is_furniture"),
    [
        ("Sida 3 av 7", True),
        ("3 (7)", True),
        ("Sid 3", True),
        ("3 (7) ledamöter var närvarande", False),
        ("Sidan 3 i budgeten ändras", False),
        ("2023", False),
        ("§ 3", False),
    ],
)
def test_page_numbers(text: str, is_furniture: bool) -> None:
    lines = lines_of(read_bytes(f"Styrelsen\n{text}\nAnna Ek".encode(), "protokoll.txt"))

    mark_stamps(lines)

    assert [line.is_furniture for line in lines] == [False, is_furniture, False]
