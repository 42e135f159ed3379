"""Which lines head an item, in every way of numbering."""

import pytest

from minutebook.read import read_bytes
from minutebook.recognise.lines import lines_of
from minutebook.recognise.outline import outline_of

STYLES = ("para", "word", "number", "roman", "letter")


def numbers_of(text: str) -> list[str | None]:
    outline = outline_of(lines_of(read_bytes(text.encode(), "made.txt")), order_of_styles=STYLES)
    return [section.number for section in outline.sections]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("§ 1 Start\nText.\n§ 2 Slut\nText.", ["1", "2"]),
        ("§12 Start\nText.\n§13 Slut\nText.", ["12", "13"]),
        ("12 § Start\nText.\n13 § Slut\nText.", ["12", "13"]),
        ("KS § 4\nStart\nText.\nKS § 5\nSlut", ["4", "5"]),
        ("& 1 Start\nText.\n& 2 Slut\nText.", ["1", "2"]),
        ("S 1. Start\nText.\nS 2. Mitt\nText.\nS 3. Slut", ["1", "2", "3"]),
        ("1. Start\nText.\n2. Slut\nText.", ["1", "2"]),
        ("1) Start\nText.\n2) Slut\nText.", ["1", "2"]),
        ("1, Start\nText.\n2, Slut\nText.", ["1", "2"]),
        ("1 Start\nText.\n1.1 Mer\nText.\n1.2 Mest\nText.\n2 Slut", ["1", "1.1", "1.2", "2"]),
        ("Punkt 1 – Start\nText.\nPunkt 2 – Slut", ["1", "2"]),
        ("Ärende 1 Start\nText.\nÄrende 2 Slut", ["1", "2"]),
        ("I. Start\nText.\nII. Mitt\nText.\nIII. Slut", ["I", "II", "III"]),
        ("A. Start\nText.\nB. Mitt\nText.\nC. Slut", ["A", "B", "C"]),
    ],
)
def test_every_way_of_numbering(text: str, expected: list[str]) -> None:
    assert numbers_of(text) == expected


def test_a_list_of_clauses_heads_no_items() -> None:
    text = "1. Start\nBeslut\n1. Att välja Bo.\n2. Att välja Eva.\n2. Slut\nText."

    assert numbers_of(text) == ["1", "2"]


def test_a_table_of_contents_is_not_the_items() -> None:
    text = "Dagordning\n1. Start\n2. Mitt\n3. Slut\n\n1. Start\nText här.\n2. Mitt\nText här.\n3. Slut\nText här."

    outline = outline_of(lines_of(read_bytes(text.encode(), "made.txt")), order_of_styles=STYLES)

    assert [section.heading.order for section in outline.sections] == [4, 6, 8]


def test_a_misread_number_is_kept_where_one_is_missing() -> None:
    text = "1. Ett\n\nText.\n\n2. Två\n\nText.\n\n8. Tre\n\nText.\n\n4. Fyra\n\nText."

    assert numbers_of(text) == ["1", "2", "8", "4"]


def test_dates_and_sums_head_nothing() -> None:
    assert numbers_of("1. Start\n2 februari 2020\n200 000 kr\n15 personer deltog\n2. Slut") == ["1", "2"]
