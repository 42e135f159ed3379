"""A page of an external list, with the filters of its address."""

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _

from samverk.publishing.oparl.models import Trace
from samverk.publishing.oparl.shown import objects_of
from samverk.publishing.oparl.vocabulary import INSIDE, Kind, Object, inside, list_address

LOOKUPS = {
    "created_since": "created_at__gte",
    "created_until": "created_at__lte",
    "modified_since": "modified_at__gte",
    "modified_until": "modified_at__lte",
}
SIZE = 100
LARGEST = 10**15


class NotUnderstood(ValueError):
    """What an address asks for cannot be understood; the words say what would be."""


@dataclass(frozen=True)
class Wanted:
    """``after`` is the number of the last object on the page before."""

    times: dict[str, str]
    bounds: dict[str, datetime]
    after: int = 0
    limit: int = SIZE
    omits: bool = False

    @property
    def with_deleted(self) -> bool:
        return "modified_since" in self.times


def wanted(query: QueryDict) -> Wanted:
    """Return what an address asks for; raise ``NotUnderstood`` where that is not clear."""
    # A plus that was not escaped arrives as a space.
    times = {name: str(query[name]).replace(" ", "+") for name in LOOKUPS if query.get(name)}
    return Wanted(
        times=times,
        bounds={LOOKUPS[name]: _moment(name, words) for name, words in times.items()},
        after=_number("after", query.get("after", "0"), 0, LARGEST),
        limit=min(_number("limit", query.get("limit", str(SIZE)), 1, LARGEST), SIZE),
        omits=query.get("omit_internal") == "true",
    )


def _moment(name: str, words: str) -> datetime:
    try:
        found = parse_datetime(words)
    except ValueError:
        found = None
    if found is None or found.tzinfo is None:
        raise NotUnderstood(
            _("%(name)s must be a moment with its time zone, such as 2024-02-16T09:00:00+01:00.") % {"name": name}
        )
    return found


def _number(name: str, words: str, least: int, most: int) -> int:
    if not (words.isascii() and words.isdigit() and len(words) < 16 and least <= int(words) <= most):
        raise NotUnderstood(_("%(name)s must be a whole number.") % {"name": name})
    return int(words)


def page(kind: Kind, asked: Wanted) -> Object:
    """Return one page of the list of ``kind``, oldest first; the number of queries does not depend on its length."""
    found = _rows(kind, asked)
    traces = list(found.filter(id__gt=asked.after)[: asked.limit + 1])
    shown = traces[: asked.limit]
    data = objects_of(kind, shown, with_deleted=asked.with_deleted)
    links = {"first": _address(kind, asked, 0), "self": _address(kind, asked, asked.after)}
    if len(traces) > asked.limit:
        links["next"] = _address(kind, asked, shown[-1].pk)
    return {
        "data": [inside(thing, *INSIDE.get(kind, ())) for thing in data] if asked.omits else data,
        "pagination": {"totalElements": found.count(), "elementsPerPage": asked.limit},
        "links": links,
    }


def _rows(kind: Kind, asked: Wanted) -> "QuerySet[Trace]":
    found = Trace.objects.filter(kind=kind, **asked.bounds).order_by("id")
    return found if asked.with_deleted else found.filter(deleted=False)


def _address(kind: Kind, asked: Wanted, after: int) -> str:
    said = dict(asked.times)
    if asked.limit != SIZE:
        said["limit"] = str(asked.limit)
    if asked.omits:
        said["omit_internal"] = "true"
    if after:
        said["after"] = str(after)
    return f"{list_address(kind)}?{urlencode(said)}".rstrip("?")


def lets_through(asked: Wanted, thing: Object) -> bool:
    """Return whether an object that has no trace of its own lies within the bounds."""
    for lookup, bound in asked.bounds.items():
        name, how = lookup.split("_at__")
        at = parse_datetime(thing[name]) if name in thing else None
        if at is not None and (at < bound if how == "gte" else at > bound):
            return False
    return True
