"""The house as it is really served: a web server of its own, on a copy of the test's database."""

import contextlib
import os
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from django.conf import settings
from django.db import connection


@contextlib.contextmanager
def running_house(folder: Path) -> Iterator[str]:
    """Yield the address at which the house answers, with everything that the test has stored until now."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "secret_key").write_text(settings.SECRET_KEY, encoding="utf-8")
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port = door.getsockname()[1]
    command = [sys.executable, "-m", "gunicorn", "samverk.site.wsgi", "--bind", f"127.0.0.1:{port}"]
    options = ["--worker-class", "gthread", "--workers", "1", "--threads", "6", "--log-level", "error"]
    environment = {
        **{name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ},
        "DJANGO_SETTINGS_MODULE": "samverk.site.settings",
        "PYTHONPATH": "src",
        "DATABASE_URL": shared_database(folder),
        "SAMVERK_DATA_DIR": str(folder),
    }
    process = subprocess.Popen([*command, *options], env=environment)
    try:
        wait_until_it_answers(port, process)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=30)


def shared_database(folder: Path) -> str:
    """Return the address of a database with what the test has stored: its own on PostgreSQL, else a copy."""
    if connection.vendor == "postgresql":
        said = connection.settings_dict
        account = quote(said["USER"]) + (":" + quote(said["PASSWORD"]) if said["PASSWORD"] else "")
        return f"postgresql://{account}@/{said['NAME']}?host={quote(said['HOST'])}&port={said['PORT'] or 5432}"
    connection.ensure_connection()
    with contextlib.closing(sqlite3.connect(folder / "shared.sqlite3")) as copy:
        connection.connection.backup(copy)
    return f"sqlite:///{folder}/shared.sqlite3"


def wait_until_it_answers(port: int, process: "subprocess.Popen[bytes]") -> None:
    for _attempt in range(600):
        assert process.poll() is None, "the web server ended"
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/sittings/pulse/none/", timeout=5)
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.1)
    raise AssertionError("the web server never answered")
