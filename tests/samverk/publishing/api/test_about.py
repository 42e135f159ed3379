"""The page about open data: how much there is, and calls that answer what the page says they do."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from samverk.accounts.models import User
from samverk.meetings.models import Meeting
from samverk.publishing.api.about import Example, examples, lists_shown
from samverk.publishing.api.whole_lists import whole_lists
from samverk.publishing.open_data.offers import LISTS
from tests.factories import make_clauses
from tests.samverk.publishing.oparl.conftest import SECRET

pytestmark = pytest.mark.django_db


def page(browser: Client | None = None, address: str = "/api/") -> str:
    return (browser or Client()).get(address).content.decode()


def answered(example: Example) -> str:
    """Return what the call of an example really answers, after what stands behind the bar."""
    (address,) = re.findall('"https://samverk.example([^"]+)"', example.call)
    answer = Client().get(address)
    words = (b"".join(answer) if answer.streaming else answer.content).decode()
    if example.call.endswith("| jq ."):
        return json.dumps(json.loads(words), ensure_ascii=False, indent=2)
    first = int(example.call.rpartition(" ")[2])
    return "".join(words.splitlines(keepends=True)[:first])


@pytest.mark.parametrize("number", range(3))
def test_every_example_answers_what_the_page_says(register: Meeting, number: int) -> None:
    example = examples()[number]

    assert answered(example) == example.answer != ""


@pytest.mark.parametrize("number", range(3))
def test_an_empty_register_has_examples_as_well(db: None, number: int) -> None:
    example = examples()[number]

    assert answered(example) == example.answer


def test_every_list_is_told_with_its_rows(register: Meeting) -> None:
    rows = {one.name: one.count for one in lists_shown()}

    assert rows == {name: len(list(b"".join(Client().get(f"/api/v1/{name}.jsonl")).splitlines())) for name in LISTS}
    assert list(whole_lists()) == list(rows)


def test_rows_are_counted_anew_once_the_register_changes(register: Meeting) -> None:
    before = {one.name: one.count for one in lists_shown()}
    make_clauses(3)

    after = {one.name: one.count for one in lists_shown()}

    assert after["clauses"] - before["clauses"] == 3


def test_nothing_hidden_stands_on_the_page_whoever_reads_it(
    register: Meeting, browser_of: Callable[[User | None], Client], secretary: User
) -> None:
    mains = [page(browser_of(user)).partition("<main")[2].partition("</main>")[0].split() for user in (secretary, None)]

    assert (mains[0] == mains[1], SECRET in " ".join(mains[0])) == (True, False)


def test_the_newest_minutes_can_be_had_from_the_page(register: Meeting) -> None:
    files = re.findall('href="https://samverk.example([^"]+)"', page())

    assert files == [reverse(view, args=[register.public_id]) for view in ("data:minutes", "data:minutes-file")]
    assert [Client().get(file).status_code for file in files] == [200, 200]


@pytest.mark.parametrize("email", ["", "data@samverk.example"])
def test_somebody_can_be_written_to_where_there_is_an_address(db: None, settings: Any, email: str) -> None:
    settings.PUBLISHER, settings.PUBLISHER_EMAIL = "Sju åsar", email

    found = page()

    assert ("Sju åsar" in found, "mailto:" in found) == (True, bool(email))
