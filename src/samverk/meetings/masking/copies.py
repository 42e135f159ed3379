"""Where higher rooms keep words of a meeting's minutes that everybody may come to read. Filled by ``site/flow.py``."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, QuerySet

from samverk.matters.models import Matter
from samverk.meetings.masking.masker import Masker


@dataclass(frozen=True)
class Copy:
    """``rows`` gives, for a meeting's primary key, the rows that hold words of it, in ``columns``."""

    rows: Callable[[int], "QuerySet[Any]"]
    columns: tuple[str, ...]


def _matters_of(meeting_id: int) -> QuerySet[Matter]:
    return Matter.objects.filter(steps__item__meeting=meeting_id).distinct()


COPIES: list[Copy] = [Copy(_matters_of, ("title",))]


def let_copies_be_kept(copies: Sequence[Copy]) -> None:
    """Say where else words of minutes are kept; said again, it changes nothing."""
    COPIES.extend(copy for copy in copies if copy not in COPIES)


def mask_copies(meeting_id: int, masker: Masker) -> None:
    """Let every copy stand as ``masker`` has it."""
    for copy in COPIES:
        for row in copy.rows(meeting_id):
            mask_columns(row, copy.columns, masker)


def mask_columns(row: Model, columns: Sequence[str], masker: Masker) -> None:
    """Store those of ``columns`` that are to stand otherwise; a text that would grow too long is masked as a whole."""
    changed = []
    for column in columns:
        value = getattr(row, column)
        limit = getattr(row._meta.get_field(column), "max_length", None)
        now = masker.anew(value)
        if limit and len(now) > limit:
            now = masker.whole_mark(masker.true(value))
        if now != value:
            setattr(row, column, now)
            changed.append(column)
    if changed:
        row.save(update_fields=changed)
