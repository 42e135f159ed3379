"""Processes that act on the database that a test has filled: several at the same moment, or one by itself."""

import contextlib
import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from textwrap import indent
from urllib.parse import quote

from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper

HANDS = 4
# Seconds after which a process is taken to hang; one that is only slow has time.
PATIENCE = 600
PREPARED = """
import sys, django
django.setup()
from samverk.records.refusal import RuleBroken
"""
ALONE = """
number = int(sys.argv[1])
{prepare}
print("ready", flush=True)
sys.stdin.readline()
try:
{act}
except RuleBroken as refused:
    print(refused.code)
"""
# One process prepares itself and becomes several: to load the house takes far longer than what most of them do.
TOGETHER = """
import io, json, os
for number in range(int(sys.argv[1])):
    if os.fork() == 0:
        break
else:
    while True:
        try:
            os.wait()
        except ChildProcessError:
            os._exit(0)
{prepare}
os.write(1, b"ready\\n")
os.read(0, 1)
sys.stdout = io.StringIO()
try:
{act}
except RuleBroken as refused:
    print(refused.code)
os.write(1, json.dumps(sys.stdout.getvalue().strip()).encode() + b"\\n")
sys.stdout.close()
os._exit(0)
"""


def address_of_database(folder: Path) -> str:
    """Return where other processes reach what this test has stored: on SQLite a copy in ``folder``, made once."""
    if connection.vendor == "postgresql":
        return address_of_server(connection, connection.settings_dict["NAME"])
    shared = folder / "shared.sqlite3"
    if not shared.exists():
        connection.ensure_connection()
        with contextlib.closing(sqlite3.connect(shared)) as copy:
            connection.connection.backup(copy)
            # As the house keeps it; hands that all turn it to this at once would be refused.
            copy.execute("PRAGMA journal_mode=WAL")
    return f"sqlite:///{shared}"


def take_back(folder: Path) -> None:
    """Let the test itself see what the processes stored: on SQLite their copy is copied back."""
    if connection.vendor == "postgresql":
        return
    connection.ensure_connection()
    with contextlib.closing(sqlite3.connect(folder / "shared.sqlite3")) as copy:
        copy.backup(connection.connection)


def address_of_server(wrapper: BaseDatabaseWrapper, name: str) -> str:
    """Return the address of the database ``name`` on the PostgreSQL that ``wrapper`` speaks to."""
    said = wrapper.settings_dict
    account = quote(said["USER"]) + (":" + quote(said["PASSWORD"]) if said["PASSWORD"] else "")
    return f"postgresql://{account}@/{name}?host={quote(said['HOST'])}&port={said['PORT'] or 5432}"


def at_once(prepare: str, act: str, folder: Path, hands: int = HANDS) -> list[str]:
    """Let ``hands`` processes do ``act`` at the same moment, after each has done ``prepare`` for itself.

    Both texts know their ``number``. Returns, sorted, what each printed, or the code of its refusal; nothing of those
    that failed, whose traceback stands in the test's output.
    """
    program = TOGETHER.format(prepare=prepare, act=indent(act.strip(), "    "))
    mother = _started(program, hands, folder)
    for _hand in range(hands):
        assert mother.stdout.readline() == "ready\n"
    said = mother.communicate("g" * hands, timeout=PATIENCE)[0]
    return sorted(json.loads(line) for line in said.splitlines())


def alone(prepare: str, act: str, folder: Path) -> list[str]:
    """Let one process do ``act``, and return the lines that it printed."""
    hand = begun(prepare, act, folder)
    go(hand)
    lines = hand.communicate(timeout=PATIENCE)[0].splitlines()
    assert hand.returncode == 0
    return lines


def begun(prepare: str, act: str, folder: Path, number: int = 0) -> "subprocess.Popen[str]":
    """Return a process that has prepared itself and waits for its sign."""
    hand = _started(ALONE.format(prepare=prepare, act=indent(act.strip(), "    ")), number, folder)
    assert hand.stdout.readline() == "ready\n"
    return hand


def _started(program: str, number: int, folder: Path) -> "subprocess.Popen[str]":
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    settings = {
        "DJANGO_SETTINGS_MODULE": "samverk.site.settings",
        "PYTHONPATH": "src",
        "DATABASE_URL": address_of_database(folder),
        "SAMVERK_DATA_DIR": str(folder),
    }
    return subprocess.Popen(
        [sys.executable, "-c", PREPARED + program, str(number)],
        env=kept | settings,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def go(hand: "subprocess.Popen[str]") -> None:
    """Give a process its sign."""
    hand.stdin.write("\n")
    hand.stdin.flush()
