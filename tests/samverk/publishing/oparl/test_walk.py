"""Everything that a client reaches from the system, over a real server, judged by what OParl says of its objects."""

import json
from collections import Counter
from typing import Any

import pytest

from samverk.meetings.models import Meeting
from samverk.publishing.oparl import listing
from samverk.publishing.oparl.actions import follow_the_public
from samverk.publishing.oparl.vocabulary import LISTS, SCHEMA
from tests.factories import make_body, make_item, make_meeting
from tests.samverk.publishing.oparl import official
from tests.samverk.publishing.oparl.client import Walk
from tests.samverk.publishing.oparl.conftest import EARLY, SECRET
from tests.samverk.publishing.oparl.shapes import OBJECTS, REQUIRED, mistakes, properties

REACHED = {
    "System": 1,
    "Body": 1,
    "LegislativeTerm": 1,
    "Organization": 4,
    "Person": 1,
    "Membership": 1,
    "Meeting": 2,
    "AgendaItem": 3,
    "Paper": 1,
    "Consultation": 1,
    "File": 4,
    "Location": 2,
}


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_all_that_can_be_reached_keeps_to_its_schema_and_nothing_hidden_is_reached(
    register: Meeting, live_server: Any, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.HOUSE_ADDRESS = live_server.url
    # Small pages, so that lists have several.
    monkeypatch.setattr(listing, "SIZE", 2)
    for title in ("Punkt", "Annan punkt"):
        make_item(register, title)
    make_meeting(make_body("Stora rådet"))
    follow_the_public(at=EARLY)

    walk = Walk(f"{live_server.url}/oparl/v1.1/system")

    assert [mistake for thing in walk.objects.values() for mistake in mistakes(thing)] == []
    assert Counter(thing["type"].rpartition("/")[2] for thing in walk.objects.values()) == REACHED
    if official.FOLDER:
        assert [mistake for thing in walk.objects.values() for mistake in official.mistakes(thing)] == []
    # The list of corporations on one page; those of the corporation, three of them on two pages.
    assert (len(walk.lists), walk.pages) == (1 + len(LISTS), 1 + len(LISTS) + 3)
    assert [thing["id"] for thing in walk.objects.values() if not {"created", "modified"} <= thing.keys()] == []
    assert [thing["id"] for thing in walk.objects.values() if SECRET in json.dumps(thing, ensure_ascii=False)] == []


@pytest.mark.parametrize(
    ("name", "spoiled"),
    [
        ("AgendaItem", {"order": "first"}),
        ("AgendaItem", {"order": True}),
        ("AgendaItem", {"meeting": "over there"}),
        ("AgendaItem", {"start": "2024-02-16T09:00:00"}),
        ("AgendaItem", {"auxiliaryFile": {}}),
        ("AgendaItem", {"resolutionFile": {"id": "https://samverk.example/y", "type": f"{SCHEMA}Person"}}),
        ("AgendaItem", {"decision": "att anta"}),
        ("File", {}),
        ("File", {"accessUrl": "https://samverk.example/y", "date": "2024-02-16T00:00:00Z"}),
    ],
)
def test_the_judge_refuses_what_oparl_does_not_know(name: str, spoiled: dict[str, Any]) -> None:
    sound = {"order": 1} if name == "AgendaItem" else {}
    thing = {"id": "https://samverk.example/x", "type": SCHEMA + name} | sound | spoiled

    assert len(mistakes(thing)) == 1


@pytest.mark.skipif(not official.FOLDER, reason="OPARL_SCHEMAS does not say where the official schemas of OParl are")
@pytest.mark.parametrize("name", list(OBJECTS))
def test_the_table_says_what_the_official_schemas_say(name: str) -> None:
    assert properties(name) == official.properties(name)
    assert {"id", "type", *REQUIRED.get(name, ())} == set(official.schema(name)["required"])


@pytest.mark.skipif(not official.FOLDER, reason="OPARL_SCHEMAS does not say where the official schemas of OParl are")
def test_the_official_schemas_refuse_what_breaks_them() -> None:
    wrong = {"id": "https://samverk.example/x", "type": f"{SCHEMA}AgendaItem", "order": "first"}

    assert len(official.mistakes(wrong)) == 1
