"""Comparing what is public with what was."""

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from hashlib import blake2b
from itertools import islice

from django.conf import settings
from django.db import transaction
from django.utils import translation

from samverk.publishing.oparl.models import Trace
from samverk.publishing.oparl.objects import CROSSINGS, clauses
from samverk.publishing.oparl.objects.crossing import Crossing
from samverk.publishing.oparl.vocabulary import Object

PORTION = 200
Known = dict[str, tuple[str, bool]]
FOLLOWED = (*CROSSINGS.values(), Crossing(clauses.KIND, clauses.keys, clauses.objects))


@transaction.atomic
def follow_the_public(*, at: datetime) -> int:
    """Note what is new, changed, gone or back since the last time; return how many objects that were.

    ``at`` counts in whole seconds, as readers see it. Two at once do no harm: who comes second finds it done.
    """
    moment = at.replace(microsecond=0)
    with translation.override(settings.LANGUAGE_CODE):
        return sum(_follow(crossing, moment) for crossing in FOLLOWED)


def _follow(crossing: Crossing, at: datetime) -> int:
    rows = Trace.objects.filter(kind=crossing.kind).values_list("key", "fingerprint", "deleted")
    known: Known = {key: (fingerprint, deleted) for key, fingerprint, deleted in rows}
    seen: set[str] = set()
    changes = 0
    for portion in _portions(crossing.keys()):
        found = crossing.objects(portion)
        # In the order of the keys, which is the order in which lists will hold them.
        now = {key: fingerprint_of(found[key]) for key in portion if key in found}
        seen |= now.keys()
        changes += _add(crossing, {key: mark for key, mark in now.items() if key not in known}, at)
        for key, mark in now.items():
            if key in known and known[key] != (mark, False):
                changes += _change(crossing, key, mark, at)
    gone = [key for key, (_mark, deleted) in known.items() if not deleted and key not in seen]
    return changes + _bury(crossing, gone, at)


def _add(crossing: Crossing, new: dict[str, str], at: datetime) -> int:
    rows = [
        Trace(kind=crossing.kind, key=key, fingerprint=mark, created_at=at, modified_at=at) for key, mark in new.items()
    ]
    Trace.objects.bulk_create(rows, ignore_conflicts=True)
    return len(rows)


def _change(crossing: Crossing, key: str, mark: str, at: datetime) -> int:
    row = Trace.objects.filter(kind=crossing.kind, key=key).exclude(fingerprint=mark, deleted=False)
    return row.update(fingerprint=mark, deleted=False, modified_at=at)


def _bury(crossing: Crossing, gone: list[str], at: datetime) -> int:
    buried = 0
    for portion in _portions(gone):
        rows = Trace.objects.filter(kind=crossing.kind, key__in=portion, deleted=False)
        buried += rows.update(deleted=True, modified_at=at)
    return buried


def fingerprint_of(thing: Object) -> str:
    """Return a few characters that change with the object."""
    return blake2b(json.dumps(thing, sort_keys=True).encode(), digest_size=16).hexdigest()


def _portions(keys: Iterable[str]) -> Iterator[list[str]]:
    rest = iter(keys)
    while portion := list(islice(rest, PORTION)):
        yield portion
