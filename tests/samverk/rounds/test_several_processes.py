"""What holds when several processes answer and close at once, on a real database that they share."""

import contextlib
import os
import sqlite3
import subprocess
import sys
from urllib.parse import quote

import pytest
from django.db import connection

from samverk.rounds.actions import close_round, name_colleague
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
from samverk.rounds.actions import Said, close_round, give_answer, remind_before_closing, reopen_round, revoke_colleague
from samverk.rounds.models import Asked, Answer, Colleague, Round
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
FOURTH = """
try:
    for turn in range(3):
        give_answer(asked, Said(title=f"Ide {number} {turn}"), at=at, by=by)
        print("answered", end=" ")
except RuleBroken as refused:
    print(refused.code)
"""
CHANGE_OR_REOPEN = """
from datetime import timedelta
try:
    if number == 0:
        close_round(asked.round, at=at, by=by)
        reopen_round(asked.round, because="En till", closes_at=at + timedelta(days=9), at=at, by=by)
        print("reopened")
    else:
        give_answer(asked, Said(position="yes", comment=str(number)), at=at, by=by)
        print("answered")
except RuleBroken as refused:
    print(refused.code)
"""
REVOKE_OR_ANSWER = """
colleague = Colleague.objects.select_related("asked__round").get()
try:
    if number == 0:
        revoke_colleague(colleague, at=at, by=by)
        print("revoked")
    else:
        give_answer(asked, Said(position="yes", comment=str(number)), at=at, by=colleague)
        print("answered")
except RuleBroken as refused:
    print(refused.code)
"""
OVER = """
from samverk.rounds.actions import close_if_over
print(close_if_over(asked.round, at=datetime(2026, 4, 1, tzinfo=UTC)))
"""
REMIND = """
print(remind_before_closing(asked.round, address="https://samverk.example/", at=datetime(2026, 3, 15, tzinfo=UTC)))
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


def test_of_ideas_hammered_in_by_four_the_fourth_is_refused(at_once):
    said = at_once(FOURTH, make_asked(form="entry", quota=3))

    assert " ".join(said).split().count("answered") == 3
    assert " ".join(said).split().count("quota-reached") == PROCESSES - ("answered answered answered" in said)


def test_closing_and_opening_again_while_others_answer_loses_no_answer(at_once):
    asked = make_asked()

    said = at_once(CHANGE_OR_REOPEN, asked)

    assert said.count("reopened") == 1
    assert set(said) <= {"reopened", "answered", "round-closed"}


def test_a_link_taken_back_while_it_is_answered_under_either_came_in_time_or_is_told(at_once):
    asked = make_asked()
    by = asked.round.asked_by
    name_colleague(asked, name="Eja Ek", email="eja@samverk.example", at=AT, by=by)

    said = at_once(REVOKE_OR_ANSWER, asked)

    assert said.count("revoked") == 1
    assert set(said) <= {"revoked", "answered", "colleague-revoked"}


def test_what_is_over_is_closed_by_one_of_many(at_once):
    assert at_once(OVER, make_asked()) == ["False"] * (PROCESSES - 1) + ["True"]


def test_of_many_workers_one_reminds(at_once):
    assert at_once(REMIND, make_asked()) == ["0"] * (PROCESSES - 1) + ["3"]


def test_after_the_closing_no_answer_is_taken(at_once):
    asked = make_asked(form="text", quota=100)
    close_round(Round.objects.get(), at=AT, by=asked.round.asked_by)

    assert at_once(IDEA, asked) == ["round-closed"] * PROCESSES
