"""Whole lists as CSV: what the lines say, in the types that their description tells."""

import csv
import io
import json
from datetime import date, datetime, time
from typing import Any

import pytest
from django.test import Client

from samverk.meetings.actions.publish_meetings import withdraw_meeting
from samverk.meetings.models import Meeting
from samverk.publishing.api import csvw
from samverk.records import trail
from tests.factories import make_addressee, make_clause, make_clauses, make_item, make_meeting, make_person
from tests.samverk.publishing.oparl.conftest import SECRET

pytestmark = pytest.mark.django_db

ROOT = "/api/v1/"
LISTS = list(csvw.SHAPES)
READ = {
    "date": date.fromisoformat,
    "dateTime": datetime.fromisoformat,
    "integer": int,
    "boolean": {"true": True, "false": False}.__getitem__,
    "string": str,
    "anyURI": str,
}


def body(address: str) -> str:
    return b"".join(Client().get(address)).decode()


def table(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(body(f"{ROOT}{name}.csv"), newline="")))


def columns(name: str) -> list[dict[str, Any]]:
    said = json.loads(Client().get(f"{ROOT}{name}.csv-metadata.json").content)
    found: list[dict[str, Any]] = said["tableSchema"]["columns"]
    return found


def read(cell: str, column: dict[str, Any]) -> Any:
    """Return the value of a cell by what is told of its column, as any reader of CSV on the Web does."""
    kind = column["datatype"]
    if "separator" in column:
        return cell.split(column["separator"]) if cell else []
    if isinstance(kind, dict):
        return f"{time.fromisoformat(cell):%H:%M}" if cell else None
    return READ[kind](cell) if cell else None


@pytest.mark.parametrize("name", LISTS)
def test_csv_read_by_its_description_says_what_the_lines_say(register: Meeting, name: str) -> None:
    told = {column["name"]: column for column in columns(name)}

    rows = table(name)

    lines = [json.loads(line) for line in body(f"{ROOT}{name}.jsonl").splitlines()]
    assert [list(row) for row in rows] == [list(told)] * len(lines) != []
    for row, line in zip(rows, lines, strict=True):
        for key, cell in row.items():
            wanted = line[key]
            if told[key]["datatype"] == "date" and wanted:
                wanted = date.fromisoformat(wanted)
            if told[key]["datatype"] == "dateTime":
                wanted = datetime.fromisoformat(wanted).replace(microsecond=0)
                assert read(cell, told[key]).replace(microsecond=0) == wanted
            else:
                assert read(cell, told[key]) == (None if wanted == "" else wanted)
    assert SECRET not in body(f"{ROOT}{name}.csv")


def test_the_description_tells_language_licence_and_publisher(settings: Any) -> None:
    settings.DATA_LICENCE, settings.PUBLISHER = "https://licence.example/", "Sju åsar"

    said = json.loads(Client().get(f"{ROOT}clauses.csv-metadata.json").content)

    assert (said["@context"][0], said["url"], said["lang"]) == (csvw.CONTEXT, "clauses.csv", "sv")
    assert (said["dc:license"], said["dc:publisher"]["schema:name"]) == (
        {"@id": "https://licence.example/"},
        "Sju åsar",
    )
    assert said["tableSchema"]["primaryKey"] == "id"


@pytest.mark.parametrize(("words", "cell"), [("=1+1", "'=1+1"), ("@sum", "'@sum"), ("att, “å”", "att, “å”")])
def test_no_text_is_run_by_a_spreadsheet(words: str, cell: str) -> None:
    make_clause(make_item(make_meeting()), words)

    assert table("clauses")[0]["text"] == cell


def test_several_values_stand_in_one_cell() -> None:
    clause = make_clause(make_item(make_meeting()))
    for name in ("Storvik", "A|B"):
        make_addressee(clause, name, person=make_person(name))

    assert table("clauses")[0]["addressees"] == "Storvik|A/B"


@pytest.mark.parametrize("ending", ["csv", "jsonl"])
def test_a_list_is_the_same_and_not_sent_again_until_the_register_changes(secretary: Any, ending: str) -> None:
    make_clauses(3)
    meeting = make_meeting()
    make_clause(make_item(meeting))
    trail.note("looked-at", meeting, by=secretary)
    address = f"{ROOT}clauses.{ending}"
    first = Client().get(address)
    content = b"".join(first)

    assert (b"".join(Client().get(address)), "Last-Modified" in first) == (content, True)
    assert Client().get(address, headers={"if-none-match": first["ETag"]}).status_code == 304
    withdraw_meeting(meeting, by=secretary)
    assert Client().get(address, headers={"if-none-match": first["ETag"]}).status_code == 200


@pytest.mark.parametrize("many", [3, 30])
def test_a_list_costs_the_same_however_long(django_assert_num_queries: Any, many: int) -> None:
    make_clauses(many)

    # The stamp, a portion with its addressees, and the look for a next one.
    with django_assert_num_queries(4):
        body(f"{ROOT}clauses.csv")


@pytest.mark.parametrize("address", ["nothing.csv", "obligations.csv-metadata.json"])
def test_what_is_no_list_is_not_there(address: str) -> None:
    assert Client().get(f"{ROOT}{address}").status_code == 404


@pytest.mark.parametrize("ending", ["csv", "jsonl", "csv-metadata.json"])
def test_search_engines_are_asked_to_leave_a_list_out(ending: str) -> None:
    assert Client().get(f"{ROOT}clauses.{ending}")["X-Robots-Tag"] == "noindex"
