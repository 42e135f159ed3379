"""Two processes at once on one database: two hands in one paragraph, two who close, two who come."""

import subprocess
import sys

import pytest
from django.utils import timezone

from samverk.sitting.actions import open_sitting
from tests.samverk.accounts.test_several_processes import database, environment  # noqa: F401
from tests.samverk.sitting.making import make_scene

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
PROCESSES = 4
SETUP = """
import sys, django
django.setup()
from django.utils import timezone
from samverk.accounts.models import User
from samverk.directory.models import Mandate
from samverk.meetings.models import Item, Meeting
from samverk.records.refusal import RuleBroken
from samverk.sitting.actions import Act, Draft, arrive, close_sitting, save_text
from samverk.sitting.models import ItemText, Written
number, meeting_id = int(sys.argv[1]), int(sys.argv[2])
meeting = Meeting.objects.get(pk=meeting_id)
item = meeting.items.get(position=2)
keeper = User.objects.get(email="sanna@samverk.example")
print("ready", flush=True)
sys.stdin.readline()
"""
WRITE = """
saved = save_text(item, Draft(f"Hand {number} skrev.", 0, f"hand{number}"), at=timezone.now(), by=keeper)
print("beside" if saved.lies_beside else "stands")
"""
CLOSE = """
try:
    close_sitting(meeting, at=timezone.now(), by=keeper)
    print("closed")
except RuleBroken as refused:
    print(refused.code)
"""
COME = """
seat = Mandate.objects.select_related("person", "organisation").get(person__name="Mia Kvarnsele")
try:
    arrive(meeting, seat, Act(timezone.now(), keeper))
    print("came")
except RuleBroken as refused:
    print(refused.code)
"""
WRITE_OR_CLOSE = """
if number:
    saved = save_text(item, Draft(f"Hand {number} skrev.", 0, f"hand{number}"), at=timezone.now(), by=keeper)
    print("beside" if saved.lies_beside else "stands")
else:
    close_sitting(meeting, at=timezone.now(), by=keeper)
    print("closed")
"""
TELL = """
print(ItemText.objects.filter(item=item).count(), Written.objects.filter(item=item).count())
print(sorted(Written.objects.filter(item=item).values_list("text", flat=True)))
item.refresh_from_db()
standing = [text.text for text in ItemText.objects.filter(item=item)]
print(item.background in ("", *standing))
"""


@pytest.fixture
def meeting():
    """Return a meeting of today in session, stored before its database is shared."""
    scene = make_scene(timezone.localdate())
    open_sitting(scene.meeting, at=timezone.now(), by=scene.keeper)
    return scene.meeting


@pytest.fixture
def together(meeting, database, tmp_path):  # noqa: F811
    """Return a function that lets several processes do the same at the same moment, and returns what each says."""

    def run(act, processes=PROCESSES):
        started = [
            subprocess.Popen(
                [sys.executable, "-c", SETUP + act, str(number), str(meeting.pk)],
                env=environment(database, tmp_path),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
            for number in range(processes)
        ]
        for process in started:
            assert process.stdout.readline() == "ready\n"
        for process in started:
            process.stdin.write("\n")
            process.stdin.flush()
        return [process.communicate(timeout=120)[0].strip() for process in started]

    return run


def test_of_all_who_write_at_once_one_stands_and_every_text_is_kept(together):
    answers = together(WRITE)

    assert sorted(answers) == ["beside"] * (PROCESSES - 1) + ["stands"]
    told = together(TELL, processes=1)[0].splitlines()
    assert told[0] == f"1 {PROCESSES}"
    assert told[1] == str([f"Hand {number} skrev." for number in range(PROCESSES)])


def test_of_all_who_close_at_once_one_closes(together):
    assert sorted(together(CLOSE)) == ["closed"] + ["not-in-session"] * (PROCESSES - 1)


def test_of_all_who_tick_the_same_member_one_does(together):
    assert sorted(together(COME)) == ["already-present"] * (PROCESSES - 1) + ["came"]


def test_no_text_slips_in_between_the_closing_and_its_minutes(together):
    answers = together(WRITE_OR_CLOSE, processes=3)

    assert answers[0] == "closed"
    assert together(TELL, processes=1)[0].splitlines()[2] == "True"
