"""How it stands with the sources: what is set, what was fetched when, what went wrong."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.utils.functional import Promise

from samverk.mailroom.inbox import IncomingMail
from samverk.mailroom.messages import REFUSALS, TROUBLES
from samverk.mailroom.models import Fetching, Refused


@dataclass(frozen=True, slots=True)
class SourceShown:
    """A source in words: ``place`` is where it is, without any password. ``trouble`` is a sentence."""

    name: str
    place: str
    is_sealed: bool
    fetching: Fetching | None
    trouble: str | Promise


@dataclass(frozen=True, slots=True)
class RefusedShown:
    refused: Refused
    because: str | Promise


def sources_shown() -> Sequence[SourceShown]:
    """Return the sources that the settings name."""
    incoming: IncomingMail = settings.INCOMING_MAIL
    fetchings = {one.source: one for one in Fetching.objects.all()}
    found = []
    if incoming.folder is not None:
        found.append(_shown("folder", str(incoming.folder), True, fetchings))
    if incoming.inbox is not None:
        inbox = incoming.inbox
        place = f"{inbox.user}, {inbox.host}:{inbox.port}, {inbox.mailbox}"
        found.append(_shown("mailbox", place, inbox.sealed, fetchings))
    return found


def refused_shown(most: int) -> Sequence[RefusedShown]:
    """Return what could not be taken and nobody has looked after, the latest first."""
    rows = Refused.objects.filter(settled_at=None)[:most]
    return [RefusedShown(one, REFUSALS.get(one.code, one.code)) for one in rows]


def _shown(name: str, place: str, is_sealed: bool, fetchings: dict[str, Fetching]) -> SourceShown:
    fetching = fetchings.get(name)
    trouble = fetching.trouble if fetching is not None else ""
    return SourceShown(name, place, is_sealed, fetching, TROUBLES.get(trouble, trouble))
