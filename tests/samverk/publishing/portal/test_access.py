"""What is hidden does not exist."""

import pytest
from django.http import Http404

from samverk.publishing.portal.access import fetched
from samverk.publishing.published import CITIZENS, meetings
from tests.factories import make_meeting

pytestmark = pytest.mark.django_db


def test_what_the_gate_lets_through_is_fetched() -> None:
    meeting = make_meeting()

    assert fetched(meetings(CITIZENS), meeting.public_id) == meeting


def test_what_is_hidden_and_what_never_was_are_told_alike() -> None:
    hidden = make_meeting(published_at=None)

    for public_id in (hidden.public_id, "neverwas2222"):
        with pytest.raises(Http404):
            fetched(meetings(CITIZENS), public_id)
