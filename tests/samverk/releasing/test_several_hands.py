"""What holds when several processes mask and publish at once, on a real database that they share."""

import pytest

from tests.at_once import HANDS, at_once
from tests.samverk.releasing.making import PRIVATE, careful, imported

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
PREPARE = """
from datetime import UTC, datetime
from samverk.accounts.models import User
from samverk.meetings.models import Meeting
from samverk.meetings.actions import publish_meeting
from samverk.releasing.actions import mask
at = datetime(2026, 3, 9, 9, 0, tzinfo=UTC)
keeper = User.objects.get(email="secretary@samverk.example")
meeting = Meeting.objects.get()
"""
MASK = f"mask(meeting, '{PRIVATE}', why='private-person', at=at, by=keeper); print('done')"
MASK_OR_PUBLISH = f"""
if number % 2:
    mask(meeting, '{PRIVATE}', why='private-person', at=at, by=keeper)
else:
    publish_meeting(meeting, at=at, by=keeper)
print('done')
"""


def test_of_many_who_mask_the_same_words_one_does(tmp_path, secretary):
    imported()

    got = at_once(PREPARE, MASK, tmp_path)

    assert got == ["already-masked"] * (HANDS - 1) + ["done"]


def test_nothing_is_shown_before_it_is_masked_whoever_comes_first(tmp_path, secretary):
    careful(imported().body)

    got = at_once(PREPARE, MASK_OR_PUBLISH, tmp_path, hands=2)

    assert got in (["done", "done"], ["done", "masking-unsettled"])
