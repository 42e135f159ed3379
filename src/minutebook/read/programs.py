"""Programs outside Python: run with a time limit, killed with all their children, free of this process's limits."""

import os
import signal
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

try:
    import resource
except ImportError:  # not on Windows
    resource = None  # type: ignore[assignment]

on_start: ContextVar[Callable[[float], None] | None] = ContextVar("on_start", default=None)
"""Called with the seconds that a program may take, so that whoever watches the clock can wind it up."""


class TooSlow(Exception):
    """A program that had not finished in time and was killed."""


def run(command: list[str], *, seconds: float, given: bytes = b"") -> tuple[int, bytes]:
    """Run a program; return its exit code and what it printed. Raises ``TooSlow``."""
    announce = on_start.get()
    if announce is not None:
        announce(seconds)
    with _own_limits():
        process = subprocess.Popen(  # noqa: S603  (callers hand in fixed commands)
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"OMP_THREAD_LIMIT": "1"},
            start_new_session=True,
        )
    try:
        printed = process.communicate(given, timeout=seconds)[0]
    except subprocess.TimeoutExpired as error:
        raise TooSlow from error
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
    return process.returncode, printed


@contextmanager
def _own_limits() -> Iterator[None]:
    """Lift a soft limit on memory while a program is started: it was meant for this process, and is inherited."""
    if resource is None:
        yield
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    if soft != hard:
        resource.setrlimit(resource.RLIMIT_AS, (hard, hard))
    try:
        yield
    finally:
        if soft != hard:
            resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
