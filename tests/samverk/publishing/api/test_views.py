"""The description, judged by a validator; whole lists as lines; the page for people who write programs."""

import json
import re
from typing import Any

import pytest
from django.test import Client
from openapi_spec_validator import OpenAPIV31SpecValidator

from samverk.meetings.models import Meeting
from samverk.records.taking_along import bounds
from tests.factories import make_clauses
from tests.samverk.publishing.oparl.conftest import SECRET

pytestmark = pytest.mark.django_db

ROOT = "/api/v1/"


def described() -> Any:
    return json.loads(Client().get(f"{ROOT}openapi.json").content)


def read(address: str) -> str:
    return b"".join(Client().get(address)).decode()


def test_the_description_is_openapi() -> None:
    said = described()

    assert said["openapi"].startswith("3.1")
    assert [error.message for error in OpenAPIV31SpecValidator(said).iter_errors()] == []


def test_every_operation_is_named_and_refuses_with_problems() -> None:
    operations = [operation["get"] for operation in described()["paths"].values()]

    assert len({operation["operationId"] for operation in operations}) == len(operations) == 15
    assert {
        kind
        for operation in operations
        for status, answer in operation["responses"].items()
        if status != "200"
        for kind in answer["content"]
    } == {"application/problem+json"}


def test_every_property_of_a_clause_is_described() -> None:
    shape = described()["components"]["schemas"]["Clause"]

    assert set(shape["required"]) == set(shape["properties"])


@pytest.mark.parametrize("name", ["meetings", "items", "clauses", "bodies", "organisations", "persons", "matters"])
def test_a_whole_list_says_what_its_pages_say_and_nothing_hidden(register: Meeting, name: str) -> None:
    whole = read(f"{ROOT}{name}.jsonl")

    rows = json.loads(Client().get(f"{ROOT}{name}").content)["rows"]
    assert [json.loads(line)["id"] for line in whole.splitlines()] == [row["id"] for row in rows] != []
    assert SECRET not in whole


def test_a_list_longer_than_a_portion_comes_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("samverk.publishing.api.rows.PORTION", 2)
    made = make_clauses(5)

    lines = read(f"{ROOT}clauses.jsonl").splitlines()

    assert [json.loads(line)["id"] for line in lines] == [clause.public_id for clause in made]


def test_who_takes_too_many_whole_lists_is_asked_to_wait() -> None:
    answers = [Client().get(f"{ROOT}bodies.jsonl") for _ in range(bounds.PER_MINUTE + 1)]

    assert [answer.status_code for answer in answers[-2:]] == [200, 429]
    assert (answers[-1]["Retry-After"], answers[-1]["Content-Type"]) == ("60", "application/problem+json")


@pytest.mark.parametrize("address", ["/api/", "/en/api/"])
def test_the_page_names_every_address_and_leads_nowhere_else_but_to_the_licence(address: str, settings: Any) -> None:
    settings.DATA_LICENCE = "https://licence.example/"

    page = Client().get(address).content.decode()

    assert [name for name in described()["paths"] if name not in page] == []
    main = page.partition("<main")[2].partition("</main>")[0]
    links = re.findall('href="([^"]+)"', main)
    assert [link for link in links if link.startswith("http")] == ["https://licence.example/"]
