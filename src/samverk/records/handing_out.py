"""Handing a stored file out: always to be saved, never shown as a page of this house."""

from django.http import FileResponse

from samverk.records.models import StoredFile
from samverk.records.storage import stored_path


def handed_out(stored: StoredFile, name: str) -> FileResponse:
    """Return the file as a download under ``name``, streamed; who asks has been let in before."""
    response = FileResponse(
        stored_path(stored.sha256).open("rb"), as_attachment=True, filename=name, content_type=stored.media_type
    )
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response.headers["Cache-Control"] = "private, no-cache"
    return response
