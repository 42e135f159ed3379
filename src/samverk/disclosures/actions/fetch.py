"""Fetching what was handed out, behind the asker's link."""

from datetime import datetime

from django.db import transaction

from samverk.disclosures.actions.log import log
from samverk.disclosures.models import HandedOut, LogEntry


@transaction.atomic
def note_fetched(handed: HandedOut, *, at: datetime) -> None:
    """Keep that a file was fetched, the first time."""
    position = handed.document.position
    if not LogEntry.objects.filter(asked=handed.asked_id, act="fetched", told__document=position).exists():
        log(handed.asked, "fetched", at=at, document=position)
