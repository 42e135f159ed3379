"""What holds when several processes announce at once, on a real database that they share."""

import pytest

from samverk.noticeboard.models import Announcement
from tests.at_once import HANDS, at_once
from tests.samverk.noticeboard.making import announced, scene_to_announce

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
PREPARE = """
from datetime import UTC, date, datetime
from samverk.accounts.models import User
from samverk.meetings.models import Meeting
from samverk.noticeboard.actions import announce, note_put_up
from samverk.noticeboard.models import Board
at = datetime(2026, 3, 9, 9, 0, tzinfo=UTC)
keeper = User.objects.get(email="sanna@samverk.example")
meeting = Meeting.objects.get()
board = Board.objects.exclude(organisation=None).first()
"""
ANNOUNCE = "announce(meeting, [], kept_at='Kommunhuset', at=at, by=keeper); print('done')"
PUT_UP = "note_put_up(board, date(2026, 3, 9), at=at, by=keeper); print('done')"


def test_of_many_presses_one_announces(tmp_path):
    scene_to_announce()

    got = at_once(PREPARE, ANNOUNCE, tmp_path)

    assert got == ["announced-before"] * (HANDS - 1) + ["done"]


def test_of_many_who_note_a_board_one_does(tmp_path):
    announced(scene_to_announce("joint-committee"))

    got = at_once(PREPARE, PUT_UP, tmp_path)

    assert got == ["done"] + ["stands-already"] * (HANDS - 1)
    assert Announcement.objects.count() == 1
