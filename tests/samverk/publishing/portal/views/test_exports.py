"""Lists taken along: the same rows as the page, to the same readers."""

import csv
import json
from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook
from pytest_django import DjangoAssertNumQueries

from samverk.accounts.models import User
from samverk.publishing.portal.lists.all_lists import LISTINGS
from samverk.records.taking_along import bounds
from tests.factories import (
    make_addressee,
    make_attendance,
    make_body,
    make_clause,
    make_clauses,
    make_item,
    make_matter,
    make_meeting,
    make_organisation,
    make_person,
)

pytestmark = pytest.mark.django_db


def fetched(client: Client, address: str) -> str:
    return b"".join(client.get(address)).decode()


def rows_of(client: Client, address: str) -> list[list[str]]:
    return list(csv.reader(fetched(client, address).removeprefix("\ufeff").splitlines(), delimiter=";"))


def one_of_everything() -> None:
    body, person, organisation = make_body("Styrelsen"), make_person("Disa Holm"), make_organisation("Storvik")
    meeting = make_meeting(body, date(2024, 2, 16))
    item = make_item(meeting, "Budget")
    clause = make_clause(item, "att anta budgeten", verb_class="adopt", amount_ore=8_500_000)
    make_addressee(clause, "Disa Holm", person=person)
    make_attendance(meeting, person=person, organisation=organisation)
    make_matter("Budget", item)


def test_csv_opens_in_a_swedish_spreadsheet(client: Client) -> None:
    one_of_everything()

    page = client.get("/en/beslut.csv")
    content = b"".join(page)

    assert content.startswith(b"\xef\xbb\xbfId;Day;Body;")
    assert b";85000,00;" in content
    assert page["Content-Type"] == "text/csv; charset=utf-8"
    assert page["Content-Disposition"] == 'attachment; filename="clauses.csv"'


def test_line_breaks_and_semicolons_stay_inside_their_cells(client: Client) -> None:
    text = 'att "notera";\natt tacka'
    make_clause(make_item(make_meeting()), text)

    rows = list(csv.reader(fetched(client, "/beslut.csv").splitlines(keepends=True), delimiter=";"))

    assert [row[5] for row in rows[1:]] == [text]


def test_json_has_keys_for_machines_and_whole_ore(client: Client) -> None:
    one_of_everything()

    found = json.loads(fetched(client, "/beslut.json"))

    (row,) = found["rows"]
    assert found["list"] == "clauses"
    assert (row["clause"], row["day"], row["amount_ore"]) == ("att anta budgeten", "2024-02-16", 8_500_000)


def test_spreadsheet_has_the_rows_of_the_page(client: Client) -> None:
    one_of_everything()

    sheet = load_workbook(BytesIO(b"".join(client.get("/beslut.xlsx")))).active

    assert [cell.value for cell in sheet[2]][5] == "att anta budgeten"
    assert sheet.max_row == 2


@pytest.mark.parametrize("listing", sorted(LISTINGS))
@pytest.mark.parametrize("form", ["csv", "json", "xlsx"])
def test_every_list_can_be_taken_along_in_every_form(client: Client, listing: str, form: str) -> None:
    one_of_everything()

    page = client.get(reverse(f"portal:{listing}-export", args=[form]))

    assert page.status_code == 200
    assert page["Cache-Control"] == "private, no-store"
    assert len(b"".join(page)) > 40


@pytest.mark.parametrize("listing", sorted(LISTINGS))
def test_every_list_has_a_row_for_the_one_thing_there_is(client: Client, listing: str) -> None:
    one_of_everything()

    rows = rows_of(client, reverse(f"portal:{listing}-export", args=["csv"]))

    assert len(rows) == 2
    assert [len(row) for row in rows] == [len(LISTINGS[listing].columns)] * 2


def test_filters_of_the_page_are_those_of_the_file(client: Client) -> None:
    item = make_item(make_meeting())
    make_clause(item, "att anta", verb_class="adopt")
    make_clause(item, "att notera", verb_class="note")

    assert [row[5] for row in rows_of(client, "/beslut.csv?act=adopt")[1:]] == ["att anta"]


def test_hidden_things_are_in_no_file_for_citizens(
    browser_of: Callable[[User | None], Client], secretary: User, reader: User
) -> None:
    body, person, organisation = (
        make_body("Hemligt organ"),
        make_person("Hemlig Hanna"),
        make_organisation("Hemligt bolag", is_member=False),
    )
    meeting = make_meeting(body, published_at=None)
    item = make_item(meeting, "Hemlig punkt", is_confidential=True)
    make_addressee(
        make_clause(item, "Hemlig att-sats"), "Hemlig Hanna", person=person, organisation=organisation, body=body
    )
    make_matter("Hemligt ärende", item)

    def leaks(user: User | None) -> list[str]:
        client = browser_of(user)
        addresses = {name: reverse(f"portal:{name}-export", args=["csv"]) for name in LISTINGS}
        return [name for name, address in addresses.items() if "Hemlig" in fetched(client, address)]

    assert leaks(None) == []
    assert leaks(reader) == ["meetings", "bodies"]
    assert leaks(secretary) == ["clauses", "meetings", "bodies", "organisations", "persons", "matters"]


@pytest.mark.parametrize("rows", [1, 3, 300])
def test_file_takes_the_same_queries_however_many_rows(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, rows: int
) -> None:
    make_clauses(rows)

    with django_assert_num_queries(2):
        found = rows_of(client, "/beslut.csv")

    assert len(found) == rows + 1


def test_whoever_fetches_too_much_is_asked_to_wait(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "PER_MINUTE", 2)
    monkeypatch.setattr("time.time", lambda: 6000.0)

    pages = [client.get("/organ.csv") for _ in range(3)]

    assert [page.status_code for page in pages] == [200, 200, 429]
    assert pages[2]["Retry-After"] == "60"


def test_readers_behind_a_proxy_of_ours_are_told_apart(
    client: Client, monkeypatch: pytest.MonkeyPatch, settings: Any
) -> None:
    settings.PROXIES = 1
    monkeypatch.setattr(bounds, "PER_MINUTE", 1)
    monkeypatch.setattr("time.time", lambda: 6000.0)

    callers = ("192.0.2.1", "192.0.2.2", "192.0.2.1")
    pages = [client.get("/organ.csv", headers={"x-forwarded-for": caller}) for caller in callers]

    assert [page.status_code for page in pages] == [200, 200, 429]


def test_unknown_forms_and_lists_are_not_there(client: Client) -> None:
    assert [client.get(address).status_code for address in ("/beslut.pdf", "/users.csv")] == [404, 404]


def test_files_are_fetched_not_posted(client: Client) -> None:
    assert client.post("/beslut.csv").status_code == 405
