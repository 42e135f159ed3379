"""What holds when several processes approve at once, on a real database that they share."""

import pytest

from tests.at_once import HANDS, at_once
from tests.samverk.approving.making import scene_with_draft, submitted

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
PREPARE = """
from datetime import UTC, datetime
from samverk.accounts.models import User
from samverk.approving.actions import approve, send_back, submit
from samverk.approving.models import Approver
from samverk.meetings.models import Meeting
at = datetime(2026, 3, 9, 9, 0, tzinfo=UTC)
who = ["chair@samverk.example", "member@samverk.example"][number % 2]
user = User.objects.get(email=who)
keeper = User.objects.get(email="sanna@samverk.example")
meeting = Meeting.objects.get()
mine = Approver.objects.filter(person=user.person).first()
"""
APPROVE = 'approve(mine, at=at, by=user)\nprint("done")'
SUBMIT = 'submit(meeting, [(user.person, Approver.Role.CHAIR)], at=at, by=keeper)\nprint("done")'


def test_two_who_approve_twice_each_make_the_minutes_final_once(tmp_path):
    submitted(scene_with_draft())

    got = at_once(PREPARE, APPROVE, tmp_path)

    done, refused = got.count("done"), set(got) - {"done"}
    assert (done, refused <= {"approved-before", "submission-over"}) == (2, True)


def test_of_many_who_submit_one_does(tmp_path):
    scene_with_draft()

    got = at_once(PREPARE, SUBMIT, tmp_path)

    assert got == ["already-submitted"] * (HANDS - 1) + ["done"]
