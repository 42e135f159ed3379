"""The words of OParl for ours, in this one place: what OParl calls *Body* is the collaboration, what we call a body is
an *Organization* to it, a matter is a *Paper*, and a step of a matter its *Consultation*.

Source: OParl 1.1, https://oparl.org/spezifikation/
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from django.conf import settings

from samverk.directory.models import Mandate
from samverk.meetings.models import Meeting

SCHEMA = "https://schema.oparl.org/1.1/"
# Part of every id, which never changes; a later OParl gets addresses of its own beside it.
ROOT = "/oparl/v1.1"
PRODUCT = "Samverk"
# The one corporation of a house.
CORPORATION = "collaboration"

Object = dict[str, Any]


class Kind(StrEnum):
    """The objects of OParl, as they stand in addresses."""

    SYSTEM = "system"
    BODY = "body"
    LEGISLATIVE_TERM = "legislative-term"
    ORGANIZATION = "organization"
    PERSON = "person"
    MEMBERSHIP = "membership"
    MEETING = "meeting"
    AGENDA_ITEM = "agenda-item"
    PAPER = "paper"
    CONSULTATION = "consultation"
    FILE = "file"
    LOCATION = "location"


# The lists of a corporation: the name that OParl gives them, and what they hold.
LISTS: Mapping[str, Kind] = {
    "organization": Kind.ORGANIZATION,
    "person": Kind.PERSON,
    "meeting": Kind.MEETING,
    "paper": Kind.PAPER,
    "agendaItem": Kind.AGENDA_ITEM,
    "consultation": Kind.CONSULTATION,
    "file": Kind.FILE,
    "locationList": Kind.LOCATION,
    "legislativeTermList": Kind.LEGISLATIVE_TERM,
    "membership": Kind.MEMBERSHIP,
}
# What is left out of a list when a reader asks for it without the objects inside others.
INSIDE: Mapping[Kind, tuple[str, ...]] = {
    Kind.BODY: ("legislativeTerm",),
    Kind.PERSON: ("membership",),
    Kind.MEETING: ("agendaItem",),
}

GROUP, INSTITUTION = "Gremium", "Institution"
STATES: Mapping[str, str] = {
    Meeting.State.PLANNED: "terminiert",
    Meeting.State.CALLED: "eingeladen",
    Meeting.State.HELD: "durchgeführt",
    Meeting.State.DRAFTED: "durchgeführt",
    Meeting.State.APPROVED: "durchgeführt",
}
VOTING = frozenset({Mandate.Seat.CHAIR, Mandate.Seat.VICE_CHAIR, Mandate.Seat.MEMBER})


def type_of(kind: Kind) -> str:
    return SCHEMA + "".join(part.title() for part in kind.split("-"))


def address(kind: Kind, key: str = "") -> str:
    """Return the id of an object: its whole address, which is the same whoever asks and by whatever way."""
    return f"{settings.HOUSE_ADDRESS}{ROOT}/{kind}/{key}".rstrip("/")


def list_address(kind: Kind) -> str:
    return f"{address(Kind.BODY, CORPORATION)}/{kind}"


def said(kind: Kind, key: str, **properties: Any) -> Object:
    """Return an object that says what is known of ``properties``, and is silent about the rest."""
    known = {name: value for name, value in properties.items() if value is not None and value != "" and value != []}
    return {"id": address(kind, key), "type": type_of(kind)} | known


def inside(thing: Object, *back: str) -> Object:
    """Return ``thing`` as it stands within another: without ``back``, which would lead to where one is."""
    return {name: value for name, value in thing.items() if name not in back}
