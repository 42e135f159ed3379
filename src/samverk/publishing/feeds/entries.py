"""The decisions that were published last, as entries of a feed: four queries however many there are."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any

from django.db.models import Max, QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from samverk.meetings.models import Clause
from samverk.post.addresses import whole_address
from samverk.publishing.feeds.feed import Entry, lasting_id
from samverk.publishing.portal.templatetags.portal import act
from samverk.records.models import TrailEntry

MOST = 50
# What was done to a clause, its item or its meeting so that other words stand there than before.
CHANGES = (
    "clause-worded",
    "draft-clause-reworded",
    "draft-text-changed",
    "item-made-open",
    "minutes-corrected",
    "minutes-approved",
)
COLUMNS = (
    "public_id",
    "text",
    "verb_class",
    "item__public_id",
    "item__title",
    "item__number_as_printed",
    "meeting__public_id",
    "meeting__held_on",
    "meeting__published_at",
    "meeting__body_as_written",
    "meeting__body__name",
)
Changed = dict[tuple[str, str], datetime]


def entries_of(clauses: QuerySet[Clause]) -> Sequence[Entry]:
    """Return the ``MOST`` of ``clauses`` that were published last, newest first."""
    order = ("-meeting__published_at", "-meeting__ordered_on", "meeting_id", "position")
    newest = clauses.filter(meeting__published_at__isnull=False).order_by(*order)
    rows = [dict(zip(COLUMNS, row, strict=True)) for row in newest.values_list(*COLUMNS)[:MOST]]
    changed = _last_changed(rows)
    return [_entry(row, changed) for row in rows]


def _entry(row: dict[str, Any], changed: Changed) -> Entry:
    published_at = row["meeting__published_at"]
    moments = [changed[about] for about in _subjects(row) if about in changed]
    return Entry(
        id=lasting_id("clause", row["public_id"]),
        address=whole_address("portal:clause", row["public_id"]),
        title=_title(row["item__title"], row["meeting__held_on"]),
        text=row["text"],
        author=row["meeting__body_as_written"] or row["meeting__body__name"] or "",
        category=row["verb_class"],
        label=act(row["verb_class"]),
        published_at=published_at,
        updated_at=max([published_at, *moments]),
    )


def _title(title: str | None, held_on: date | None) -> str:
    what = title or _("Decision")
    return f"{what} ({date_format(held_on)})" if held_on else what


def _subjects(row: dict[str, Any]) -> list[tuple[str, str]]:
    kinds = (("clause", "public_id"), ("item", "item__public_id"), ("meeting", "meeting__public_id"))
    return [(kind, row[column]) for kind, column in kinds if row[column]]


def _last_changed(rows: Collection[dict[str, Any]]) -> Changed:
    """Return when each clause, item and meeting last got other words, those without any left out."""
    by_kind: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        for kind, public_id in _subjects(row):
            by_kind[kind].add(public_id)
    changed: Changed = {}
    for kind, ids in by_kind.items():
        about = TrailEntry.objects.filter(subject_kind=kind, subject_id__in=ids, act__in=CHANGES)
        found = about.order_by().values_list("subject_id").annotate(at=Max("at"))
        changed |= {(kind, public_id): at for public_id, at in found}
    return changed
