"""Whole lists as CSV, and what their columns hold as the W3C words it (CSV on the Web).

Commas between cells, dots in numbers, UTF-8 without a mark: for programs. Lists for spreadsheets are on the pages.
"""

import csv
from collections.abc import Iterable, Iterator
from typing import Any

from django.conf import settings

from samverk.publishing.api import shapes
from samverk.records.spreadsheet import harmless

CONTEXT = "http://www.w3.org/ns/csvw"
MEDIA_TYPE = "application/csvm+json"
# Between the values of a cell that holds several; taken out of the values themselves.
SEPARATOR = "|"
SHAPES: dict[str, Any] = {
    "meetings": shapes.Meeting,
    "items": shapes.Item,
    "clauses": shapes.Clause,
    "bodies": shapes.Body,
    "organisations": shapes.Organisation,
    "persons": shapes.Person,
    "matters": shapes.Matter,
}
TYPES = {"integer": "integer", "boolean": "boolean", "array": "string", "string": "string"}
FORMATS = {"date": "date", "date-time": "dateTime", "uri": "anyURI"}


class _Echo:
    """What the csv module writes to, giving each line straight back."""

    def write(self, line: str) -> str:
        return line


def names(name: str) -> list[str]:
    """Return the columns of the list called ``name``, in their order."""
    return list(SHAPES[name].model_fields)


def lines(name: str, rows: Iterable[dict[str, Any]]) -> Iterator[str]:
    """Return the list as CSV, line by line; text that a spreadsheet would run gets an apostrophe before it."""
    writer = csv.writer(_Echo(), lineterminator="\r\n")
    columns = names(name)
    yield str(writer.writerow(columns))
    for row in rows:
        yield str(writer.writerow([_cell(row[column]) for column in columns]))


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return harmless(SEPARATOR.join(str(part).replace(SEPARATOR, "/") for part in value))
    if isinstance(value, str):
        return harmless(value)
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def described(name: str, address: str) -> dict[str, Any]:
    """Return what stands in the CSV at ``address``: the type of every column, the language and the licence."""
    properties = SHAPES[name].model_json_schema()["properties"]
    return {
        "@context": [CONTEXT, {"language": "en"}],
        "url": address,
        "lang": "sv",
        "dc:title": name,
        "dc:license": {"@id": settings.DATA_LICENCE},
        "dc:publisher": {"schema:name": settings.PUBLISHER, "schema:url": {"@id": settings.PUBLISHER_ADDRESS}},
        "dialect": {"header": True, "encoding": "utf-8"},
        "tableSchema": {
            "columns": [_column(column, properties[column]) for column in names(name)],
            "primaryKey": "id",
        },
    }


def _column(name: str, told: dict[str, Any]) -> dict[str, Any]:
    column: dict[str, Any] = {"name": name, "titles": name, "datatype": _type(name, told)}
    if told.get("description"):
        column["dc:description"] = told["description"]
    if "array" in _kinds(told):
        column["separator"] = SEPARATOR
    if name == "id" or column["datatype"] == "anyURI":
        column["required"] = True
    return column


def _kinds(told: dict[str, Any]) -> set[str]:
    """Return the types that a property may have, ``null`` left out."""
    return {part.get("type", "") for part in told.get("anyOf", [told])} - {"null"}


def _type(name: str, told: dict[str, Any]) -> Any:
    (kind,) = _kinds(told)
    for part in told.get("anyOf", [told]):
        if part.get("format") in FORMATS:
            return FORMATS[part["format"]]
    if name.endswith("s_at"):
        return {"base": "time", "format": "HH:mm"}
    return TYPES[kind]
