"""Files are weighed once, told by their weight while they are the same, and never by that of another file."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from hashlib import sha512
from typing import Any

import pytest
from django.test import Client

from samverk.accounts.models import User
from samverk.drafting.models import BodyStyle
from samverk.meetings.actions.publish_meetings import withdraw_meeting
from samverk.meetings.models import Clause, Item, Meeting
from samverk.publishing.oparl.actions import weigh_minutes
from samverk.publishing.oparl.models import Weight
from samverk.releasing import actions as releasing
from tests.factories import make_attendance, make_clause, make_item, make_meeting

AT = datetime(2026, 3, 7, 10, tzinfo=UTC)
ROOT = "https://samverk.example"


def fetched(address: str) -> Any:
    return Client().get(address.removeprefix(ROOT))


def told(meeting: Meeting, key: str = "") -> dict[str, Any]:
    thing: dict[str, Any] = json.loads(fetched(f"/oparl/v1.1/file/{meeting.public_id}{key}").content)
    return thing


@pytest.mark.parametrize("key", ["", "-akn"])
def test_the_weight_told_is_that_of_the_file_had(register: Meeting, key: str) -> None:
    assert weigh_minutes() == 1

    file = told(register, key)

    content = fetched(file["downloadUrl"]).content
    assert (file["size"], file["sha512Checksum"]) == (len(content), sha512(content).hexdigest())


def test_the_minutes_of_a_meeting_tell_it_as_well(register: Meeting) -> None:
    weigh_minutes([register.pk])

    meeting = json.loads(fetched(f"/oparl/v1.1/meeting/{register.public_id}").content)

    assert meeting["resultsProtocol"]["sha512Checksum"] == told(register)["sha512Checksum"]


def test_weighing_twice_is_weighing_once(register: Meeting) -> None:
    assert [weigh_minutes(), weigh_minutes(), Weight.objects.count()] == [1, 0, 2]


CHANGES: dict[str, Callable[[Meeting], object]] = {
    "title": lambda meeting: Meeting.objects.filter(pk=meeting.pk).update(title="Nytt namn"),
    "background": lambda meeting: Item.objects.filter(meeting=meeting).update(background="Ny bakgrund."),
    "clause": lambda meeting: Clause.objects.filter(meeting=meeting).update(text="att avslå"),
    "new clause": lambda meeting: make_clause(meeting.items.all()[0]),
    "person": lambda meeting: make_attendance(meeting, "Disa Holm"),
    "hidden item": lambda meeting: meeting.items.filter(is_confidential=True).delete(),
    "opened item": lambda meeting: meeting.items.update(is_confidential=False),
    "style": lambda meeting: BodyStyle.objects.create(body=meeting.body, style="formal"),
    "body": lambda meeting: type(meeting.body).objects.filter(pk=meeting.body_id).update(name="Rådet"),
}


@pytest.mark.parametrize("change", [name for name in CHANGES if name != "hidden item"])
def test_no_weight_is_told_once_something_has_changed(register: Meeting, change: str) -> None:
    weigh_minutes()
    CHANGES[change](register)

    assert {"size", "sha512Checksum"} & told(register).keys() == set()
    assert (weigh_minutes(), "size" in told(register)) == (1, True)


def test_what_is_hidden_weighs_nothing(register: Meeting) -> None:
    weigh_minutes()
    secret = register.items.get(is_confidential=True)
    Item.objects.filter(pk=secret.pk).update(title="Annat", background="Mycket hemligt.")
    make_clause(secret, "att tiga")

    assert weigh_minutes() == 0


def test_masked_words_are_weighed_as_they_are_shown(register: Meeting, secretary: User) -> None:
    Meeting.objects.filter(pk=register.pk).update(source_id="k7m2p9q4r8wz")
    register.refresh_from_db()
    make_item(register, "Ansökan", background="Stina Ståhl har sökt bidrag.")
    weigh_minutes()
    before = told(register)["sha512Checksum"]
    releasing.mask(register, "Stina Ståhl", why="private-person", at=AT, by=secretary)
    between = told(register)
    weigh_minutes()

    after = told(register)

    assert ("sha512Checksum" in between, after["sha512Checksum"] != before) == (False, True)
    assert after["sha512Checksum"] == sha512(fetched(after["accessUrl"]).content).hexdigest()


def test_another_house_address_stands_in_other_files(register: Meeting, settings: Any) -> None:
    weigh_minutes()
    settings.PUBLISHER = "Åtta åsar"

    assert weigh_minutes() == 1


def test_what_is_public_no_more_has_no_weight(register: Meeting, secretary: User) -> None:
    weigh_minutes()
    withdraw_meeting(register, by=secretary)

    assert (weigh_minutes(), Weight.objects.count()) == (0, 0)


def test_what_changes_while_it_is_weighed_is_left_for_the_next_time(
    register: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(meeting: Meeting) -> bytes:
        Meeting.objects.filter(pk=meeting.pk).update(title="Nytt namn")
        return b"old"

    monkeypatch.setattr("samverk.publishing.oparl.actions.weigh.WRITTEN", {"pdf": slow, "xml": slow})

    assert (weigh_minutes(), Weight.objects.count()) == (0, 0)


def test_only_so_many_are_weighed_at_once_the_newest_first(register: Meeting, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("samverk.publishing.oparl.actions.weigh.MOST", 1)
    newest = make_meeting(register.body)

    first = (weigh_minutes(), Weight.objects.values_list("meeting", flat=True).distinct().get())

    assert (first, weigh_minutes(), weigh_minutes()) == ((1, newest.pk), 1, 0)
