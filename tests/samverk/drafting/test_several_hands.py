"""What holds when several processes act at once, on a real database that they share."""

import contextlib
import os
import sqlite3
import subprocess
import sys
from urllib.parse import quote

import pytest
from django.db import connection

from tests.samverk.drafting.making import chair_of, drafted, held

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
HANDS = 4
BEGIN = """
import sys, django
django.setup()
from datetime import UTC, datetime
from samverk.accounts.models import User
from samverk.drafting.actions import approve, edit_text
from samverk.meetings.models import Item, Meeting
from samverk.records.refusal import RuleBroken
number, at = sys.argv[1], datetime(2026, 3, 9, 9, 0, tzinfo=UTC)
user = User.objects.get(email="chair@samverk.example")
meeting = Meeting.objects.get()
item = Item.objects.get(title="Gemensam upphandling")
print("ready", flush=True)
sys.stdin.readline()
try:
"""
END = """
    print("done")
except RuleBroken as refused:
    print(refused.code)
"""
APPROVE = "    approve(meeting, at=at, by=user)"
EDIT = """    from samverk.drafting.actions import seal_of
    edit_text(item, text=f"Hand {number}.", seen=seal_of(item.background), at=at, by=user)"""


def address_of_database(folder):
    """Return where other processes reach what this test has stored."""
    if connection.vendor == "postgresql":
        said = connection.settings_dict
        account = quote(said["USER"]) + (":" + quote(said["PASSWORD"]) if said["PASSWORD"] else "")
        return f"postgresql://{account}@/{said['NAME']}?host={quote(said['HOST'])}&port={said['PORT'] or 5432}"
    with contextlib.closing(sqlite3.connect(folder / "shared.sqlite3")) as copy:
        connection.connection.backup(copy)
    return f"sqlite:///{folder}/shared.sqlite3"


def at_once(act, folder):
    """Let ``HANDS`` processes do ``act`` at the same moment; return what each got, "done" or why it was refused."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    settings = {
        "DJANGO_SETTINGS_MODULE": "samverk.site.settings",
        "PYTHONPATH": "src",
        "DATABASE_URL": address_of_database(folder),
        "SAMVERK_DATA_DIR": str(folder),
    }
    hands = [
        subprocess.Popen(
            [sys.executable, "-c", BEGIN + act + END, str(number)],
            env=kept | settings,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for number in range(HANDS)
    ]
    for hand in hands:
        assert hand.stdout.readline() == "ready\n"
    for hand in hands:
        hand.stdin.write("\n")
        hand.stdin.flush()
    return sorted(hand.communicate(timeout=60)[0].strip() for hand in hands)


@pytest.mark.parametrize(("act", "refusal"), [(APPROVE, "not-drafted"), (EDIT, "text-changed-meanwhile")])
def test_of_many_hands_one_succeeds_and_the_others_are_told(act, refusal, tmp_path):
    scene = drafted(held())
    chair_of(scene)

    got = at_once(act, tmp_path)

    assert got == ["done", *[refusal] * (HANDS - 1)]
