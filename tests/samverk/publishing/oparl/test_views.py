"""How answers go out: JSON for every origin, without cookies, with an ETag, the same for whoever asks."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from samverk.accounts.models import User
from samverk.meetings.models import Item, Meeting
from samverk.publishing.oparl.actions import follow_the_public
from tests.samverk.publishing.oparl.conftest import EARLY, SECRET

ROOT = "/oparl/v1.1/"


def test_an_answer_is_json_for_every_origin_and_sets_no_cookie(register: Meeting) -> None:
    follow_the_public(at=EARLY)

    answer = Client().get(f"{ROOT}meeting/{register.public_id}")

    assert answer["Content-Type"] == "application/json"
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert answer["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert not answer.cookies


@pytest.mark.parametrize("address", ["system", "system/bodies", "body/collaboration", "body/collaboration/meeting"])
def test_what_has_not_changed_is_not_sent_again(register: Meeting, address: str) -> None:
    follow_the_public(at=EARLY)
    first = Client().get(ROOT + address)

    again = Client().get(ROOT + address, headers={"If-None-Match": first["ETag"]})

    assert (first.status_code, again.status_code, again.content) == (200, 304, b"")


def test_a_changed_object_is_sent_again(register: Meeting) -> None:
    follow_the_public(at=EARLY)
    address = f"{ROOT}meeting/{register.public_id}"
    first = Client().get(address)
    Meeting.objects.filter(pk=register.pk).update(title="Nytt namn")

    assert Client().get(address, headers={"If-None-Match": first["ETag"]}).status_code == 200


def test_everybody_is_answered_as_a_citizen(
    register: Meeting, browser_of: Callable[[User | None], Client], secretary: User, reader: User
) -> None:
    follow_the_public(at=EARLY)
    address = f"{ROOT}body/collaboration/meeting"

    answers = {browser_of(user).get(address).content for user in (secretary, reader, None)}

    assert len(answers) == 1
    assert SECRET not in answers.pop().decode()


@pytest.mark.parametrize("kind", ["meeting", "file", "location"])
def test_what_was_never_public_does_not_exist(register: Meeting, kind: str) -> None:
    follow_the_public(at=EARLY)
    hidden = Meeting.objects.exclude(pk=register.pk).get()

    answer = Client().get(f"{ROOT}{kind}/{hidden.public_id}")

    assert answer.status_code == 404
    assert json.loads(answer.content)["type"] == "https://schema.oparl.org/1.1/Error"


def test_a_confidential_item_does_not_exist(register: Meeting) -> None:
    secret = Item.objects.get(meeting=register, is_confidential=True)
    matter = secret.matter_steps.get().matter

    for address in (f"agenda-item/{secret.public_id}", f"paper/{matter.public_id}"):
        assert Client().get(ROOT + address).status_code == 404
    assert Client().get(f"{ROOT}consultation/{matter.public_id}-{secret.public_id}").status_code == 404


def test_what_was_public_answers_as_deleted(register: Meeting) -> None:
    follow_the_public(at=EARLY)
    Meeting.objects.filter(pk=register.pk).update(published_at=None)

    answer = Client().get(f"{ROOT}meeting/{register.public_id}")

    assert answer.status_code == 200
    assert json.loads(answer.content)["deleted"] is True
    assert "name" not in json.loads(answer.content)


@pytest.mark.parametrize("address", ["nothing/x", "body/other", "body/other/meeting", "body/collaboration/nothing"])
def test_unknown_addresses_answer_in_json(db: None, address: str) -> None:
    answer = Client().get(ROOT + address)

    assert (answer.status_code, answer["Content-Type"]) == (404, "application/json")


def test_nothing_can_be_written(db: None) -> None:
    assert Client().post(f"{ROOT}system").status_code == 405


def test_the_list_of_corporations_is_filtered_like_any_other(register: Meeting) -> None:
    follow_the_public(at=EARLY)

    def count(filters: str) -> int:
        return len(json.loads(Client().get(f"{ROOT}system/bodies?{filters}").content)["data"])

    assert [count(""), count("created_since=2027-01-01T00:00:00Z"), count("modified_since=2025-01-01T00:00:00Z")] == [
        1,
        0,
        1,
    ]
    assert Client().get(f"{ROOT}system/bodies?created_since=x").status_code == 400


def test_ids_do_not_depend_on_who_is_asked(register: Meeting) -> None:
    answer = Client().get(f"{ROOT}system", headers={"Host": "localhost"})

    assert json.loads(answer.content)["id"] == "https://samverk.example/oparl/v1.1/system"


def test_the_minutes_of_a_meeting_are_a_pdf_and_the_same_as_akoma_ntoso(register: Meeting) -> None:
    follow_the_public(at=EARLY)

    meeting = json.loads(Client().get(f"{ROOT}meeting/{register.public_id}").content)
    (other,) = meeting["resultsProtocol"]["derivativeFile"]
    made = json.loads(Client().get(other.removeprefix("https://samverk.example")).content)

    pdf = meeting["resultsProtocol"]
    assert (pdf["mimeType"], pdf["fileName"], pdf["date"]) == (
        "application/pdf",
        f"protokoll-2024-02-16-{register.public_id}.pdf",
        "2024-02-16",
    )
    assert (made["mimeType"], made["masterFile"]) == ("application/akn+xml", pdf["id"])
    assert "invitation" not in meeting


@pytest.mark.parametrize("ending", ["", "-akn"])
def test_a_file_is_shown_where_it_is_read_and_saved_where_it_is_fetched(register: Meeting, ending: str) -> None:
    said = json.loads(Client().get(f"{ROOT}file/{register.public_id}{ending}").content)

    shown, saved = (
        Client().get(said[name].removeprefix("https://samverk.example")) for name in ("accessUrl", "downloadUrl")
    )

    assert (shown["Content-Disposition"], saved["Content-Disposition"]) == (
        f'inline; filename="{said["fileName"]}"',
        f'attachment; filename="{said["fileName"]}"',
    )
    assert (shown["Content-Type"], shown.content) == (said["mimeType"], saved.content)
    assert {"ETag", "Content-Length"} <= saved.headers.keys()


def test_who_publishes_under_which_licence_is_told_at_the_way_in(register: Meeting, settings: Any) -> None:
    settings.PUBLISHER, settings.PUBLISHER_EMAIL = "Sju åsar", "data@samverk.example"
    settings.DATA_LICENCE = "https://licence.example/"

    body = json.loads(Client().get(f"{ROOT}body/collaboration").content)

    assert (body["contactName"], body["contactEmail"], body["license"]) == (
        "Sju åsar",
        "data@samverk.example",
        "https://licence.example/",
    )
