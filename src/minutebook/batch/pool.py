"""A pool of processes that outlives any of them.

They are spawned, never forked: the caller may hold threads, locks and database connections. Each has one file at a
time. The caller's process keeps the clock, kills what hangs, notices what died, and starts another in its place.
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import Any, Generic, TypeVar

from minutebook.batch.outcome import Outcome
from minutebook.batch.worker import Finished, Ready, Waiting, read_in_turn
from minutebook.errors import UnreadableFile
from minutebook.model.blocks import Document

R = TypeVar("R")

START = 60.0
"""Seconds in which a new process must be ready."""
PATIENCE = 5.0
"""Seconds that a program's own limit may be late."""


@dataclass(slots=True)
class _Worker:
    """A process; ``number`` and ``path`` are those of the file that it reads."""

    process: SpawnProcess
    pipe: Connection
    number: int = 0
    path: Path = Path()
    deadline: float = 0.0


class Pool(Generic[R]):
    """At most ``jobs`` processes, started when they are needed."""

    def __init__(self, jobs: int, work: Callable[[Document], R], *, seconds: float, memory: int) -> None:
        self.jobs = jobs
        self._work = work
        self._seconds = seconds
        self._memory = memory
        self._busy: list[_Worker] = []
        self._idle: list[_Worker] = []

    @property
    def busy(self) -> int:
        return len(self._busy)

    @property
    def free(self) -> int:
        return self.jobs - len(self._busy)

    def give(self, number: int, path: Path) -> None:
        """Let a process read a file."""
        worker = self._at_hand() or self._started()
        worker.number, worker.path = number, path
        self._busy.append(worker)
        worker.pipe.send(path)

    def collect(self) -> Iterator[tuple[int, Outcome[R]]]:
        """Wait until something happens and yield what was finished, by number."""
        until = min(worker.deadline for worker in self._busy)
        ready = set(wait([worker.pipe for worker in self._busy], max(until - time.monotonic(), 0.0)))
        for worker in list(self._busy):
            outcome = self._heard(worker) if worker.pipe in ready else self._overdue(worker)
            if outcome is not None:
                self._busy.remove(worker)
                yield worker.number, outcome

    def stop(self) -> None:
        """End all processes, whatever they are doing."""
        for worker in self._busy + self._idle:
            _end(worker)
        self._busy, self._idle = [], []

    def _at_hand(self) -> _Worker | None:
        while self._idle:
            worker = self._idle.pop()
            if worker.process.is_alive():
                worker.deadline = time.monotonic() + self._seconds
                return worker
            _end(worker)
        return None

    def _started(self) -> _Worker:
        context = get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=read_in_turn, args=(theirs, self._work, self._memory), daemon=True)
        process.start()
        theirs.close()
        return _Worker(process, ours, deadline=time.monotonic() + START)

    def _heard(self, worker: _Worker) -> Outcome[R] | None:
        """Take what a process says; ``None`` while it is not finished."""
        try:
            said: Any = worker.pipe.recv()
        except (EOFError, OSError):
            _end(worker)
            return Outcome(worker.path, None, UnreadableFile("crashed", f"exit {worker.process.exitcode}"))
        if isinstance(said, Finished):
            self._idle.append(worker)
            return Outcome(worker.path, said.result, said.error)
        if isinstance(said, Ready):
            worker.deadline = time.monotonic() + self._seconds
        elif isinstance(said, Waiting):
            worker.deadline = time.monotonic() + said.seconds + self._seconds + PATIENCE
        return None

    def _overdue(self, worker: _Worker) -> Outcome[R] | None:
        if time.monotonic() < worker.deadline:
            return None
        _end(worker)
        return Outcome(worker.path, None, UnreadableFile("too-slow", f"{self._seconds:g} s"))


def _end(worker: _Worker) -> None:
    worker.pipe.close()
    worker.process.kill()
    worker.process.join()
