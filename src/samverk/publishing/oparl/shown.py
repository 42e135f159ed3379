"""Objects as they go out: from the gate, with the times that their traces keep; what is gone as a trace only."""

from collections.abc import Collection, Iterable
from datetime import datetime

from django.conf import settings
from django.db.models import Max, Min
from django.utils import timezone
from django.utils.translation import gettext as _

from samverk.directory.models import Organisation
from samverk.post.addresses import whole_address
from samverk.publishing import published
from samverk.publishing.oparl.models import Trace
from samverk.publishing.oparl.objects import CROSSINGS
from samverk.publishing.oparl.objects.terms import keys as term_keys
from samverk.publishing.oparl.objects.terms import objects as terms
from samverk.publishing.oparl.vocabulary import (
    CORPORATION,
    LISTS,
    PRODUCT,
    SCHEMA,
    Kind,
    Object,
    address,
    inside,
    list_address,
    said,
)
from samverk.publishing.published import CITIZENS

# Which lists of an object hold whole objects, which have times of their own.
HELD = ("membership", "agendaItem", "consultation", "legislativeTerm")
HELD_ALONE = ("location", "resultsProtocol")


def object_of(kind: Kind, key: str) -> Object | None:
    """Return the object called ``key``; a gravestone if it was public once, ``None`` if it never was."""
    trace = Trace.objects.filter(kind=kind, key=key).first()
    found = CROSSINGS[kind].objects([key]).get(key)
    if found is not None:
        return with_times([(found, trace)])[0]
    return gravestone(trace) if trace is not None else None


def objects_of(kind: Kind, traces: Collection[Trace], *, with_deleted: bool) -> list[Object]:
    """Return the objects of ``traces`` in their order; what is public no more only if it is asked for."""
    found = CROSSINGS[kind].objects([trace.key for trace in traces])
    shown = iter(with_times([(found[trace.key], trace) for trace in traces if trace.key in found]))
    answers = [(next(shown) if trace.key in found else gravestone(trace)) for trace in traces]
    return [thing for thing in answers if with_deleted or "deleted" not in thing]


def gravestone(trace: Trace) -> Object:
    """Return all that is told of what is public no more. A moment passes until the trace knows: it says now."""
    gone_at = trace.modified_at if trace.deleted else timezone.now().replace(microsecond=0)
    return said(Kind(trace.kind), trace.key) | _times(trace.created_at, gone_at) | {"deleted": True}


def with_times(things: Iterable[tuple[Object, Trace | None]]) -> list[Object]:
    """Return the objects with the times of their traces, and those within them with theirs."""
    pairs = list(things)
    within = _times_within([thing for thing, _trace in pairs])
    return [
        _dated(thing, within) | (_times(trace.created_at, trace.modified_at) if trace is not None else {})
        for thing, trace in pairs
    ]


def _times_within(things: list[Object]) -> dict[str, Object]:
    """Return the times of everything that stands within ``things``, by its id, with one query."""
    ids = [part["id"] for thing in things for part in _parts(thing)]
    keys = {(name.split("/")[-2], name.split("/")[-1]) for name in ids}
    rows = Trace.objects.filter(kind__in={kind for kind, _key in keys}, key__in={key for _kind, key in keys})
    return {address(Kind(row.kind), row.key): _times(row.created_at, row.modified_at) for row in rows}


def _parts(thing: Object) -> list[Object]:
    listed = [part for name in HELD for part in thing.get(name, []) if isinstance(part, dict)]
    return listed + [thing[name] for name in HELD_ALONE if name in thing]


def _dated(thing: Object, within: dict[str, Object]) -> Object:
    for part in _parts(thing):
        part |= within.get(part["id"], {})
    return thing


def _times(created_at: datetime, modified_at: datetime) -> Object:
    return {"created": _moment(created_at), "modified": _moment(modified_at)}


def _moment(at: datetime) -> str:
    return timezone.localtime(at).isoformat(timespec="seconds")


def system() -> Object:
    """Return the way in."""
    return (
        said(
            Kind.SYSTEM,
            "",
            oparlVersion=SCHEMA,
            body=f"{address(Kind.SYSTEM)}/bodies",
            name=PRODUCT,
            license=settings.DATA_LICENCE,
            website=whole_address("portal:start"),
            web=whole_address("portal:about"),
        )
        | _span()
    )


def body() -> Object:
    """Return the corporation: the collaboration, under the name of its secretariat, and its lists."""
    named = published.organisations(CITIZENS).filter(kind=Organisation.Kind.SECRETARIAT).order_by("id").first()
    listed = {name: list_address(kind) for name, kind in LISTS.items()}
    held = [(inside(term, "body"), None) for term in terms(term_keys()).values()]
    return (
        said(
            Kind.BODY,
            CORPORATION,
            system=address(Kind.SYSTEM),
            name=named.name if named is not None else _("The collaboration of the municipalities"),
            license=settings.DATA_LICENCE,
            contactName=settings.PUBLISHER,
            contactEmail=settings.PUBLISHER_EMAIL,
            website=whole_address("portal:start"),
            web=whole_address("portal:about"),
        )
        | _span()
        | listed
        | with_times([({"legislativeTerm": [term for term, _trace in held]}, None)])[0]
    )


def _span() -> Object:
    """Return from when to when anything has changed."""
    ends = Trace.objects.aggregate(first=Min("created_at"), last=Max("modified_at"))
    return _times(ends["first"], ends["last"]) if ends["first"] is not None else {}
