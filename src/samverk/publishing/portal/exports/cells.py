"""Cells as text."""

from datetime import date

from samverk.publishing.portal.lists.listing import Cell, Column, Form

# A spreadsheet takes text that begins so for a formula, and runs it.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def harmless(text: str) -> str:
    """Return ``text`` so that no spreadsheet takes it for a formula."""
    return "'" + text if text.startswith(FORMULA_STARTS) else text


def as_text(cell: Cell, column: Column) -> str:
    """Return a cell as text: days by ISO 8601, money in kronor with a decimal comma."""
    if cell is None:
        return ""
    if isinstance(cell, date):
        return cell.isoformat()
    if column.form is Form.MONEY and isinstance(cell, int):
        return f"{cell / 100:.2f}".replace(".", ",") if abs(cell) < 10**15 else str(cell // 100)
    return harmless(cell) if isinstance(cell, str) else str(cell)
