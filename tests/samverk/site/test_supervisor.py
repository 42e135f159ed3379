"""Processes that are started, restarted and stopped as one: real ones, in a house of their own."""

import os
import signal
import subprocess
import sys
import time

import pytest

# A house whose children write their process ids into the folder named on the command line, one line a start.
HOUSE = """
import os, sys
from pathlib import Path
from samverk.site.supervisor import Child, Supervisor
folder = Path(sys.argv[1])
def child(name, words, restart):
    note = f"import os, time; print(os.getpid(), file=open({str(folder / name)!r}, 'a'), flush=True); {words}"
    return Child(name, [sys.executable, '-c', note], restart)
web = child("web", sys.argv[2], restart=False)
work = child("work", sys.argv[3], restart=True)
sys.exit(Supervisor([web, work], os.environ).run())
"""
STAY = "time.sleep(60)"


@pytest.fixture
def house(tmp_path):
    """Return a function that starts a house and waits until both children have noted themselves."""
    started = []

    def start(web=STAY, work=STAY):
        command = [sys.executable, "-c", HOUSE, str(tmp_path), web, work]
        parent = subprocess.Popen(command, env={**os.environ, "PYTHONPATH": "src"}, stderr=subprocess.DEVNULL)
        started.append(parent)
        wait_for(lambda: starts(tmp_path / "web") and starts(tmp_path / "work"))
        return parent

    yield start
    for parent in started:
        parent.kill()
        parent.wait()


def starts(note):
    """Return the process ids noted so far, in order."""
    return [int(line) for line in note.read_text().split()] if note.exists() else []


def wait_for(something, seconds=15):
    """Wait until ``something`` holds."""
    deadline = time.monotonic() + seconds
    while not something():
        assert time.monotonic() < deadline, "it did not come to pass in time"
        time.sleep(0.02)


def is_running(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    with open(f"/proc/{pid}/stat") as stat:
        return stat.read().rsplit(") ", 1)[1][0] != "Z"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_stops_all_and_ends_well(house, tmp_path, number):
    parent = house()

    parent.send_signal(number)

    assert parent.wait(10) == 0
    assert [is_running(pid) for pid in starts(tmp_path / "web") + starts(tmp_path / "work")] == [False, False]


def test_a_worker_that_falls_is_started_again(house, tmp_path):
    house()

    os.kill(starts(tmp_path / "work")[0], signal.SIGKILL)

    wait_for(lambda: len(starts(tmp_path / "work")) == 2)
    assert len(starts(tmp_path / "web")) == 1


def test_the_end_of_the_web_server_is_the_end_of_all(house, tmp_path):
    parent = house()

    os.kill(starts(tmp_path / "web")[0], signal.SIGKILL)

    assert parent.wait(10) == 1
    assert not is_running(starts(tmp_path / "work")[0])


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends children with their parent")
def test_a_parent_that_is_killed_leaves_nobody_behind(house, tmp_path):
    parent = house()
    children = starts(tmp_path / "web") + starts(tmp_path / "work")

    parent.kill()
    parent.wait()

    wait_for(lambda: not any(is_running(pid) for pid in children))
