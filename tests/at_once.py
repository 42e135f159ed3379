"""Several processes that act at the same moment on the database that a test has filled."""

import contextlib
import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from textwrap import indent
from urllib.parse import quote

from django.db import connection

HANDS = 4
BEGIN = """
import sys, django
django.setup()
from samverk.records.refusal import RuleBroken
number = int(sys.argv[1])
{prepare}
print("ready", flush=True)
sys.stdin.readline()
try:
{act}
    print("done")
except RuleBroken as refused:
    print(refused.code)
"""


def address_of_database(folder: Path) -> str:
    """Return where other processes reach what this test has stored: a copy in ``folder`` where it lies in memory."""
    if connection.vendor == "postgresql":
        said = connection.settings_dict
        account = quote(said["USER"]) + (":" + quote(said["PASSWORD"]) if said["PASSWORD"] else "")
        return f"postgresql://{account}@/{said['NAME']}?host={quote(said['HOST'])}&port={said['PORT'] or 5432}"
    with contextlib.closing(sqlite3.connect(folder / "shared.sqlite3")) as copy:
        connection.connection.backup(copy)
    return f"sqlite:///{folder}/shared.sqlite3"


def at_once(prepare: str, act: str, folder: Path, hands: int = HANDS) -> list[str]:
    """Let ``hands`` processes do ``act`` at the same moment, after each has done ``prepare`` for itself.

    Returns, sorted, what each got: "done", or the code of its refusal. Both texts know their ``number``.
    """
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    settings = {
        "DJANGO_SETTINGS_MODULE": "samverk.site.settings",
        "PYTHONPATH": "src",
        "DATABASE_URL": address_of_database(folder),
        "SAMVERK_DATA_DIR": str(folder),
    }
    program = BEGIN.format(prepare=prepare, act=indent(act, "    "))
    running = [
        subprocess.Popen(
            [sys.executable, "-c", program, str(number)],
            env=kept | settings,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for number in range(hands)
    ]
    for hand in running:
        assert hand.stdout.readline() == "ready\n"
    for hand in running:
        hand.stdin.write("\n")
        hand.stdin.flush()
    return sorted(hand.communicate(timeout=60)[0].strip() for hand in running)
