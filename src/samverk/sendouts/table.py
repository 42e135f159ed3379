"""Reading the own table of a send-out, with suspicion: one row a municipality, one column a merge field."""

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from samverk.directory.models import Organisation, OrganisationName
from samverk.directory.naming import name_key
from samverk.records.refusal import RuleBroken
from samverk.sendouts.merging import folded, own_names

LARGEST = 200_000  # bytes
MOST_ROWS = 300
MOST_COLUMNS = 20
LONGEST_CELL = 2_000
LONGEST_NAME = 50
SEPARATORS = ";\t,"


@dataclass(frozen=True, slots=True)
class Table:
    """``rows`` maps the key of an organisation to its values by the names of ``columns``."""

    columns: tuple[str, ...] = ()
    rows: tuple[tuple[int, dict[str, str]], ...] = ()


def decoded(content: bytes) -> str:
    """Return an uploaded table as text.

    Raises ``RuleBroken``: ``"table-too-large"``, ``"table-unreadable"`` for what is no text.
    """
    if len(content) > LARGEST:
        raise RuleBroken("table-too-large", f"{len(content)} bytes")
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if all(letter in "\r\n\t" or letter.isprintable() or letter == "\u00a0" for letter in text):
            return text
    raise RuleBroken("table-unreadable")


def read_table(text: str) -> Table:
    """Return the table that ``text`` holds: municipalities in the first column, names of fields in the first row.

    Raises ``RuleBroken``, each with the name of what is wrong: ``"table-too-large"``, ``"table-unreadable"``,
    ``"table-column-unfit"``, ``"table-row-too-long"``, ``"table-municipality-unknown"``,
    ``"table-municipality-twice"``.
    """
    lines = _lines(text)
    if not lines:
        return Table()
    columns = tuple(_fit_columns([" ".join(cell.split()) for cell in lines[0][1:]]))
    known = _organisations()
    rows: dict[int, dict[str, str]] = {}
    for line in lines[1:]:
        organisation = known(line[0])
        if len(line) > len(columns) + 1 or any(len(cell) > LONGEST_CELL for cell in line):
            raise RuleBroken("table-row-too-long", line[0].strip())
        if organisation in rows:
            raise RuleBroken("table-municipality-twice", line[0].strip())
        rows[organisation] = dict(zip(columns, (cell.strip() for cell in line[1:]), strict=False))
    return Table(columns, tuple(rows.items()))


def _lines(text: str) -> list[list[str]]:
    if len(text.encode()) > LARGEST:
        raise RuleBroken("table-too-large")
    if "\0" in text:
        raise RuleBroken("table-unreadable")
    head = text.lstrip().partition("\n")[0]
    separator = max(SEPARATORS, key=head.count)
    try:
        lines = list(csv.reader(io.StringIO(text.strip()), delimiter=separator, strict=True))
    except csv.Error as error:
        raise RuleBroken("table-unreadable", str(error)) from error
    found = [line for line in lines if any(cell.strip() for cell in line)]
    if len(found) > MOST_ROWS + 1:
        raise RuleBroken("table-too-large", str(len(found)))
    return found


def _fit_columns(names: list[str]) -> Iterator[str]:
    """Yield the names of the columns; each must be fit to stand in braces and mean one thing only."""
    if not names or len(names) > MOST_COLUMNS:
        raise RuleBroken("table-column-unfit", ", ".join(names)[:LONGEST_NAME])
    taken = set(own_names())
    for name in names:
        if not name or len(name) > LONGEST_NAME or set("{}") & set(name) or folded(name) in taken:
            raise RuleBroken("table-column-unfit", name[:LONGEST_NAME])
        taken.add(folded(name))
        yield name


def _organisations() -> Callable[[str], int]:
    """Return a function that finds an organisation by its name of any day, with two queries for all."""
    by_key = dict(OrganisationName.objects.values_list("key", "organisation_id"))
    by_key |= dict(Organisation.objects.values_list("key", "pk"))

    def find(name: str) -> int:
        found = by_key.get(name_key(name))
        if found is None:
            raise RuleBroken("table-municipality-unknown", name.strip()[:LONGEST_NAME])
        return found

    return find
