"""A meeting on sixty phones: ``python -m bench.live [--phones 60] [--seconds 6]``.

The work: gunicorn as ``samverk serve`` starts it (two processes of four threads) on loopback, with a meeting of sixty
members, every one of whom has a phone that asks every 1.2 seconds over a connection that is kept. "asking": nothing
happens. "acting": somebody comes or goes every two seconds, so that every phone fetches its screen anew. Times are
processor time of the web server's processes a second, so that what else the machine does adds nothing; "bare" is a
WSGI application of three lines behind the same server, asked the same. "from an act to a changed screen" is by the
clock: 95 of 100 phones, from the moment the act is stored to the moment its phone holds the new screen. To hold: 60
phones that ask take less than a tenth of one processor; 95 of 100 screens change within two seconds.
"""

import argparse
import http.client
import os
import random
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

EVERY = 1.2
WORKERS, THREADS = 2, 4
LONGEST_START = 15
SHARE_OF_ONE, SECONDS_TO_CHANGE = 0.10, 2.0


@dataclass
class Phone(threading.Thread):
    """Asks like the script of the page does, and fetches the screen when told; notes when each revision came."""

    port: int
    pulse: str
    screen: str
    cookie: str
    ends_at: float
    came: dict[int, float] = field(default_factory=dict)
    asked: int = 0
    fetched: int = 0
    failed: int = 0

    def __hash__(self) -> int:
        return id(self)

    def __post_init__(self) -> None:
        super().__init__(daemon=True)

    def run(self) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        revision = "0"
        time.sleep(random.random() * EVERY)
        while time.monotonic() < self.ends_at:
            try:
                revision = self._ask(connection, revision)
            except (OSError, http.client.HTTPException):
                self.failed += 1
                connection.close()
            time.sleep(EVERY * (0.85 + 0.3 * random.random()))

    def _ask(self, connection: http.client.HTTPConnection, revision: str) -> str:
        self.asked += 1
        status, said = answered(connection, f"{self.pulse}?r={revision}", self.cookie)
        if status == 200 and self.screen:
            self.fetched += 1
            revision = said.split(".")[0]
            status, _page = answered(connection, self.screen, self.cookie)
            assert status == 200, status
            self.came.setdefault(int(revision), time.monotonic())
        return revision


def main(arguments: Sequence[str] = ()) -> int:
    """Measure; return 1 if a figure is not held."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--phones", type=int, default=60)
    parser.add_argument("--seconds", type=int, default=6)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        stage = made_stage(Path(folder), options.phones)
        with served("bench.live:bare") as (port, processes):
            bare = spent(stage, port, processes, options.seconds, screen=False)[0]
        with served("samverk.site.wsgi") as (port, processes):
            few = spent(stage, port, processes, options.seconds, screen=True, share=10)[0]
            asking = spent(stage, port, processes, options.seconds, screen=True)[0]
            acting, changes = spent(stage, port, processes, options.seconds, screen=True, acts=True)
    size = f"{options.phones} phones"
    late = sorted(changes)[int(len(changes) * 0.95)] if changes else float("inf")
    held = [asking < SHARE_OF_ONE, late < SECONDS_TO_CHANGE]
    tell(
        "asking, of one processor", size, f"{asking:.1%}", f"{bare:.1%}", asking / bare, f"{asking / few:.1f}", held[0]
    )
    tell("acting, of one processor", size, f"{acting:.1%}", f"{bare:.1%}", acting / bare, "-", True)
    tell(
        "from an act to a changed screen",
        f"{len(changes)} changes",
        f"{late:.2f} s",
        f"{EVERY:.2f} s",
        late / EVERY,
        "-",
        held[1],
    )
    return 0 if all(held) else 1


def tell(name: str, size: str, ours: str, theirs: str, ratio: float, grown: str, holds: bool) -> None:
    """Print one line."""
    print(f"{name:34}  {size:26}  {ours:>12}  {theirs:>12}  {ratio:8.2f}  {grown}" + ("" if holds else "  NOT HELD"))


def bare(environ: dict[str, Any], start_response: Any) -> list[bytes]:
    """Answer nothing, behind the same server."""
    start_response("204 No Content", [])
    return []


@dataclass
class Stage:
    """``cookies`` are the sessions of the members, one a phone."""

    meeting_id: int
    public_id: str
    pulse: str
    cookies: list[str]
    seat_id: str


def made_stage(folder: Path, phones: int) -> Stage:
    """Let the house live in ``folder``, with a meeting in session and a session for every member."""
    import django  # noqa: PLC0415  the settings read the environment when they are loaded
    from django.apps import apps  # noqa: PLC0415
    from django.conf import settings  # noqa: PLC0415
    from django.core.management import call_command  # noqa: PLC0415

    os.environ |= {
        "DATABASE_URL": os.environ.get("BENCH_DATABASE_URL", f"sqlite:///{folder}/live.sqlite3"),
        "DJANGO_SETTINGS_MODULE": "samverk.site.settings",
        "SAMVERK_DATA_DIR": str(folder),
        "PYTHONPATH": f"src{os.pathsep}.",
        "PYTHONWARNINGS": "ignore",
    }
    django.setup()
    # The tables of today, without the history of migrations, which takes longer than all that is measured.
    settings.MIGRATION_MODULES = {app.label: None for app in apps.get_app_configs()}
    call_command("migrate", run_syncdb=True, verbosity=0)
    from bench.live_meeting import meeting_of  # noqa: PLC0415  needs Django

    return Stage(*meeting_of(phones))


@contextmanager
def served(application: str) -> Iterator[tuple[int, list[int]]]:
    """Yield the port at which gunicorn answers with ``application``, and the numbers of its processes."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port = door.getsockname()[1]
    words = [sys.executable, "-m", "gunicorn", application, "--bind", f"127.0.0.1:{port}", "--log-level", "error"]
    words += ["--workers", str(WORKERS), "--threads", str(THREADS), "--worker-class", "gthread", "--keep-alive", "15"]
    process = subprocess.Popen(words)
    try:
        wait_for(port)
        yield port, [process.pid, *children_of(process.pid)]
    finally:
        process.terminate()
        process.wait(30)


