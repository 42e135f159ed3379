"""What holds when two answer the same proposal at the same moment, on a real database that they share."""

import contextlib
import os
import sqlite3
import subprocess
import sys
from urllib.parse import quote

import pytest
from django.db import connection

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

BEGIN = """
import sys, django
django.setup()
from samverk.accounts.models import User
from samverk.intake import actions
from samverk.intake.models import Proposal
from samverk.meetings.models import Meeting
from samverk.post.models import Letter
from samverk.records.refusal import RuleBroken
"""
SCENE = """
from tests.factories import make_body
from tests.samverk.intake.making import make_coming_meeting, make_proposal, make_user_with_seat
body = make_body()
make_coming_meeting(body)
make_user_with_seat(body, "Disa Holm", seat="chair")
make_proposal(make_user_with_seat(body, "Karin Lind"), body)
"""
ANSWER = """
proposal, meeting, by = Proposal.objects.get(), Meeting.objects.get(), User.objects.get(email="disa@samverk.example")
seen = proposal.revision
acts = {
    "accept": lambda: actions.accept_proposal(proposal, meeting, seen=seen, by=by),
    "send-back": lambda: actions.send_back_proposal(proposal, reason="Kostnaden?", seen=seen, by=by),
    "withdraw": lambda: actions.withdraw_proposal(proposal, seen=seen, by=by),
}
print("ready", flush=True)
sys.stdin.readline()
try:
    acts[sys.argv[1]]()
    print("done")
except RuleBroken as refused:
    print(refused.code)
"""
COUNT = "print(Proposal.objects.get().steps.count(), Letter.objects.count())"


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
def begun(database, tmp_path):
    """Return a function that begins a process in the house."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    settings = {"DJANGO_SETTINGS_MODULE": "samverk.site.settings", "PYTHONPATH": f"src{os.pathsep}."}
    environment = {**kept, **settings, "DATABASE_URL": database, "SAMVERK_DATA_DIR": str(tmp_path)}

    def begin(code, word=""):
        command = [sys.executable, "-W", "ignore", "-c", BEGIN + code, word]
        return subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    return begin


@pytest.mark.parametrize("acts", [("accept", "send-back"), ("accept", "accept"), ("withdraw", "accept")])
def test_one_hand_succeeds_and_the_other_is_told(begun, acts):
    begun(SCENE).communicate(timeout=120)
    hands = [begun(ANSWER, act) for act in acts]

    assert [hand.stdout.readline() for hand in hands] == ["ready\n", "ready\n"]
    for hand in hands:
        hand.stdin.write("\n")
        hand.stdin.flush()
    told = [hand.communicate(timeout=120)[0].strip() for hand in hands]

    assert sorted(told) == ["already-settled", "done"]
    assert begun(COUNT).communicate(timeout=120)[0].split() == ["2", "1"]
