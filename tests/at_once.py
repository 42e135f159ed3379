"""Processes that act on the database that a test has filled: several at the same moment, or one by itself."""

import contextlib
import io
import multiprocessing
import os
import sqlite3
import subprocess
import sys
from multiprocessing.queues import SimpleQueue
from multiprocessing.synchronize import Barrier
from pathlib import Path
from textwrap import indent
from urllib.parse import quote

from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper
from django.test import override_settings

from samverk.records.refusal import RuleBroken

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
# One process loads the house, and becomes several whenever a test asks: to load it takes far longer than what most of
# them do. The test's own process cannot: what sets its files in type has threads, which a copy of it would miss.
CREWS = multiprocessing.get_context("forkserver")
CREWS.set_forkserver_preload(["tests.loaded_house"])


def address_of_database(folder: Path) -> str:
    """Return where other processes reach what this test has stored."""
    name = _name_of_database(folder)
    return address_of_server(connection, name) if connection.vendor == "postgresql" else f"sqlite:///{name}"


def _name_of_database(folder: Path) -> str:
    """Return what the shared database is called: on SQLite it is a copy in ``folder``, made once."""
    if connection.vendor == "postgresql":
        return str(connection.settings_dict["NAME"])
    shared = folder / "shared.sqlite3"
    if not shared.exists():
        connection.ensure_connection()
        with contextlib.closing(sqlite3.connect(shared)) as copy:
            connection.connection.backup(copy)
            # As the house keeps it; hands that all turn it to this at once would be refused.
            copy.execute("PRAGMA journal_mode=WAL")
    return str(shared)


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

    Both texts know their ``number``. Returns, sorted, what each printed, or the code of its refusal. Those that fail
    fail the test; their traceback stands in its output.
    """
    name = _name_of_database(folder)
    start, said = CREWS.Barrier(hands, timeout=PATIENCE), CREWS.SimpleQueue()
    crew = [
        CREWS.Process(target=_act, args=(number, prepare, act, name, folder, start, said), daemon=True)
        for number in range(hands)
    ]
    for hand in crew:
        hand.start()
    for hand in crew:
        hand.join(PATIENCE)
        hand.kill()
    assert [hand.exitcode for hand in crew] == [0] * hands
    answers = []
    while not said.empty():
        answers.append(said.get())
    return sorted(answers)


def _act(number: int, prepare: str, act: str, name: str, folder: Path, start: Barrier, said: SimpleQueue[str]) -> None:
    """Be one of several hands: with a connection of its own, and files where the test looks for them."""
    connection.settings_dict["NAME"] = name
    with override_settings(MEDIA_ROOT=str(folder / "files")):
        known = {"number": number, "sys": sys, "RuleBroken": RuleBroken}
        try:
            exec(prepare, known)
        except BaseException:
            start.abort()
            raise
        start.wait()
        with contextlib.redirect_stdout(io.StringIO()) as printed:
            try:
                exec(act, known)
            except RuleBroken as refused:
                printed.write(refused.code)
        said.put(printed.getvalue().strip())


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
