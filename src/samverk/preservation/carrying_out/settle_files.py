"""Removing the stored files that lost their last reference through a disposal."""

from collections.abc import Iterable
from datetime import datetime

from samverk.preservation.models import Disposal, LeftFile
from samverk.preservation.queries.file_names import is_named
from samverk.records.actions import Removal, remove_file

SETTLED = {Removal.REMOVED: LeftFile.State.REMOVED, Removal.REFERRED_TO: LeftFile.State.REFERRED_TO}


def settle_files(disposal: Disposal, *, at: datetime) -> None:
    """Remove the files that a disposal left without use, each in a transaction of its own."""
    _settle(disposal.files.filter(state=LeftFile.State.WAITING).order_by("pk"), at)


def settle_waiting_files(*, at: datetime) -> None:
    """Try again those that had been stored too shortly before their disposal."""
    waiting = LeftFile.objects.filter(state=LeftFile.State.WAITING, disposal__state=Disposal.State.DONE)
    _settle(waiting.order_by("pk"), at)


def _settle(files: Iterable[LeftFile], at: datetime) -> None:
    for file in list(files):
        state = SETTLED.get(remove_file(file.sha256, at=at, is_named=is_named))
        if state is not None:
            LeftFile.objects.filter(pk=file.pk).update(state=state, settled_at=at)
