"""Reading many files at once, in processes of their own, so that one bad file stops nothing."""

import os
from collections.abc import Callable, Iterable, Iterator
from itertools import count, islice
from pathlib import Path
from typing import TypeVar

from minutebook.batch.outcome import Outcome
from minutebook.batch.pool import Pool
from minutebook.model.blocks import Document

__all__ = ["Outcome", "read_many"]

R = TypeVar("R")

SECONDS = 30.0
"""For one document. Programs for OCR and conversion have limits of their own, which are added while they run."""
MEMORY = 512_000_000
"""Bytes that one document may take beyond what an idle process needs."""
WINDOW = 8
"""Documents a process that may be finished before the one whose turn it is."""


def read_many(
    paths: Iterable[Path | str],
    jobs: int | None,
    work: Callable[[Document], R],
    *,
    seconds: float = SECONDS,
    memory: int = MEMORY,
) -> Iterator[Outcome[R]]:
    """Read files with ``jobs`` processes (one a core if ``None``) and yield their outcomes in the order of ``paths``.

    ``work`` runs in the process that read the file: it must be importable there, and only its result travels.
    A file that takes longer than ``seconds`` is reported as ``too-slow``, one that needs more than ``memory`` bytes
    as ``too-large``, one that kills its process or breaks ``work`` as ``crashed``; the others go on.
    """
    queue = enumerate(map(Path, paths))
    done: dict[int, Outcome[R]] = {}
    pool: Pool[R] = Pool(jobs or os.cpu_count() or 1, work, seconds=seconds, memory=memory)
    try:
        for turn in count():
            while turn not in done:
                room = WINDOW * pool.jobs - pool.busy - len(done)
                for number, path in islice(queue, max(min(pool.free, room), 0)):
                    pool.give(number, path)
                if not pool.busy:
                    return
                done.update(pool.collect())
            yield done.pop(turn)
    finally:
        pool.stop()
