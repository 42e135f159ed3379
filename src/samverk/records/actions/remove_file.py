"""Removing a stored file that nothing refers to any more."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from enum import Enum

from django.db import transaction

from samverk.records.actions.store_file import keep_name
from samverk.records.models import StoredFile
from samverk.records.storage import stored_path
from samverk.records.turns import take_turn, turn_of_content

# Whoever stores a file has named it in a row of their own long before this time is over.
FRESH = timedelta(days=1)


class Removal(Enum):
    """What became of a file that was to be removed."""

    REMOVED = "removed"
    REFERRED_TO = "referred-to"
    FRESH = "fresh"  # stored, or stored anew, within the last day: to be tried again later


@transaction.atomic
def remove_file(sha256: str, *, at: datetime, is_named: Callable[[StoredFile], bool]) -> Removal:
    """Remove the content and its row, unless a row refers to it or ``is_named`` knows of another place that names it.

    Done twice it is done once, also where the process was killed in between: the content goes first, and without it a
    row that nothing refers to does no harm, while whoever stores the same bytes then writes them anew.
    """
    take_turn(turn_of_content(sha256))
    # A row about to refer to it is waited for, and one that comes later waits for us.
    stored = StoredFile.objects.select_for_update().filter(sha256=sha256).first()
    if stored is not None and (is_referred_to(stored) or is_named(stored)):
        return Removal.REFERRED_TO
    place = stored_path(sha256)
    with suppress(FileNotFoundError):
        if place.stat().st_mtime > (at - FRESH).timestamp():
            return Removal.FRESH
        place.unlink()
        keep_name(place.parent)
    if stored is not None:
        stored.delete()
    return Removal.REMOVED


def is_referred_to(stored: StoredFile) -> bool:
    """Return whether any row of any room points at the file."""
    return any(
        relation.related_model._base_manager.filter(**{relation.field.name: stored.pk}).exists()
        for relation in StoredFile._meta.related_objects
    )
