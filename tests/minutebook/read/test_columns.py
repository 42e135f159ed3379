"""Columns of laid-out lines."""

import pytest

from minutebook.read import read_bytes
from minutebook.read.columns import columns_of
from tests.minutebook.read.files import cells, is_whole


@pytest.mark.parametrize(
    ("line", "columns"),
    [
        ("Anna Ek (S)      Bo Al (M)", ["Anna Ek (S)", "Bo Al (M)"]),
        ("Region Öst\t200 000 kr\t40 %", ["Region Öst", "200 000 kr", "40 %"]),
        ("Anna\t\t\tBo", ["Anna", "Bo"]),
        ("§ 13                Dnr 2030-17", ["§ 13", "Dnr 2030-17"]),
        ("En mening.  En till med två mellanslag.", []),
        ("kostar ca  3 kronor", []),
        ("Vanlig text", []),
    ],
)
def test_columns_stand_apart(line: str, columns: list[str]) -> None:
    spans = columns_of([line])[0]

    assert [line[start:end] for start, end in spans] == columns


def test_two_spaces_part_columns_where_a_neighbour_has_one_there() -> None:
    lines = ["Namn            Kommun", "Anna Ek         Norrby", "Christer Öbergh  Åby är", "Bo Dahlgren-Ek  Byköping"]

    spans = columns_of(lines)

    assert [line[start:end] for line, columns in zip(lines, spans, strict=True) for start, end in columns] == [
        "Namn",
        "Kommun",
        "Anna Ek",
        "Norrby",
        "Bo Dahlgren-Ek",
        "Byköping",
    ]


def test_cells_of_a_line_have_places_of_their_own() -> None:
    document = read_bytes("   Anna Ek      Bo Al\nDan Ås".encode(), "a.txt")

    assert [cells(block) for block in document.blocks] == [["Anna Ek", "Bo Al"], []]
    assert is_whole(document)
