"""What holds when several processes act at once, on a real database that they share."""

import pytest

from tests.at_once import HANDS, at_once
from tests.samverk.drafting.making import chair_of, drafted, held

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
PREPARE = """
from datetime import UTC, datetime
from samverk.accounts.models import User
from samverk.drafting.actions import approve, edit_text, seal_of
from samverk.meetings.models import Item, Meeting
at = datetime(2026, 3, 9, 9, 0, tzinfo=UTC)
user = User.objects.get(email="chair@samverk.example")
meeting = Meeting.objects.get()
item = Item.objects.get(title="Gemensam upphandling")
"""
APPROVE = 'approve(meeting, at=at, by=user)\nprint("done")'
EDIT = 'edit_text(item, text=f"Hand {number}.", seen=seal_of(item.background), at=at, by=user)\nprint("done")'


@pytest.mark.parametrize(("act", "refusal"), [(APPROVE, "not-drafted"), (EDIT, "text-changed-meanwhile")])
def test_of_many_hands_one_succeeds_and_the_others_are_told(act, refusal, tmp_path):
    scene = drafted(held())
    chair_of(scene)

    got = at_once(PREPARE, act, tmp_path)

    assert got == ["done", *[refusal] * (HANDS - 1)]
