"""Tables as CSV: what a spreadsheet opens, and never runs."""

from decimal import Decimal

import pytest

from samverk.records.spreadsheet import cell, csv_rows


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Åbynäs", "Åbynäs"),
        ("=SUM(A1)", "'=SUM(A1)"),
        ("+46 42", "'+46 42"),
        ("-nej", "'-nej"),
        ("@namn", "'@namn"),
        ("\tinflyttad", "'\tinflyttad"),
        (Decimal("-2.50"), "-2,50"),
        (3, "3"),
        (None, ""),
        ("", ""),
    ],
)
def test_a_cell_is_never_a_formula(value, expected):
    assert cell(value) == expected


def test_a_file_has_one_mark_and_a_line_a_row():
    lines = list(csv_rows([["Kommun", "Svar"], ["Åbynäs", "Ja;\nmen"]]))

    assert lines == ["\ufeffKommun;Svar\r\n", 'Åbynäs;"Ja;\nmen"\r\n']
