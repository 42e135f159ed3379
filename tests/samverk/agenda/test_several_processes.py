"""What holds when several hands do the same at the same moment, on a real database that they share."""

import contextlib
import os
import sqlite3
import subprocess
import sys
from urllib.parse import quote

import pytest
from django.db import connection

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
PROCESSES = 3

BEGIN = """
import sys, django
django.setup()
from datetime import UTC, date, datetime
from samverk.agenda.actions.lay_out import lay_out_agenda
from samverk.agenda.actions.order import reorder
from samverk.agenda.actions.send_call import send_call
from samverk.agenda.models import Call, Called
from samverk.accounts.models import User
from samverk.meetings.actions.report_absence import report_absence
from samverk.meetings.models import Attendance, Meeting
from samverk.post.carry import carry
from samverk.post.models import Letter
from samverk.records.refusal import RuleBroken
number = int(sys.argv[1])
"""
WAIT = """
print("ready", flush=True)
sys.stdin.readline()
try:
    print(act())
except RuleBroken as refused:
    print(refused.code)
"""
SCENE = """
from tests.samverk.agenda.making import make_group, make_entry
body, meeting = make_group()
make_entry(meeting, "Budget")
make_entry(meeting, "Internat")
"""
CALL = """
meeting, sara = Meeting.objects.get(), User.objects.get(name="Sara Lind")
def act():
    send_call(meeting, at=datetime(2027, 3, 1, tzinfo=UTC), by=sara)
    return "called"
"""
LAY_OUT = """
meeting = Meeting.objects.get()
act = lambda: lay_out_agenda(meeting)
"""
REORDER = """
meeting, sara = Meeting.objects.get(), User.objects.get(name="Sara Lind")
seen = list(meeting.items.order_by("position").values_list("public_id", flat=True))
act = lambda: reorder(meeting, seen[::-1], seen=seen, by=sara) or "ordered"
"""
ABSENCE = """
meeting, egil = Meeting.objects.get(), User.objects.get(name="Egil Ask")
act = lambda: report_absence(meeting, egil.person, organisation=None, by=egil) and "reported"
"""
CARRY = """
letter = Letter.objects.get()
act = lambda: carry(letter.pk, at=datetime(2027, 3, 1, tzinfo=UTC))
"""


@pytest.fixture
def database(tmp_path):
    """Return the address of a database that other processes reach, empty but for its tables."""
    if connection.vendor == "postgresql":
        said = connection.settings_dict
        account = quote(said["USER"]) + (":" + quote(said["PASSWORD"]) if said["PASSWORD"] else "")
        yield f"postgresql://{account}@/{said['NAME']}?host={quote(said['HOST'])}&port={said['PORT'] or 5432}"
    else:
        connection.ensure_connection()
        with contextlib.closing(sqlite3.connect(tmp_path / "shared.sqlite3")) as copy:
            connection.connection.backup(copy)
        yield f"sqlite:///{tmp_path}/shared.sqlite3"


@pytest.fixture
def processes(database, tmp_path):
    """Return two functions: one that does something alone, and one that lets several do the same at the same moment."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    settings = {"DJANGO_SETTINGS_MODULE": "samverk.site.settings", "PYTHONPATH": f"src{os.pathsep}."}
    environment = {**kept, **settings, "DATABASE_URL": database, "SAMVERK_DATA_DIR": str(tmp_path)}

    def alone(code):
        command = [sys.executable, "-W", "ignore", "-c", BEGIN + code, "0"]
        return subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout.split("\n")

    def at_once(code):
        running = [
            subprocess.Popen(
                [sys.executable, "-W", "ignore", "-c", BEGIN + code + WAIT, str(number)],
                env=environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
            for number in range(PROCESSES)
        ]
        for process in running:
            assert process.stdout.readline() == "ready\n"
        for process in running:
            process.stdin.write("\n")
            process.stdin.flush()
        return sorted(process.communicate(timeout=120)[0].strip() for process in running)

    return alone, at_once


def test_of_all_who_call_at_once_one_calls_and_everybody_is_called_once(processes):
    alone, at_once = processes
    alone(SCENE)

    answers = at_once(CALL)

    assert answers == ["already-called"] * (PROCESSES - 1) + ["called"]
    assert alone("print(Call.objects.count(), Called.objects.count(), Letter.objects.count())")[0] == "1 5 4"


def test_an_agenda_that_several_open_at_once_is_laid_out_once(processes):
    alone, at_once = processes
    alone(SCENE)

    assert at_once(LAY_OUT) == ["0"] * (PROCESSES - 1) + ["7"]
    assert alone("print(Meeting.objects.get().items.count())")[0] == "9"


def test_of_all_who_reorder_at_once_one_succeeds(processes):
    alone, at_once = processes
    alone(SCENE)

    assert at_once(REORDER) == ["agenda-changed"] * (PROCESSES - 1) + ["ordered"]


def test_an_absence_that_is_tapped_twice_is_one_row(processes):
    alone, at_once = processes
    alone(SCENE)

    assert at_once(ABSENCE) == ["reported"] * PROCESSES
    assert alone("print(Attendance.objects.count())")[0] == "1"


def test_a_letter_that_several_carry_goes_once(processes):
    alone, at_once = processes
    alone("Letter.objects.create(to_address='disa@brohult.example', subject='Kallelse', text='Hej', kind='call')")

    printed = at_once(CARRY)

    assert sum("Subject: Kallelse" in one for one in printed) == 1
    assert alone("letter = Letter.objects.get(); print(letter.state, letter.attempts)")[0] == "sent 1"
