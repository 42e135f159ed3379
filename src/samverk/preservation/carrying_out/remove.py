"""Removing listed things, each if nothing has come between."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Model, ProtectedError, RestrictedError

from samverk.preservation.document_type import TYPES, DocumentType
from samverk.preservation.models import Disposal, Fate, Hold, LeftFile, ListedThing
from samverk.preservation.parts import files_of, fingerprints
from samverk.preservation.queries.candidates import bound, due
from samverk.preservation.queries.holding import hold_of_each
from samverk.records.models import StoredFile

Result = Fate.Result


@dataclass(frozen=True)
class Found:
    """How it stands with the things of a portion now, by their keys."""

    there: dict[int, Model]
    fingerprints: dict[int, str]
    due: frozenset[int]
    bound: frozenset[int]
    holds: dict[int, Hold]
    files: dict[int, set[int]]


def removed_or_why_not(disposal: Disposal, things: Sequence[ListedThing], at: datetime) -> Iterator[Fate]:
    """Yield what became of each thing; runs in the transaction of its caller, who has the turn of disposal."""
    kind = TYPES[disposal.type_key]
    found = _found(kind, disposal, [thing.thing_id for thing in things])
    for thing in things:
        result = _standing(thing, found)
        if result is Result.REMOVED and not _remove(kind, disposal, found, thing.thing_id):
            result = Result.REFERRED_TO
        hold = found.holds.get(thing.thing_id) if result is Result.HELD else None
        yield Fate(thing=thing, result=result, hold=str(hold) if hold else "", at=at)


def _found(kind: DocumentType, disposal: Disposal, pks: list[int]) -> Found:
    """Look at the things under a lock, so that nobody changes one between the look and its removal."""
    locked = list(kind.model._base_manager.select_for_update().filter(pk__in=pks).order_by("pk"))
    rows = due(kind, disposal.row, disposal.as_of).filter(pk__in=pks)
    return Found(
        there={row.pk: row for row in locked},
        fingerprints=fingerprints(locked),
        due=frozenset(rows.values_list("pk", flat=True)),
        bound=frozenset(bound(kind, rows).values_list("pk", flat=True)),
        holds=hold_of_each(kind, pks),
        files=files_of(locked),
    )


def _standing(thing: ListedThing, found: Found) -> Result:
    pk = thing.thing_id
    if pk not in found.there:
        return Result.GONE
    if pk in found.holds:
        return Result.HELD
    if pk not in found.due:
        return Result.NOT_DUE
    if pk in found.bound:
        return Result.REFERRED_TO
    return Result.REMOVED if found.fingerprints[pk] == thing.fingerprint else Result.CHANGED


def _remove(kind: DocumentType, disposal: Disposal, found: Found, pk: int) -> bool:
    """Remove a thing and note the files it referred to; return ``False`` if something protects one of its parts."""
    try:
        with transaction.atomic():
            kind.remove(found.there[pk])
    except (ProtectedError, RestrictedError):
        return False
    for file in StoredFile.objects.filter(pk__in=found.files[pk]):
        LeftFile.objects.get_or_create(disposal=disposal, sha256=file.sha256, defaults={"size": file.size})
    return True
