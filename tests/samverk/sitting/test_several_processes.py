"""Several processes at once on one database: hands in one paragraph, all who close, all who come."""

import pytest
from django.utils import timezone

from samverk.sitting.actions import open_sitting
from samverk.sitting.models import ItemText, Written
from tests.at_once import HANDS, at_once, take_back
from tests.samverk.sitting.making import make_scene

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
PREPARE = """
from django.utils import timezone
from samverk.accounts.models import User
from samverk.directory.models import Mandate
from samverk.meetings.models import Meeting
from samverk.sitting.actions import Act, Draft, arrive, close_sitting, save_text
meeting = Meeting.objects.get()
item = meeting.items.get(position=2)
keeper = User.objects.get(email="sanna@samverk.example")
"""
WRITE = """
saved = save_text(item, Draft(f"Hand {number} skrev.", 0, f"hand{number}"), at=timezone.now(), by=keeper)
print("beside" if saved.lies_beside else "stands")
"""
CLOSE = """
close_sitting(meeting, at=timezone.now(), by=keeper)
print("closed")
"""
COME = """
seat = Mandate.objects.select_related("person", "organisation").get(person__name="Mia Kvarnsele")
arrive(meeting, seat, Act(timezone.now(), keeper))
print("came")
"""
WRITE_OR_CLOSE = """
if number:
    saved = save_text(item, Draft(f"Hand {number} skrev.", 0, f"hand{number}"), at=timezone.now(), by=keeper)
    print("beside" if saved.lies_beside else "stands")
else:
    close_sitting(meeting, at=timezone.now(), by=keeper)
    print("closed")
"""


@pytest.fixture
def item():
    """Return an item of a meeting of today in session, stored before its database is shared."""
    scene = make_scene(timezone.localdate())
    open_sitting(scene.meeting, at=timezone.now(), by=scene.keeper)
    return scene.meeting.items.get(position=2)


def test_of_all_who_write_at_once_one_stands_and_every_text_is_kept(item, tmp_path):
    assert at_once(PREPARE, WRITE, tmp_path) == ["beside"] * (HANDS - 1) + ["stands"]

    take_back(tmp_path)
    written = Written.objects.filter(item=item).values_list("text", flat=True)
    assert ItemText.objects.filter(item=item).count() == 1
    assert sorted(written) == [f"Hand {number} skrev." for number in range(HANDS)]


@pytest.mark.usefixtures("item")
def test_of_all_who_close_at_once_one_closes(tmp_path):
    assert at_once(PREPARE, CLOSE, tmp_path) == ["closed"] + ["not-in-session"] * (HANDS - 1)


@pytest.mark.usefixtures("item")
def test_of_all_who_tick_the_same_member_one_does(tmp_path):
    assert at_once(PREPARE, COME, tmp_path) == ["already-present"] * (HANDS - 1) + ["came"]


def test_no_text_slips_in_between_the_closing_and_its_minutes(item, tmp_path):
    answers = at_once(PREPARE, WRITE_OR_CLOSE, tmp_path, 3)

    assert (len(answers), answers.count("closed")) == (3, 1)
    take_back(tmp_path)
    item.refresh_from_db()
    assert item.background in ("", *ItemText.objects.filter(item=item).values_list("text", flat=True))