def wait_for(port: int) -> None:
    """Return once somebody answers at ``port``, and has imported all it needs."""
    for _attempt in range(300):
        try:
            for _worker in range(4 * WORKERS):
                answered(http.client.HTTPConnection("127.0.0.1", port, timeout=60), "/sittings/pulse/none/", "")
        except (OSError, http.client.HTTPException):
            time.sleep(0.2)
        else:
            return
    raise SystemExit("The web server never answered.")


def children_of(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def processor_seconds(processes: Sequence[int]) -> float:
    """Return the processor time that the processes have used until now."""
    ticks = 0
    for pid in processes:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def spent(
    stage: Stage, port: int, processes: Sequence[int], seconds: int, *, screen: bool, acts: bool = False, share: int = 1
) -> tuple[float, list[float]]:
    """Return the processor time a second that the phones cost, and how long each change took to reach each phone."""
    address = f"/sittings/{stage.public_id}/me/" if screen else ""
    ends_at = time.monotonic() + LONGEST_START + seconds
    phones = [Phone(port, stage.pulse, address, cookie, ends_at) for cookie in stage.cookies[::share]]
    for phone in phones:
        phone.start()
    wait_for_first_screens(phones, screen=screen)
    ends_at = time.monotonic() + seconds
    for phone in phones:
        phone.ends_at = ends_at
    before, begun = processor_seconds(processes), time.monotonic()
    stored = act_on(stage, ends_at - 3 * EVERY) if acts else {}
    time.sleep(max(0.0, ends_at - time.monotonic()))
    used = (processor_seconds(processes) - before) / (time.monotonic() - begun)
    for phone in phones:
        phone.join(60)
    failed = sum(phone.failed for phone in phones)
    assert not failed, f"{failed} questions failed"
    return used, [delay for phone in phones for delay in delays(phone, stored)]


def wait_for_first_screens(phones: Sequence[Phone], *, screen: bool) -> None:
    """Return once every phone shows its screen: what loading costs is not what following costs."""
    begun = time.monotonic()
    while time.monotonic() - begun < LONGEST_START - EVERY:
        if all(phone.came if screen else phone.asked for phone in phones):
            break
        time.sleep(0.1)
    time.sleep(EVERY)


def act_on(stage: Stage, until: float) -> dict[int, float]:
    """Let somebody come and go until then; return when each revision was stored."""
    from bench.live_meeting import come_or_go  # noqa: PLC0415  needs Django

    stored = {}
    while time.monotonic() < until:
        revision = come_or_go(stage.meeting_id, stage.seat_id)
        stored[revision] = time.monotonic()
        time.sleep(2)
    return stored


def delays(phone: Phone, stored: dict[int, float]) -> list[float]:
    """Return after how long each change stood on the phone: the first screen that was at least as new."""
    found = []
    for revision, at in stored.items():
        seen = [came for known, came in phone.came.items() if known >= revision]
        found.append(min(seen) - at if seen else float("inf"))
    return found


def answered(connection: http.client.HTTPConnection, address: str, cookie: str) -> tuple[int, str]:
    """Return what the house answers."""
    connection.request("GET", address, headers={"Cookie": cookie, "X-Live": "1"})
    answer = connection.getresponse()
    return answer.status, answer.read().decode()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
