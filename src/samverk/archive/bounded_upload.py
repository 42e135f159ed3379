"""Taking in uploads of which one may be far too large: the others still get through."""

from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import TemporaryFileUploadHandler

from minutebook.read.limits import MAX_FILE


class BoundedUploadHandler(TemporaryFileUploadHandler):
    """Write each file to disk up to the largest that can be read; what comes after is thrown away as it arrives.

    The file keeps its true size, so that whoever takes it in sees that it is too large and says so.
    """

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        if start + len(raw_data) <= MAX_FILE:
            self.file.write(raw_data)

    def file_complete(self, file_size: int) -> Any:
        complete: UploadedFile[bytes] | None = super().file_complete(file_size)
        return complete


def is_whole(file: "UploadedFile[bytes]") -> bool:
    """Return whether every byte that was sent is there."""
    return (file.size or 0) <= MAX_FILE
