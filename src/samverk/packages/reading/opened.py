"""A package as files by name, whether it is ZIP or TAR; nothing is unpacked onto the disk."""

import tarfile
import zlib
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import IO, Protocol
from zipfile import BadZipFile, ZipFile, is_zipfile

from samverk.records.refusal import RuleBroken

UNREADABLE = (
    BadZipFile,
    tarfile.TarError,
    zlib.error,
    EOFError,
    OSError,
    RuntimeError,
    NotImplementedError,
    ValueError,
)


class Opened(Protocol):
    """``names`` are those of all files in the package."""

    names: frozenset[str]

    def open(self, name: str) -> AbstractContextManager[IO[bytes]]:
        """Return a file of the package, to be read from its beginning."""
        ...


@contextmanager
def opened(path: Path) -> Iterator[Opened]:
    """Open a package; raises ``RuleBroken("package-unreadable")`` where it is neither ZIP nor TAR, or damaged."""
    try:
        if is_zipfile(path):
            with ZipFile(path) as archive:
                yield _Zip(archive)
        else:
            with tarfile.open(path) as archive_of_tape:
                yield _Tar(archive_of_tape)
    except UNREADABLE as error:
        raise RuleBroken("package-unreadable", path.name) from error


class _Zip:
    def __init__(self, archive: ZipFile) -> None:
        self._archive = archive
        self.names = frozenset(entry.filename for entry in archive.infolist() if not entry.is_dir())

    def open(self, name: str) -> AbstractContextManager[IO[bytes]]:
        return self._archive.open(name)


class _Tar:
    def __init__(self, archive: tarfile.TarFile) -> None:
        self._archive = archive
        self._entries = {entry.name: entry for entry in archive.getmembers() if entry.isfile()}
        self.names = frozenset(self._entries)

    def open(self, name: str) -> AbstractContextManager[IO[bytes]]:
        found = self._archive.extractfile(self._entries[name])
        assert found is not None
        return found
