"""What holds when several processes hand over, settle and answer at once, on a real database that they share."""

import contextlib
import os
import sqlite3
import subprocess
import sys
from urllib.parse import quote

import pytest
from django.db import connection

from samverk.routes.models import Handled, HandOver
from tests.factories import make_matter
from tests.samverk.routes.making import give, make_anchoring, make_house, make_planned, row_of

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
PROCESSES = 3

BEGIN = """
import sys, django
django.setup()
from datetime import UTC, date, datetime
from samverk.accounts.models import User
from samverk.directory.models import Body
from samverk.matters.models import Matter
from samverk.records.refusal import RuleBroken
from samverk.routes.actions import Handed, Says, hand_over, record_outcome, say_handled
from samverk.routes.models import Handling, HandOver
number, public_id = int(sys.argv[1]), sys.argv[2]
by = User.objects.get(role="secretary")
at, day = datetime(2024, 3, 1, 8, tzinfo=UTC), date(2024, 2, 16)
print("ready", flush=True)
sys.stdin.readline()
try:
"""
END = """
except RuleBroken as refused:
    print(refused.code)
"""
HAND_OVER = """
    matter = Matter.objects.get(public_id=public_id)
    one, other = Body.objects.get(kind="directors"), Body.objects.get(kind="presidium")
    hand_over(Handed(one, other, "Gemensam budget", matter=matter), on=day, at=at, by=by)
    print("handed over")
"""
SETTLE = """
    sent = HandOver.objects.get(public_id=public_id)
    record_outcome(sent, ("adopted", "rejected", "noted")[number], on=day, at=at, by=by)
    print("settled")
"""
ANSWER = """
    handling = Handling.objects.select_related("anchoring", "organisation").get(public_id=public_id)
    say_handled(handling, Says(outcome="not-taken-up", questions=str(number)), seen=0, at=at, by=by)
    print("answered")
"""


@pytest.fixture
def at_once(tmp_path):
    """Return a function that lets several processes do the same at the same moment, and returns what each says."""

    def run(act, public_id):
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
                [sys.executable, "-c", BEGIN + act + END, str(number), public_id],
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


def test_a_matter_is_handed_over_once(at_once):
    house = make_house()
    make_planned(house.presidium)

    said = at_once(HAND_OVER, make_matter("Gemensam budget").public_id)

    assert said == ["handed over", "handed-over-already", "handed-over-already"]


def test_an_outcome_is_noted_once(at_once):
    sent = give(make_house())

    assert at_once(SETTLE, sent.public_id) == ["hand-over-settled", "hand-over-settled", "settled"]
    assert HandOver.objects.filter(pk=sent.pk).count() == 1


def test_of_several_tabs_one_answers_and_the_others_are_told(at_once):
    house = make_house()
    handling = row_of(make_anchoring(house), house.municipalities[0])

    assert at_once(ANSWER, handling.public_id) == ["answered", "handling-changed", "handling-changed"]
    assert Handled.objects.count() <= 1
