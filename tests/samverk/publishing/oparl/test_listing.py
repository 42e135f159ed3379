"""Lists page by page: filters kept in links, deleted objects only for those who ask what has changed."""

import json
from typing import Any
from urllib.parse import quote

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from samverk.meetings.models import Meeting
from samverk.publishing.oparl.actions import follow_the_public
from tests.factories import make_attendance, make_item, make_meeting, make_person
from tests.samverk.publishing.oparl.conftest import EARLY, LATER

pytestmark = pytest.mark.django_db

LIST = "/oparl/v1.1/body/collaboration/"
BETWEEN = "2026-01-20T00:00:00+01:00"


def asked(address: str) -> Any:
    return json.loads(Client().get(address).content)


def ids(address: str) -> list[str]:
    return [thing["id"].rpartition("/")[2] for thing in asked(address)["data"]]


def test_pages_follow_each_other_without_gap_and_keep_the_filters() -> None:
    made = [make_meeting() for _ in range(3)]
    follow_the_public(at=EARLY)
    address = f"{LIST}meeting?limit=2&modified_since=2025-01-01T00:00:00Z"

    first = asked(address)
    following = first["links"]["next"]
    second = asked(following.removeprefix("https://samverk.example"))

    found = [thing["id"] for page in (first, second) for thing in page["data"]]
    assert [name.rpartition("/")[2] for name in found] == [meeting.public_id for meeting in made]
    assert "modified_since=2025-01-01T00%3A00%3A00Z&limit=2" in following
    assert first["pagination"] == {"totalElements": 3, "elementsPerPage": 2}
    assert "next" not in second["links"]


def test_filters_look_at_creation_and_change(register: Meeting) -> None:
    follow_the_public(at=EARLY)
    new = make_meeting()
    Meeting.objects.filter(pk=register.pk).update(title="Nytt namn")
    follow_the_public(at=LATER)
    moment = quote(BETWEEN)

    assert ids(f"{LIST}meeting?created_since={moment}") == [new.public_id]
    assert ids(f"{LIST}meeting?created_until={moment}") == [register.public_id]
    assert ids(f"{LIST}meeting?modified_since={moment}") == [register.public_id, new.public_id]
    assert ids(f"{LIST}meeting?modified_until={moment}") == []


def test_deleted_objects_stand_only_in_lists_of_what_has_changed(register: Meeting) -> None:
    follow_the_public(at=EARLY)
    Meeting.objects.filter(pk=register.pk).update(published_at=None)
    follow_the_public(at=LATER)

    assert ids(f"{LIST}meeting") == []
    assert asked(f"{LIST}meeting?modified_since={quote(BETWEEN)}")["data"] == [
        {
            "id": f"https://samverk.example/oparl/v1.1/meeting/{register.public_id}",
            "type": "https://schema.oparl.org/1.1/Meeting",
            "created": "2026-01-05T09:00:00+01:00",
            "modified": "2026-02-06T10:00:00+01:00",
            "deleted": True,
        }
    ]


def test_what_is_withdrawn_is_gone_before_its_trace_knows(register: Meeting) -> None:
    follow_the_public(at=EARLY)
    Meeting.objects.filter(pk=register.pk).update(published_at=None)

    assert ids(f"{LIST}meeting") == []
    (stone,) = asked(f"{LIST}meeting?modified_since={quote('2025-01-01T00:00:00Z')}")["data"]
    assert sorted(stone) == ["created", "deleted", "id", "modified", "type"]


def test_objects_within_others_are_left_out_where_nobody_wants_them(register: Meeting) -> None:
    follow_the_public(at=EARLY)

    (whole,) = asked(f"{LIST}meeting")["data"]
    (bare,) = asked(f"{LIST}meeting?omit_internal=true")["data"]

    assert set(whole) - set(bare) == {"agendaItem"}


@pytest.mark.parametrize(
    "filters",
    [
        "created_since=2024-01-01",
        "modified_until=yesterday",
        "created_since=2024-13-45T00:00:00Z",
        "after=-1",
        "limit=0",
        "limit=%C2%B2",
    ],
)
def test_a_filter_that_cannot_be_understood_is_refused_in_words(filters: str) -> None:
    answer = Client().get(f"{LIST}meeting?{filters}")

    assert answer.status_code == 400
    assert json.loads(answer.content)["type"] == "https://schema.oparl.org/1.1/Error"
    assert json.loads(answer.content)["message"].startswith(filters.partition("=")[0])


def test_a_plus_that_was_not_escaped_is_understood(register: Meeting) -> None:
    follow_the_public(at=EARLY)

    assert ids(f"{LIST}meeting?created_since=2025-01-01T00:00:00+01:00") == [register.public_id]


def test_a_limit_beyond_ours_is_ours() -> None:
    assert asked(f"{LIST}meeting?limit=5000")["pagination"]["elementsPerPage"] == 100


@pytest.mark.parametrize("kind", ["meeting", "agenda-item", "person", "paper", "organization", "location", "file"])
def test_a_longer_page_asks_the_database_no_more(register: Meeting, kind: str, django_assert_num_queries: Any) -> None:
    follow_the_public(at=EARLY)
    few = _queries(kind)
    for number in range(3):
        meeting = make_meeting(register.body)
        make_attendance(meeting, person=make_person(f"Person {number}"))
        make_item(meeting)
    follow_the_public(at=LATER)

    with django_assert_num_queries(few):
        asked(f"{LIST}{kind}")


def _queries(kind: str) -> int:
    with CaptureQueriesContext(connection) as found:
        asked(f"{LIST}{kind}")
    return len(found)
