"""Cells as text."""

from datetime import date

import pytest
from django.utils.functional import lazystr

from samverk.records.taking_along.cells import as_text
from samverk.records.taking_along.table import Cell, Column, Form


def column(form: Form) -> Column:
    return Column("key", lazystr("Label"), form)


@pytest.mark.parametrize(
    ("cell", "form", "written"),
    [
        ("att notera", Form.TEXT, "att notera"),
        (None, Form.TEXT, ""),
        (date(2024, 2, 16), Form.DAY, "2024-02-16"),
        (8_500_050, Form.MONEY, "85000,50"),
        (-100, Form.MONEY, "-1,00"),
        (12, Form.NUMBER, "12"),
    ],
)
def test_cells_are_written_as_swedish_spreadsheets_read_them(cell: Cell, form: Form, written: str) -> None:
    assert as_text(cell, column(form)) == written


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_text_is_never_taken_for_a_formula(start: str) -> None:
    assert as_text(f"{start}1+1", column(Form.TEXT)) == f"'{start}1+1"
