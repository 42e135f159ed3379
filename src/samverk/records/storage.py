"""Where stored files lie on disk."""

from pathlib import Path

from django.conf import settings


def stored_path(sha256: str) -> Path:
    """Return where the content with this hash lies, or would lie."""
    return Path(settings.MEDIA_ROOT) / sha256[:2] / sha256[2:4] / sha256
