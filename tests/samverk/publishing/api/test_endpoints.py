"""What the API answers: lists page by page, things by their id, and nothing hidden to anybody."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from samverk.accounts.models import User
from samverk.followup.models import Obligation
from samverk.meetings.models import Clause, Item, Meeting
from tests.factories import (
    make_addressee,
    make_attendance,
    make_body,
    make_clause,
    make_item,
    make_matter,
    make_meeting,
    make_organisation,
    make_person,
)
from tests.samverk.publishing.oparl.conftest import SECRET

pytestmark = pytest.mark.django_db

ROOT = "/api/v1/"
LISTS = ("meetings", "items", "clauses", "bodies", "organisations", "persons", "matters", "obligations")


def asked(address: str) -> Any:
    return json.loads(Client().get(ROOT + address).content)


def ids(address: str) -> list[str]:
    return [row["id"] for row in asked(address)["rows"]]


def owe(clause: Clause, state: str = "open", key: str = "1") -> Obligation:
    return Obligation.objects.create(
        clause=clause,
        key=key,
        what="ordna",
        done="report",
        owner_kind="body",
        state=state,
        organisation=make_organisation(f"Vik {key}"),
    )


def test_a_meeting_is_told_whole(register: Meeting) -> None:
    assert asked(f"meetings/{register.public_id}") == {
        "id": register.public_id,
        "held_on": "2024-02-16",
        "starts_at": "09:00",
        "ends_at": "12:00",
        "number": "2/2024",
        "title": "",
        "body": "Direktörsgruppen",
        "body_id": register.body and register.body.public_id,
        "place": "Sammanträdesrummet Eken",
        "published_at": "2024-03-01T12:00:00Z",
        "page": f"https://samverk.example{reverse('portal:meeting', args=[register.public_id])}",
        "minutes_pdf": f"https://samverk.example{reverse('data:minutes-file', args=[register.public_id])}",
        "minutes_xml": f"https://samverk.example{reverse('data:minutes', args=[register.public_id])}",
    }


@pytest.mark.parametrize(
    ("name", "media_type"), [("minutes_pdf", "application/pdf"), ("minutes_xml", "application/akn+xml")]
)
def test_the_files_of_a_meeting_are_where_it_says(register: Meeting, name: str, media_type: str) -> None:
    (row,) = asked("meetings")["rows"]

    answer = Client().get(row[name].removeprefix("https://samverk.example"))

    assert (answer.status_code, answer["Content-Type"]) == (200, media_type)
    assert SECRET not in answer.content.decode("latin-1")


def test_a_clause_is_told_with_its_addressees(register: Meeting) -> None:
    (row,) = asked("clauses")["rows"]

    assert (row["text"], row["act"], row["addressees"]) == ("att notera informationen", "note", ["sekretariatet"])
    assert row["meeting_id"] == register.public_id
    assert asked(f"clauses/{row['id']}") == row


@pytest.mark.parametrize("name", [name for name in LISTS if name != "obligations"])
def test_every_thing_of_a_list_answers_alone(register: Meeting, name: str) -> None:
    rows = asked(name)["rows"]

    assert [asked(f"{name}/{row['id']}") for row in rows] == rows != []


@pytest.mark.parametrize("name", LISTS)
def test_nothing_hidden_is_told_to_anybody(
    register: Meeting, name: str, browser_of: Callable[[User | None], Client], secretary: User, reader: User
) -> None:
    owe(Clause.objects.get(item__is_confidential=True))

    answers = {browser_of(user).get(ROOT + name).content.decode() for user in (secretary, reader, None)}

    assert len(answers) == 1
    assert SECRET not in answers.pop()


def test_hidden_things_do_not_exist(register: Meeting) -> None:
    draft = Meeting.objects.get(published_at=None)
    secret = Item.objects.get(is_confidential=True)
    matter = secret.matter_steps.get().matter

    for address in (
        f"meetings/{draft.public_id}",
        f"items/{secret.public_id}",
        f"clauses/{secret.clauses.get().public_id}",
        f"matters/{matter.public_id}",
    ):
        assert Client().get(ROOT + address).status_code == 404


def test_pages_follow_each_other_and_keep_what_was_asked(register: Meeting) -> None:
    made = [register, make_meeting(register.body), make_meeting(register.body)]
    make_meeting(make_body("Styrelsen"))

    first = asked(f"meetings?limit=2&body={made[0].body.public_id}")  # type: ignore[union-attr]
    second = asked(first["next"].removeprefix("https://samverk.example" + ROOT))

    assert [row["id"] for page in (first, second) for row in page["rows"]] == [meeting.public_id for meeting in made]
    assert second["next"] is None


def test_lists_are_bounded_by_what_is_asked(register: Meeting) -> None:
    other = make_meeting(make_body("Styrelsen"), held_on=None)
    item = make_item(other)
    sum_of_money = make_clause(item, "att anslå 85 000 kronor", amount_ore=8_500_000, verb_class="allocate")

    assert ids(f"items?meeting={other.public_id}") == [item.public_id]
    assert ids("meetings?year=2024") == [register.public_id]
    assert ids("clauses?act=allocate") == [sum_of_money.public_id]
    assert ids("clauses?least_ore=8500000&most_ore=8500000") == [sum_of_money.public_id]
    assert sum_of_money.public_id not in ids("clauses?first_on=2024-01-01")
    assert ids("clauses?last_on=2023-12-31") == []


def test_what_is_owed_is_told_once_somebody_has_confirmed_it(register: Meeting) -> None:
    clause = Clause.objects.get(item__is_confidential=False)
    owed = owe(clause)
    owe(clause, "proposed", "2")

    assert asked("obligations")["rows"] == [
        {
            "id": owed.public_id,
            "clause_id": clause.public_id,
            "owner": "Vik 1",
            "state": "open",
            "due_on": None,
            "page": f"https://samverk.example/beslut/{clause.public_id}/",
        }
    ]


@pytest.mark.parametrize("name", [name for name in LISTS if name != "obligations"])
def test_a_longer_page_asks_the_database_no_more(register: Meeting, name: str) -> None:
    few = _queries(name)
    for number in range(3):
        meeting = make_meeting(make_body(f"Grupp {number}"))
        make_attendance(meeting, person=make_person(f"Person {number}"))
        item = make_item(meeting)
        make_matter(f"Sak {number}", item)
        make_addressee(make_clause(item), organisation=make_organisation(f"Ort {number}"))

    assert _queries(name) == few


def _queries(name: str) -> int:
    with CaptureQueriesContext(connection) as found:
        asked(name)
    return len(found)


@pytest.mark.parametrize(
    "address",
    [
        "meetings?limit=0",
        "meetings?limit=201",
        "meetings?after=-1",
        "meetings?year=0",
        "clauses?first_on=igår",
        "items/X",
    ],
)
def test_what_cannot_be_understood_is_a_problem_in_words(address: str) -> None:
    answer = Client().get(ROOT + address)

    said = json.loads(answer.content)
    assert (answer.status_code, answer["Content-Type"]) == (422, "application/problem+json")
    assert (said["title"], said["detail"]) == (
        "Unprocessable Entity",
        "Något i adressen gick inte att förstå.",
    )
    assert len(said["errors"]) == 1


@pytest.mark.parametrize("address", ["meetings/22222222aaaa", "nothing", "nothing/at/all", "nothing.jsonl", ""])
def test_what_is_not_there_is_a_problem_in_words(address: str) -> None:
    answer = Client().get(ROOT + address)

    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")
    assert json.loads(answer.content)["detail"] == "Det finns inget offentligt på den här adressen."


def test_an_answer_is_for_every_origin_kept_until_it_changes_and_sets_no_cookie(register: Meeting) -> None:
    first = Client().get(f"{ROOT}meetings")
    again = Client().get(f"{ROOT}meetings", headers={"If-None-Match": first["ETag"]})
    Meeting.objects.filter(pk=register.pk).update(title="Nytt namn")
    changed = Client().get(f"{ROOT}meetings", headers={"If-None-Match": first["ETag"]})

    assert first["Access-Control-Allow-Origin"] == again["Access-Control-Allow-Origin"] == "*"
    assert first["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert not first.cookies
    assert [answer.status_code for answer in (first, again, changed)] == [200, 304, 200]


@pytest.mark.parametrize("day", ["2024-02-30", "0000-00-00"])
def test_a_day_that_is_none_is_a_problem_in_words(day: str) -> None:
    answer = Client().get(f"{ROOT}clauses?last_on={day}")

    assert answer.status_code == 422
    assert json.loads(answer.content)["detail"] == f"Dagen {day} finns inte."


def test_nothing_can_be_written() -> None:
    assert Client().post(f"{ROOT}meetings").status_code == 405
