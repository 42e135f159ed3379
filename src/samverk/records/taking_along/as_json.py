"""A list as JSON: one object a row, keys that do not change with the language, days by ISO 8601, money in öre."""

import json
from collections.abc import Iterator
from datetime import date

from samverk.records.taking_along.table import Cell, Column, Form, Table


def json_lines(table: Table) -> Iterator[str]:
    """Return the file row by row; it is one JSON object once all of it has come."""
    keys = [_key(column) for column in table.columns]
    yield f'{{"list": {json.dumps(table.name)}, "rows": ['
    before = "\n"
    for row in table.rows:
        values = dict(zip(keys, map(_value, row), strict=True))
        yield before + json.dumps(values, ensure_ascii=False)
        before = ",\n"
    yield "\n]}\n"


def _key(column: Column) -> str:
    return f"{column.key}_ore" if column.form is Form.MONEY else column.key


def _value(cell: Cell) -> str | int | None:
    return cell.isoformat() if isinstance(cell, date) else cell
