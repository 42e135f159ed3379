"""A folder into which messages are put as files.

A file is read where it lies, stored, and only then moved: to ``done``, or to ``refused``. Whoever writes into the
folder gives a file its ending when it is whole, or moves it there.
"""

import hashlib
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from samverk.mailroom.reading.read import LARGEST_MAIL
from samverk.mailroom.sources.parcel import Parcel, Trouble
from samverk.records.refusal import RuleBroken

ENDINGS = (".eml", ".msg")
DONE, REFUSED = "done", "refused"
LONGEST_PLACE = 200


@dataclass(slots=True)
class FileParcel:
    """A file in the folder. ``seen`` tells whether it is still the one that was read."""

    path: Path
    size: int = 0
    seen: tuple[int, int, int] = (0, 0, 0)
    sha256: str = ""

    @property
    def place(self) -> str:
        return f"{REFUSED}/{self._name_there()}"

    def content(self) -> bytes | None:
        """Read the file; raises ``RuleBroken``: ``"mail-unreadable"`` for what is no file, ``"mail-too-large"``."""
        try:
            number = os.open(self.path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        except FileNotFoundError:
            return None
        except OSError as error:
            if self.path.is_symlink():
                raise RuleBroken("mail-unreadable", "a link") from error
            raise
        state = os.fstat(number)
        self.size, self.seen = state.st_size, _seen(state)
        if not stat.S_ISREG(state.st_mode):
            os.close(number)
            raise RuleBroken("mail-unreadable", "no file")
        with os.fdopen(number, "rb") as file:
            if state.st_size > LARGEST_MAIL:
                raise RuleBroken("mail-too-large", f"{state.st_size} bytes")
            read = file.read(LARGEST_MAIL + 1)
        self.sha256 = hashlib.sha256(read).hexdigest()
        return read

    def received_at(self, now: datetime) -> datetime:
        """Return ``now``: when a file was made says nothing about when it was handed in."""
        return now

    def settle(self, *, refused: bool) -> None:
        """Move the file away, if it is the one that was read; what was written into it meanwhile is read again."""
        target = self.path.parent / (REFUSED if refused else DONE)
        target.mkdir(mode=0o700, exist_ok=True)
        # Somebody else who fetches may have moved it already.
        with suppress(FileNotFoundError):
            if not self.seen[0] or _seen(self.path.lstat()) == self.seen:
                os.rename(self.path, target / self._name_there())

    def _name_there(self) -> str:
        """Return a name under which another file that was called the same is not overwritten."""
        mark = self.sha256 or hashlib.sha256(f"{self.path.name} {self.seen}".encode("utf-8", "replace")).hexdigest()
        stem = self.path.name.encode("utf-8", "replace").decode("utf-8", "replace").replace("\0", "")
        return f"{mark[:12]}-{stem}"[:LONGEST_PLACE]


class Folder:
    """The folder at ``path``."""

    name = "folder"

    def __init__(self, path: Path) -> None:
        self.path = path

    @contextmanager
    def parcels(self) -> Iterator[Iterator[Parcel]]:
        """Give the files that lie in the folder, in the order of their names.

        Raises ``Trouble``: ``"folder-not-there"``, ``"folder-not-usable"``.
        """
        if not self.path.is_dir():
            raise Trouble("folder-not-there")
        try:
            names = sorted(os.listdir(self.path))
            yield (FileParcel(self.path / name) for name in names if _is_whole(name))
        except OSError as error:
            raise Trouble("folder-not-usable") from error


def _is_whole(name: str) -> bool:
    """Return whether a file is meant to be taken; hidden ones are still being written."""
    return not name.startswith(".") and name.lower().endswith(ENDINGS)


def _seen(state: os.stat_result) -> tuple[int, int, int]:
    return state.st_ino, state.st_size, state.st_mtime_ns
