"""What holds of obligations when several processes act at once, on a real database that they share."""

import contextlib
import os
import signal
import sqlite3
import subprocess
import sys
from urllib.parse import quote

import pytest
from django.db import connection

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
PROCESSES = 4

BEGIN = """
import sys, django
django.setup()
from datetime import UTC, date, datetime
from samverk.accounts.models import User
from samverk.directory.models import Body, Organisation
from samverk.followup.actions import (
    accept_report, confirm_obligations, let_go, propose_obligations, report_answers, report_done
)
from samverk.followup.models import Obligation, Report
from samverk.meetings.models import Clause, ClauseAct, Meeting
from samverk.records.refusal import RuleBroken
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
number = int(sys.argv[1])
print("ready", flush=True)
sys.stdin.readline()
"""
SCENE = """
user = User.objects.create(email="karin@samverk.example", name="Karin", role="secretary")
body = Body.objects.create(name="Direktörsgruppen", kind="directors")
for one in range(11):
    Organisation.objects.create(name=f"Kommun {one}", kind="municipality", is_member=True)
meeting = Meeting.objects.create(body=body, body_as_written="x", held_on=date(2026, 2, 6), register_key="m")
clause = Clause.objects.create(
    meeting=meeting, position=1, text="att respektive kommun svarar", verb_class="collect", kind="assign", quotes=[],
    fan_out_as_written="respektive kommun",
)
ClauseAct.objects.create(clause=clause, position=1, verb_class="collect", kind="assign")
"""
OWED = SCENE + "propose_obligations([meeting.pk])\nObligation.objects.update(state='open')\n"
REPORTED = OWED + "Obligation.objects.update(state='reported')\n"
TRY = """
try:
    {act}
    print("done")
except RuleBroken as refused:
    print(refused.code)
"""
USER = "user = User.objects.get()\nrow = Obligation.objects.order_by('pk').first()\n"
DERIVE = "print(propose_obligations([Meeting.objects.get().pk]))"
ACCEPT = USER + TRY.format(act="accept_report(row, at=NOW, by=user)")
CLOSE = USER + TRY.format(act="let_go(row, because='Fallen.', at=NOW, by=user, all_of_its_set=True)")
REPORT = USER + TRY.format(act="report_done(row, f'Rapport {number}.', by=user)")
CONFIRM = (
    USER + "print(confirm_obligations(list(Obligation.objects.values_list('pk', flat=True)), on=NOW.date(), by=None))"
)
ACCEPT_OR_CLOSE = USER + TRY.format(
    act="accept_report(row, at=NOW, by=user) if number % 2 else let_go(row, because='x', at=NOW, by=user)"
)


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
def surroundings(database, tmp_path):
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    settings = {"DJANGO_SETTINGS_MODULE": "samverk.site.settings", "PYTHONPATH": "src"}
    return {**kept, **settings, "DATABASE_URL": database, "SAMVERK_DATA_DIR": str(tmp_path)}


@pytest.fixture
def alone(surroundings):
    """Return a function that lets one process do something, and returns what it says."""

    def run(act):
        code = BEGIN.replace("sys.stdin.readline()", act)
        done = subprocess.run(
            [sys.executable, "-c", code, "0"], env=surroundings, check=True, capture_output=True, text=True
        )
        return done.stdout.splitlines()[1:]

    return run


@pytest.fixture
def at_once(surroundings, alone):
    """Return a function that lets several processes do the same at the same moment, and returns what each says."""

    def run(act, before):
        alone(before)
        processes = [begun(act, number, surroundings) for number in range(PROCESSES)]
        for process in processes:
            go(process)
        return sorted(process.communicate(timeout=60)[0].strip() for process in processes)

    return run


def begun(act, number, surroundings):
    process = subprocess.Popen(
        [sys.executable, "-c", BEGIN + act, str(number)],
        env=surroundings,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout.readline() == "ready\n"
    return process


def go(process):
    process.stdin.write("\n")
    process.stdin.flush()


def test_four_hands_derive_the_same_minutes_and_each_member_owes_once(at_once, alone):
    assert at_once(DERIVE, SCENE) == ["0", "0", "0", "11"]
    assert alone("print(Obligation.objects.count())") == ["11"]


def test_of_four_hands_that_accept_one_succeeds(at_once):
    assert at_once(ACCEPT, REPORTED) == ["done"] + ["obligation-not-reported"] * 3


def test_of_four_hands_that_close_a_set_one_succeeds(at_once, alone):
    assert at_once(CLOSE, OWED) == ["done"] + ["obligation-not-open"] * 3
    assert alone("print(set(Obligation.objects.values_list('state', flat=True)))") == ["{'withdrawn'}"]


def test_four_reports_at_once_all_stand(at_once, alone):
    assert at_once(REPORT, OWED) == ["done"] * 4
    assert alone("print(Report.objects.count())") == ["4"]


def test_of_four_hands_that_confirm_all_obligations_each_is_confirmed_once(at_once):
    counts = at_once(CONFIRM, OWED + "Obligation.objects.update(state='proposed')\n")

    assert sum(map(int, counts)) == 11


def test_what_is_accepted_and_let_go_at_once_ends_in_one_of_both(at_once, alone):
    answers = at_once(ACCEPT_OR_CLOSE, REPORTED)

    assert answers.count("done") == 1
    assert alone("print(Obligation.objects.filter(state__in=('accepted', 'withdrawn')).count())") == ["1"]


def test_killed_in_the_middle_nothing_is_left_and_the_next_one_does_it_all(surroundings, alone):
    alone(SCENE)
    halting = """
from django.db import transaction
with transaction.atomic():
    propose_obligations([Meeting.objects.get().pk])
    print("halfway", flush=True)
    sys.stdin.readline()
"""
    process = begun(halting, 0, surroundings)
    go(process)
    assert process.stdout.readline() == "halfway\n"
    process.send_signal(signal.SIGKILL)
    process.wait(timeout=60)

    left = alone("print(Obligation.objects.count())")
    done = alone(DERIVE)

    assert (left, done) == (["0"], ["11"])
