"""What holds when several processes answer and close at once, on a real database that they share."""

import contextlib
import os
import sqlite3
import subprocess
import sys
from urllib.parse import quote

import pytest
from django.db import connection

from samverk.rounds.actions import close_round
from samverk.rounds.models import Round
from tests.samverk.rounds.making import AT, asked_of, make_house, make_round

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
PROCESSES = 4

BEGIN = """
import sys, django
django.setup()
from datetime import UTC, datetime
from samverk.accounts.models import User
from samverk.records.refusal import RuleBroken
from samverk.rounds.actions import Said, close_round, give_answer
from samverk.rounds.models import Asked, Answer, Round
number, asked_id = int(sys.argv[1]), sys.argv[2]
asked = Asked.objects.select_related("round", "organisation").get(public_id=asked_id)
by = User.objects.order_by("pk").first()
at = datetime(2026, 3, 9, 8, 0, tzinfo=UTC)
print("ready", flush=True)
sys.stdin.readline()
"""
IDEA = """
try:
    give_answer(asked, Said(text=f"Ide {number}"), at=at, by=by)
    print("answered")
except RuleBroken as refused:
    print(refused.code)
"""
SAME = """
print(give_answer(asked, Said(position="yes"), at=at, by=by).version)
"""
CLOSE_OR_ANSWER = """
try:
    if number == 0:
        close_round(asked.round, at=at, by=by)
        print("closed")
    else:
        answer = give_answer(asked, Said(text=f"Ide {number}"), at=at, by=by)
        print("answered")
except RuleBroken as refused:
    print(refused.code)
"""


@pytest.fixture
def at_once(tmp_path):
    """Return a function that lets several processes do the same at the same moment, and returns what each says."""

    def run(act, asked):
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        environment = {
            **kept,
            "DJANGO_SETTINGS_MODULE": "samverk.site.settings",
            "PYTHONPATH": "src",
            "DATABASE_URL": shared_database(tmp_path),
            "SAMVERK_DATA_DIR": str(tmp_path),
        }
        processes = [
            subprocess.Popen(
                [sys.executable, "-c", BEGIN + act, str(number), asked.public_id],
                env=environment,
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
        return sorted(process.communicate(timeout=60)[0].strip() for process in processes)

    return run


def shared_database(folder):
    """Return the address of this test's database as other processes reach it: on SQLite, a copy of it in a file."""
    if connection.vendor == "postgresql":
        said = connection.settings_dict
        account = quote(said["USER"]) + (":" + quote(said["PASSWORD"]) if said["PASSWORD"] else "")
        return f"postgresql://{account}@/{said['NAME']}?host={quote(said['HOST'])}&port={said['PORT'] or 5432}"
    connection.ensure_connection()
    with contextlib.closing(sqlite3.connect(folder / "shared.sqlite3")) as copy:
        connection.connection.backup(copy)
    return f"sqlite:///{folder}/shared.sqlite3"


def make_asked(**fields):
    house = make_house()
    return asked_of(make_round(house, **fields), house.municipalities[0])


def test_of_many_ideas_at_once_no_more_are_taken_than_the_quota(at_once):
    asked = make_asked(form="text", quota=2)

    assert at_once(IDEA, asked) == ["answered", "answered", "quota-reached", "quota-reached"]


def test_the_same_answer_from_several_tabs_is_one(at_once):
    assert at_once(SAME, make_asked()) == ["1"] * PROCESSES


def test_an_answer_in_the_last_moment_is_either_in_time_or_told(at_once):
    asked = make_asked(form="text", quota=100)

    said = at_once(CLOSE_OR_ANSWER, asked)

    assert said.count("closed") == 1
    assert set(said) <= {"closed", "answered", "round-closed"}


def test_after_the_closing_no_answer_is_taken(at_once):
    asked = make_asked(form="text", quota=100)
    close_round(Round.objects.get(), at=AT, by=asked.round.asked_by)

    assert at_once(IDEA, asked) == ["round-closed"] * PROCESSES
