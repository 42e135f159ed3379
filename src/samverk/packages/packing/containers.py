"""Writing a package into one file, as ZIP or as TAR: bit by bit, and the same bytes every time."""

import io
import tarfile
from collections.abc import Callable, Iterator
from datetime import UTC
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from samverk.packages.packing.laid_out import LaidOut
from samverk.packages.packing.parts import Part

MODE = 0o644
PACKS_WELL = ("text/", "application/xml", "application/json")
Tell = Callable[[int], None]


def write_zip(package: LaidOut, file: BinaryIO, tell: Tell) -> None:
    """Write the package as ZIP; text is compressed, what is packed already is not."""
    moment = package.at.astimezone(UTC).timetuple()[:6]
    with ZipFile(file, "w") as archive:
        for number, part in enumerate(package.parts, start=1):
            entry = ZipInfo(f"{package.identifier}/{part.path}", moment)
            entry.compress_type = ZIP_DEFLATED if part.media_type.startswith(PACKS_WELL) else ZIP_STORED
            entry.create_system, entry.external_attr = 3, MODE << 16
            # Known beforehand, it decides whether the entry needs the form for large files.
            entry.file_size = part.size
            with archive.open(entry, "w") as written:
                for portion in part.portions():
                    written.write(portion)
            tell(number)


def write_tar(package: LaidOut, file: BinaryIO, tell: Tell) -> None:
    """Write the package as TAR in the form of POSIX.1-2001."""
    with tarfile.open(fileobj=file, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for number, part in enumerate(package.parts, start=1):
            entry = tarfile.TarInfo(f"{package.identifier}/{part.path}")
            entry.size, entry.mode, entry.mtime = part.size, MODE, int(package.at.timestamp())
            archive.addfile(entry, _Reading(part))
            tell(number)


class _Reading(io.RawIOBase):
    """A part as a file to be read, which is compared with its hash at its end."""

    def __init__(self, part: Part) -> None:
        self._portions: Iterator[bytes] = part.portions()
        self._left = part.size
        self._held = b""

    def read(self, size: int = -1, /) -> bytes:
        while len(self._held) < size and (portion := next(self._portions, b"")):
            self._held += portion
        given, self._held = self._held[:size], self._held[size:]
        self._left -= len(given)
        if self._left <= 0:
            # The hash is compared when the portions come to their end.
            for _more in self._portions:
                pass
        return given


WRITERS = {"zip": (write_zip, "application/zip"), "tar": (write_tar, "application/x-tar")}
