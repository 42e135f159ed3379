"""Several workers write the letters of one day at once, on a real database that they share."""

import contextlib
import os
import sqlite3
import subprocess
import sys
from datetime import date
from urllib.parse import quote

import pytest
from django.db import connection

from tests.factories import make_organisation

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
PROCESSES = 4
DIRECTORS = 6
BEGIN = """
import sys, django
django.setup()
from datetime import date
from samverk.digests.actions import send_digests
from samverk.digests.models import Told
from samverk.post.models import Letter
print("ready", flush=True)
sys.stdin.readline()
"""
SEND = """
print(send_digests(date(2027, 4, 5)))
"""
COUNT = """
told = Told.objects.all()
print(Letter.objects.filter(kind="digest").count(), told.count(), told.values("user").distinct().count())
"""


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


def started(act, address, folder):
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    environment = {
        **kept,
        "DJANGO_SETTINGS_MODULE": "samverk.site.settings",
        "PYTHONPATH": "src",
        "DATABASE_URL": address,
        "SAMVERK_DATA_DIR": str(folder),
    }
    return subprocess.Popen(
        [sys.executable, "-c", BEGIN + act], env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def said(processes):
    """Let all begin at the same moment, and return what each says."""
    for process in processes:
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        process.stdin.write("\n")
        process.stdin.flush()
    return [process.communicate(timeout=120)[0].strip() for process in processes]


def test_four_workers_tell_everybody_everything_once(house, tmp_path):
    for number in range(DIRECTORS):
        organisation = make_organisation(f"Kommun {number}")
        house.director(f"Namn{number} Ek", organisation, frequency="daily")
        for thing in range(3):
            house.owe(f"göra sak {thing}", date(2027, 4, 12), organisation=organisation)
    address = shared_database(tmp_path)

    sent = said([started(SEND, address, tmp_path) for _ in range(PROCESSES)])
    counted = said([started(COUNT, address, tmp_path)])

    assert sum(int(count) for count in sent) == DIRECTORS
    assert counted == [f"{DIRECTORS} {DIRECTORS * 3} {DIRECTORS}"]
