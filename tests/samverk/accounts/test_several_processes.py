"""What holds when several processes act at once, on a real database that they share."""

import contextlib
import os
import sqlite3
import subprocess
import sys
from urllib.parse import quote

import pytest
from django.db import connection

from samverk.accounts.actions.admit_attempt import PER_EMAIL

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
PROCESSES = 4

BEGIN = """
import sys, django
django.setup()
from datetime import UTC, datetime
from samverk.accounts.actions import Refused, admit_attempt, change_user
from samverk.accounts.models import LogInFailure, User
from samverk.records.refusal import RuleBroken
from django.db import transaction
number = int(sys.argv[1])
print("ready", flush=True)
sys.stdin.readline()
"""
GUESS = """
at = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
answers = [admit_attempt(email="karin@samverk.example", address=f"192.0.2.{number}", at=at) for _ in range(5)]
print(sum(not isinstance(answer, Refused) for answer in answers))
"""
DEMOTE = """
user = User.objects.get(email=f"{number}@samverk.example")
try:
    change_user(user, name=user.name, role="reader")
    print("demoted")
except RuleBroken as refused:
    print(refused.code)
"""
USE_LINK = """
from samverk.accounts.actions import use_link
from samverk.accounts.models import LogInLink
try:
    use_link(LogInLink.objects.select_related("user").get(), at=datetime(2026, 3, 2, 9, 0, tzinfo=UTC))
    print("in")
except RuleBroken as refused:
    print(refused.code)
"""
TAKE_SEAT = """
from samverk.directory.actions import Seating, give_mandate
from samverk.directory.models import Body, Organisation, Person
seating = Seating(body=Body.objects.get(), organisation=Organisation.objects.get(), seat="member")
try:
    give_mandate(Person.objects.get(name=f"Person {number}"), seating, by=User.objects.get())
    print("seated")
except RuleBroken as refused:
    print(refused.code)
"""
COUNT = """
for _ in range(25):
    with transaction.atomic():
        row = LogInFailure.objects.select_for_update().get()
        row.subject = str(int(row.subject) + 1)
        row.save()
print("counted")
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


def environment(address, folder):
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    settings = {"DJANGO_SETTINGS_MODULE": "samverk.site.settings", "PYTHONPATH": "src"}
    return {**kept, **settings, "DATABASE_URL": address, "SAMVERK_DATA_DIR": str(folder)}


@pytest.fixture
def at_once(database, tmp_path):
    """Return a function that lets several processes do the same at the same moment, and returns what each says."""

    def run(act, before=""):
        setup = [sys.executable, "-c", BEGIN.replace("sys.stdin.readline()", before), "0"]
        subprocess.run(setup, env=environment(database, tmp_path), check=True, stdout=subprocess.DEVNULL)
        processes = [
            subprocess.Popen(
                [sys.executable, "-c", BEGIN + act, str(number)],
                env=environment(database, tmp_path),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
            for number in range(PROCESSES)
        ]
        for process in processes:
            assert process.stdout.readline() == "ready\n"
        for process in processes:
            process.stdin.write("\n")
            process.stdin.flush()
        return [process.communicate(timeout=60)[0].strip() for process in processes]

    return run


def test_no_more_guesses_get_through_than_the_limit(at_once):
    admitted = at_once(GUESS)

    # Those who knock at the same moment may hold each other back, but never let one more through.
    assert 1 <= sum(int(number) for number in admitted) <= PER_EMAIL


def test_of_all_administrators_who_step_down_at_once_one_must_stay(at_once):
    users = "\n".join(
        f"User.objects.create(email='{number}@samverk.example', name='X', role='administrator')"
        for number in range(PROCESSES)
    )

    answers = at_once(DEMOTE, before=users)

    assert sorted(answers) == ["demoted"] * (PROCESSES - 1) + ["last-administrator"]


def test_a_link_lets_one_in_of_those_who_press_at_once(at_once):
    link = """
from samverk.accounts.models import LogInLink
user = User.objects.create(email="karin@samverk.example", name="Karin")
LogInLink.objects.create(user=user, digest="x", expires_at=datetime(2026, 3, 2, 10, 0, tzinfo=UTC))
"""

    answers = at_once(USE_LINK, before=link)

    assert sorted(answers) == ["in"] + ["link-used"] * (PROCESSES - 1)


def test_the_last_seat_is_taken_once(at_once):
    scene = f"""
from samverk.directory.models import Body, Organisation, Person
User.objects.create(email="karin@samverk.example", name="Karin", role="secretary")
Body.objects.create(name="Styrelsen", seats_per_organisation=1)
Organisation.objects.create(name="Ekelunda")
for one in range({PROCESSES}):
    Person.objects.create(name=f"Person {{one}}")
"""

    answers = at_once(TAKE_SEAT, before=scene)

    assert sorted(answers) == ["no-seat-left"] * (PROCESSES - 1) + ["seated"]


def test_nobody_is_locked_out_and_no_count_is_lost(at_once, database, tmp_path):
    first = "LogInFailure.objects.create(subject='0', failed_at=datetime(2026, 3, 2, tzinfo=UTC))"

    answers = at_once(COUNT, before=first)

    assert answers == ["counted"] * PROCESSES
    read = BEGIN.replace("sys.stdin.readline()", "print(LogInFailure.objects.get().subject)")
    told = subprocess.run(
        [sys.executable, "-c", read, "0"],
        env=environment(database, tmp_path),
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.split() == ["ready", str(25 * PROCESSES)]
