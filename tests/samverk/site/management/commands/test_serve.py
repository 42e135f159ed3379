"""The house served for real: a web server and a worker, started and stopped."""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest

from tests.migrated import migrated_database

COMMAND = [sys.executable, "-m", "samverk.site"]


@pytest.fixture
def environment(tmp_path):
    """Return the environment of a house of its own."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return {**kept, "SAMVERK_DATA_DIR": str(tmp_path), "PYTHONPATH": "src", "SAMVERK_WEB_WORKERS": "1"}


@pytest.fixture
def taken_port():
    """Return a port that somebody else answers at."""
    with contextlib.closing(socket.socket()) as door:
        door.bind(("127.0.0.1", 0))
        door.listen()
        yield door.getsockname()[1]


def free_port():
    with contextlib.closing(socket.socket()) as door:
        door.bind(("127.0.0.1", 0))
        return door.getsockname()[1]


def run(environment, *words):
    return subprocess.run([*COMMAND, *words], env=environment, capture_output=True, text=True, check=False, timeout=60)


def get(address, seconds=30):
    """Return what is answered, once somebody answers."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            return urllib.request.urlopen(address, timeout=10)
        except urllib.error.HTTPError:
            raise
        except OSError:
            assert time.monotonic() < deadline, "nobody answered in time"
            time.sleep(0.05)


def test_serve_answers_with_pages_and_style_sheets_and_stops_when_told(environment, tmp_path):
    shutil.copy(migrated_database(), tmp_path / "samverk.sqlite3")
    port = free_port()
    house = subprocess.Popen(
        [*COMMAND, "serve", "--port", str(port)], env=environment, stdout=subprocess.PIPE, text=True
    )
    try:
        page = get(f"http://127.0.0.1:{port}/accounts/log-in/").read().decode()
        style = next(part for part in page.split('"') if part.endswith(".css"))
        sheet = get(f"http://127.0.0.1:{port}{style}")
        told = house.stdout.readline()
    finally:
        house.send_signal(signal.SIGTERM)
        code = house.wait(30)

    assert told == f"Samverk answers at http://127.0.0.1:{port} (stop it with Ctrl-C)\n"
    assert sheet.headers["Cache-Control"] == "max-age=315360000, public, immutable"
    assert code == 0
    with contextlib.closing(socket.socket()) as door:
        assert door.connect_ex(("127.0.0.1", port)) != 0


def test_serve_says_that_a_port_is_taken(environment, taken_port, tmp_path):
    shutil.copy(migrated_database(), tmp_path / "samverk.sqlite3")

    done = run(environment, "serve", "--port", str(taken_port))

    assert done.returncode == 1
    assert done.stderr.strip() == (
        f"CommandError: Port {taken_port} at 127.0.0.1 cannot be used (Address already in use). "
        "Stop the program that uses it, or choose another with --port."
    )


def test_serve_says_that_the_database_is_not_of_this_version(environment):
    done = run(environment, "serve", "--port", str(free_port()))

    assert done.returncode == 1
    assert done.stderr.strip() == (
        'CommandError: The database is not of this version. Run "samverk init" once, and serve again.'
    )
