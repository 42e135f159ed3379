"""Keeping the bytes of files before anything is made of them."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from minutebook import UnreadableFile
from minutebook.read.limits import MAX_FILE
from samverk.records.actions import write_content

THREADS = 4  # most of the time goes into forcing files to disk; each thread holds one file in memory


@dataclass(frozen=True, slots=True)
class Kept:
    """A file on its way: where it lies, its hash and size, when it was changed; ``error`` if it was not even opened."""

    path: Path
    sha256: str = ""
    size: int = 0
    modified_ns: int = 0
    error: UnreadableFile | None = None


def keep_all(paths: Sequence[Path]) -> list[Kept]:
    """Store these files under their hashes, and return what is known of each, in the same order."""
    with ThreadPoolExecutor(THREADS) as threads:
        return list(threads.map(keep, paths))


def keep(path: Path) -> Kept:
    """Store one file; one that cannot be opened or that is larger than anything that is read is not stored."""
    try:
        status = path.stat()
        if status.st_size > MAX_FILE:
            error = UnreadableFile("too-large", str(status.st_size))
            return Kept(path, size=status.st_size, modified_ns=status.st_mtime_ns, error=error)
        content = path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return Kept(path, error=UnreadableFile("cannot-open", reason))
    return Kept(path, write_content(content), len(content), status.st_mtime_ns)
