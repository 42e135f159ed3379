"""Everything that a client reaches from the system, over a real server, judged by the official schemas."""

import json
from collections import Counter
from typing import Any

import pytest

from samverk.meetings.models import Meeting
from samverk.publishing.oparl import listing
from samverk.publishing.oparl.actions import follow_the_public
from samverk.publishing.oparl.vocabulary import LISTS
from tests.factories import make_body, make_item, make_meeting
from tests.samverk.publishing.oparl.client import Walk, mistakes
from tests.samverk.publishing.oparl.conftest import EARLY, SECRET

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
    "File": 2,
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
    # The list of corporations on one page; those of the corporation, three of them on two pages.
    assert (len(walk.lists), walk.pages) == (1 + len(LISTS), 3 + len(LISTS))
    assert [thing["id"] for thing in walk.objects.values() if not {"created", "modified"} <= thing.keys()] == []
    assert [thing["id"] for thing in walk.objects.values() if SECRET in json.dumps(thing, ensure_ascii=False)] == []


def test_the_judge_refuses_what_breaks_a_schema() -> None:
    wrong = {"id": "https://samverk.example/x", "type": "https://schema.oparl.org/1.1/AgendaItem", "order": "first"}

    assert len(mistakes(wrong)) == 1
