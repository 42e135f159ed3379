"""Cells as text."""

from datetime import date

from samverk.records.spreadsheet import harmless
from samverk.records.taking_along.table import Cell, Column, Form


def as_text(cell: Cell, column: Column) -> str:
    """Return a cell as text: days by ISO 8601, money in kronor with a decimal comma."""
    if cell is None:
        return ""
    if isinstance(cell, date):
        return cell.isoformat()
    if column.form is Form.MONEY and isinstance(cell, int):
        return f"{cell / 100:.2f}".replace(".", ",") if abs(cell) < 10**15 else str(cell // 100)
    return harmless(cell) if isinstance(cell, str) else str(cell)
