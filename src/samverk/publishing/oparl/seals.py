"""What the public minutes of a meeting are made of, in a few characters: while they are the same, so is every file.

To make a file takes too long where a hundred are listed; to read the rows that it is made of does not. All columns of
them count, also some that no file shows: a seal may be new without need, and is never old. What is hidden counts
nowhere. A test holds that no file is made of any other table.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db.models import F, JSONField, Model, QuerySet, TextField
from django.db.models.functions import Cast

import minutebook
import samverk
from samverk.deciding.models import Chairing
from samverk.drafting.models import ApprovedMinutes, Correction
from samverk.meetings.models import (
    ClauseAct,
    MaskedWords,
    Masking,
    NamedAttachment,
    PresenceInterval,
    Procedure,
)
from samverk.publishing import published
from samverk.publishing.published import CITIZENS


@dataclass(frozen=True)
class Rows:
    """``found`` are those of all public meetings, ``meeting`` the way to it; without ``columns``, all of them count."""

    found: Callable[[], "QuerySet[Any]"]
    meeting: str
    columns: Sequence[str] = ()


MADE_OF = (
    Rows(lambda: published.meetings(CITIZENS), "id"),
    Rows(lambda: published.meetings(CITIZENS), "id", ("body__name", "body__minutes_style__style")),
    Rows(lambda: published.items(CITIZENS), "meeting_id"),
    Rows(lambda: published.presenters(CITIZENS), "item__meeting_id"),
    Rows(lambda: Procedure.objects.filter(item__is_confidential=False), "item__meeting_id"),
    Rows(lambda: NamedAttachment.objects.filter(item__is_confidential=False), "item__meeting_id"),
    Rows(lambda: published.clauses(CITIZENS), "meeting_id"),
    Rows(lambda: ClauseAct.objects.exclude(clause__item__is_confidential=True), "clause__meeting_id"),
    Rows(lambda: published.attendances(CITIZENS), "meeting_id"),
    Rows(
        lambda: PresenceInterval.objects.filter(attendance__in=published.attendances(CITIZENS)),
        "attendance__meeting_id",
    ),
    Rows(lambda: Chairing.objects.all(), "attendance__meeting_id"),
    Rows(lambda: published.signatories(CITIZENS), "meeting_id"),
    Rows(lambda: Correction.objects.exclude(item__is_confidential=True), "meeting_id"),
    Rows(lambda: ApprovedMinutes.objects.all(), "meeting_id", ("approved_at", "content__style")),
    Rows(lambda: Masking.objects.all(), "meeting_id", ("lifted_at",)),
    Rows(lambda: MaskedWords.objects.all(), "masking__meeting_id", ("id",)),
)
# What writes the files: our own source, and the library that sets them.
SOURCES, ENDINGS, SETTER = (minutebook, samverk), {".py", ".typ"}, "typst"


def seals_of(meeting_ids: Collection[int]) -> dict[int, str]:
    """Return the seal of each of the meetings; the number of queries does not depend on how many they are."""
    house = (*_writers(), settings.HOUSE_ADDRESS, settings.PUBLISHER, settings.PUBLISHER_ADDRESS)
    sums = {key: blake2b(repr(house).encode(), digest_size=16) for key in meeting_ids}
    for number, rows in enumerate(MADE_OF):
        for row in _read(rows, meeting_ids):
            sums[row[0]].update(f"{number}{row[1:]!r}".encode())
    return {key: found.hexdigest() for key, found in sums.items()}


@cache
def _writers() -> tuple[str, str]:
    """Return what changes with everything that writes; read once a process, since no list of modules stays whole."""
    code = blake2b(digest_size=16)
    for package in SOURCES:
        for file in sorted(path for path in Path(package.__path__[0]).rglob("*") if path.suffix in ENDINGS):
            code.update(file.read_bytes())
    return code.hexdigest(), version(SETTER)


def _read(rows: Rows, meeting_ids: Collection[int]) -> "Iterator[tuple[Any, ...]]":
    found = rows.found().filter(**{f"{rows.meeting}__in": meeting_ids}).order_by("pk")
    columns = [F(name) for name in rows.columns] or _all_columns(found.model)
    yield from found.values_list(rows.meeting, *columns).iterator()


def _all_columns(model: type[Model]) -> list[Any]:
    """Return every column as it is stored: to take JSON apart would cost more than all the rest."""
    return [
        Cast(field.attname, TextField()) if isinstance(field, JSONField) else F(field.attname)
        for field in model._meta.concrete_fields
    ]
