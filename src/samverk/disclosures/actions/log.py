"""Writing the log of a request."""

from datetime import datetime
from typing import Any

from samverk.accounts.models import User
from samverk.disclosures.models import DocumentRequest, LogEntry
from samverk.records import trail


def log(asked: DocumentRequest, act: str, *, at: datetime, by: User | None = None, **told: Any) -> None:
    """Add an entry about what was done; ``told`` names nobody who asked, and is never changed again."""
    LogEntry.objects.create(asked=asked, act=act, at=at, by=by.email if by else "", told=told)
    trail.note(f"disclosure-{act}", asked, by=by, **told)
