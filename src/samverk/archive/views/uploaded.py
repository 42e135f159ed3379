"""From files of a request to files of a run."""

from collections.abc import Sequence

from django.core.files.uploadedfile import UploadedFile

from samverk.accounts.models import User
from samverk.archive.access import run_or_404
from samverk.archive.actions.bring_files import bring_file, open_run
from samverk.archive.actions.queue_run import queue_run
from samverk.archive.bounded_upload import is_whole
from samverk.archive.models import ImportRun


def take_uploads(
    files: "Sequence[UploadedFile[bytes]]", paths: Sequence[str], *, run_id: str, more: bool, accepts: bool, by: User
) -> ImportRun:
    """Store the files of one parcel; begin a run with the first parcel, and its work with the last.

    ``paths`` are the files' paths within the folder that was chosen, where the browser told them.
    """
    run = run_or_404(run_id) if run_id else open_run(by=by, accepts=accepts, creates_bodies=accepts)
    for number, file in enumerate(files):
        path = paths[number] if number < len(paths) else file.name or ""
        bring_file(run, _clean(path), file.read() if is_whole(file) else None, size=file.size)
    if not more:
        queue_run(run)
    return run


def _clean(path: str) -> str:
    """Return a path that names a file in the run and nothing else: no root, no way up, no control characters."""
    parts = [part for part in path.replace("\\", "/").split("/") if part not in ("", ".", "..")]
    return "".join(letter for letter in "/".join(parts) if letter.isprintable()) or "?"
