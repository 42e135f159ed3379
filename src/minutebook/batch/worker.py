"""What runs in each process: read the file named, do the work, send what came of it."""

import signal
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, NamedTuple

from minutebook.errors import UnreadableFile
from minutebook.model.blocks import Document
from minutebook.read import read_file
from minutebook.read.programs import on_start

try:
    import resource
except ImportError:  # not on Windows
    resource = None  # type: ignore[assignment]


class Ready(NamedTuple):
    """The process has loaded what it needs."""


class Waiting(NamedTuple):
    """Another program was started, which may take so many seconds of its own."""

    seconds: float


class Finished(NamedTuple):
    """The file is done: one of the two is there."""

    result: Any
    error: UnreadableFile | None


def read_in_turn(pipe: Connection, work: Callable[[Document], Any], memory: int) -> None:
    """Answer every path that comes through ``pipe`` until it is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _limit_memory(memory)
    on_start.set(lambda seconds: pipe.send(Waiting(seconds)))
    pipe.send(Ready())
    while True:
        try:
            path: Path = pipe.recv()
        except EOFError:
            return
        pipe.send(_read(path, work))


def _read(path: Path, work: Callable[[Document], Any]) -> Finished:
    try:
        return Finished(work(read_file(path)), None)
    except UnreadableFile as error:
        return Finished(None, error)
    except MemoryError:
        return Finished(None, UnreadableFile("too-large", "memory"))
    except Exception as error:
        return Finished(None, UnreadableFile("crashed", f"{type(error).__name__}: {error}"[:200]))


def _limit_memory(memory: int) -> None:
    """Bound the process's address space to what it has now and ``memory`` bytes more."""
    if resource is None:
        return
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[0])
    except OSError:
        return
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    resource.setrlimit(resource.RLIMIT_AS, (pages * resource.getpagesize() + memory, hard))
