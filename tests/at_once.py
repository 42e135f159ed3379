"""Processes that act on the database that a test has filled: several at the same moment, or one by itself."""

import contextlib
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
PROGRAM = """
import sys, django
django.setup()
from samverk.records.refusal import RuleBroken
number = int(sys.argv[1])
{prepare}
print("ready", flush=True)
sys.stdin.readline()
try:
{act}
except RuleBroken as refused:
    print(refused.code)
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
    return f"sqlite:///{shared}"


def address_of_server(wrapper: BaseDatabaseWrapper, name: str) -> str:
    """Return the address of the database ``name`` on the PostgreSQL that ``wrapper`` speaks to."""
    said = wrapper.settings_dict
    account = quote(said["USER"]) + (":" + quote(said["PASSWORD"]) if said["PASSWORD"] else "")
    return f"postgresql://{account}@/{name}?host={quote(said['HOST'])}&port={said['PORT'] or 5432}"


def at_once(prepare: str, act: str, folder: Path, hands: int = HANDS) -> list[str]:
    """Let ``hands`` processes do ``act`` at the same moment, after each has done ``prepare`` for itself.

    Returns, sorted, what each printed, or the code of its refusal. Both texts know their ``number``.
    """
    running = [begun(prepare, act, folder, number) for number in range(hands)]
    for hand in running:
        go(hand)
    return sorted(hand.communicate(timeout=PATIENCE)[0].strip() for hand in running)


def alone(prepare: str, act: str, folder: Path) -> list[str]:
    """Let one process do ``act``, and return the lines that it printed."""
    hand = begun(prepare, act, folder)
    go(hand)
    lines = hand.communicate(timeout=PATIENCE)[0].splitlines()
    assert hand.returncode == 0
    return lines


def begun(prepare: str, act: str, folder: Path, number: int = 0) -> "subprocess.Popen[str]":
    """Return a process that has prepared itself and waits for its sign."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    settings = {
        "DJANGO_SETTINGS_MODULE": "samverk.site.settings",
        "PYTHONPATH": "src",
        "DATABASE_URL": address_of_database(folder),
        "SAMVERK_DATA_DIR": str(folder),
    }
    hand = subprocess.Popen(
        [sys.executable, "-c", PROGRAM.format(prepare=prepare, act=indent(act.strip(), "    ")), str(number)],
        env=kept | settings,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert hand.stdout.readline() == "ready\n"
    return hand


def go(hand: "subprocess.Popen[str]") -> None:
    """Give a process its sign."""
    hand.stdin.write("\n")
    hand.stdin.flush()
