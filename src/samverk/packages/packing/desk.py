"""Where files lie that are written for a package, until they are packed."""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from types import TracebackType
from typing import IO

PORTION = 1024 * 1024  # bytes


@dataclass(frozen=True, slots=True)
class Written:
    """A file on a desk, from ``start`` on."""

    file: IO[bytes]
    start: int
    size: int

    def portions(self) -> Iterator[bytes]:
        """Yield the content; nobody else reads from the desk meanwhile."""
        self.file.seek(self.start)
        left = self.size
        while left and (portion := self.file.read(min(PORTION, left))):
            left -= len(portion)
            yield portion


class Desk:
    """One file without a name on the disk: it is gone with the process, however that ends."""

    def __enter__(self) -> "Desk":
        self._file = tempfile.TemporaryFile()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._file.close()

    def put(self, content: bytes) -> Written:
        """Put a file down."""
        start = self._file.seek(0, 2)
        self._file.write(content)
        return Written(self._file, start, len(content))
