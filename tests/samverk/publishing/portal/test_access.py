"""What is hidden does not exist; what was shown before is gone."""

from datetime import UTC, datetime

import pytest
from django.http import Http404
from django.test import Client

from samverk.meetings.models import Meeting
from samverk.publishing.oparl.actions import follow_the_public
from samverk.publishing.portal.access import Gone, fetched
from samverk.publishing.published import CITIZENS, meetings
from tests.factories import make_attendance, make_clause, make_item, make_matter, make_meeting, make_person

pytestmark = pytest.mark.django_db
AT = datetime(2026, 1, 5, 8, tzinfo=UTC)


def test_what_the_gate_lets_through_is_fetched() -> None:
    meeting = make_meeting()

    assert fetched(meetings(CITIZENS), meeting.public_id) == meeting


def test_what_is_hidden_and_what_never_was_are_told_alike() -> None:
    hidden = make_meeting(published_at=None)
    follow_the_public(at=AT)

    for public_id in (hidden.public_id, "neverwas2222"):
        with pytest.raises(Http404) as told:
            fetched(meetings(CITIZENS), public_id)

        assert not isinstance(told.value, Gone)


def test_what_was_public_is_gone_on_every_page(client: Client) -> None:
    meeting = make_meeting()
    item, person = make_item(meeting), make_person()
    make_attendance(meeting, person=person)
    clause, matter = make_clause(item), make_matter("Ärendet", item)
    follow_the_public(at=AT)
    Meeting.objects.update(published_at=None)

    named = {"beslut": clause, "moten": meeting, "punkter": item, "arenden": matter, "personer": person}
    pages = {word: client.get(f"/{word}/{thing.public_id}/") for word, thing in named.items()}

    assert {word: page.status_code for word, page in pages.items()} == dict.fromkeys(named, 410)
    assert "Det här är inte längre offentligt" in pages["beslut"].content.decode()
    assert client.get(f"/protokoll/{meeting.public_id}.xml").status_code == 410


def test_what_is_public_again_answers_again(client: Client) -> None:
    meeting = make_meeting()
    follow_the_public(at=AT)
    Meeting.objects.update(published_at=None)
    follow_the_public(at=AT)
    Meeting.objects.update(published_at=AT)

    assert client.get(f"/moten/{meeting.public_id}/").status_code == 200


def test_meeting_that_was_removed_is_gone(client: Client) -> None:
    meeting = make_meeting()
    follow_the_public(at=AT)
    meeting.delete()

    assert [client.get(f"{path}/moten/{meeting.public_id}/").status_code for path in ("", "/en")] == [410, 410]
