"""Several processes run as one: started together, restarted when they fall, stopped together."""

import ctypes
import logging
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import FrameType

PATIENCE_SECONDS = 25.0
LONGEST_PAUSE = 30.0
LOOK_EVERY_SECONDS = 0.5
PR_SET_PDEATHSIG = 1
log = logging.getLogger(__name__)


@dataclass
class Child:
    """One process. Without ``restart`` its end is the end of them all."""

    name: str
    command: Sequence[str]
    restart: bool
    process: subprocess.Popen[bytes] | None = None
    started: float = 0.0
    falls: int = 0
    rests_until: float = 0.0


@dataclass
class Supervisor:
    """Runs ``children`` until one that must not end has ended, or SIGTERM or SIGINT arrives."""

    children: list[Child]
    environment: Mapping[str, str]
    stop: threading.Event = field(default_factory=threading.Event)

    def run(self) -> int:
        """Start all, look after them, stop all; return 0 if somebody asked for the stop, else 1."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._asked_to_stop)
        for child in self.children:
            self._start(child)
        fell = self._look_after()
        self._stop_all()
        return 1 if fell else 0

    def _asked_to_stop(self, number: int, frame: FrameType | None) -> None:
        self.stop.set()

    def _look_after(self) -> bool:
        """Return whether a child that must not end has ended."""
        while not self.stop.wait(LOOK_EVERY_SECONDS):
            for child in self.children:
                if child.process is None:
                    self._start_again(child)
                elif child.process.poll() is not None and not self._may_fall(child):
                    return True
        return False

    def _start(self, child: Child) -> None:
        child.started = time.monotonic()
        # In a session of their own, so that Ctrl-C reaches us alone and we stop them in order.
        child.process = subprocess.Popen(  # noqa: S603 - our own commands
            child.command, env=dict(self.environment), start_new_session=True, preexec_fn=_die_with_parent
        )

    def _may_fall(self, child: Child) -> bool:
        assert child.process is not None
        log.error("%s ended with code %s.", child.name, child.process.returncode)
        if not child.restart:
            return False
        now = time.monotonic()
        child.falls = child.falls + 1 if now - child.started < 60 else 1
        child.rests_until = now + min(LONGEST_PAUSE, 2.0 ** (child.falls - 1))
        child.process = None
        return True

    def _start_again(self, child: Child) -> None:
        if time.monotonic() >= child.rests_until:
            log.warning("%s is started again.", child.name)
            self._start(child)

    def _stop_all(self) -> None:
        running = [child for child in self.children if child.process is not None and child.process.poll() is None]
        for child in running:
            if child.process is not None:
                child.process.terminate()
        deadline = time.monotonic() + PATIENCE_SECONDS
        for child in running:
            _wait_or_kill(child, deadline)


def _wait_or_kill(child: Child, deadline: float) -> None:
    if child.process is None:
        return
    try:
        child.process.wait(max(0.0, deadline - time.monotonic()))
    except subprocess.TimeoutExpired:
        log.warning(
            "%s did not stop in time and is ended; what it was doing is done again at the next start.", child.name
        )
        child.process.kill()
        child.process.wait()


def _die_with_parent() -> None:
    """Ask Linux to end this process when its parent is gone, even if the parent was killed."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
