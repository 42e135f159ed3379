"""What is the same of every set in the catalogue: who publishes it, which places and which time it tells of."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings
from rdflib import Literal, Namespace, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF, SKOS, XSD
from rdflib.term import Node

from samverk.directory.models import Organisation
from samverk.publishing import published
from samverk.publishing.published import CITIZENS
from samverk.publishing.stamp import Stamp

VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
SWEDEN = URIRef("http://publications.europa.eu/resource/authority/country/SWE")
Say = Callable[[Node, Node, Node], object]


@dataclass(frozen=True)
class Around:
    """What is the same of every set: when anything last ``changed``, of which places and which time it tells."""

    changed: datetime | None
    places: Sequence[URIRef]
    period: Sequence[URIRef]
    meetings: Sequence[str]


def node(name: str) -> URIRef:
    """Return the id of something in the catalogue: it outlives every change of pages."""
    return URIRef(f"{settings.HOUSE_ADDRESS}/api/v1/catalogue#{name}")


def say_around(say: Say, stamp: Stamp) -> Around:
    """Say what all sets point to, and return it; two queries."""
    shown = list(published.meetings(CITIZENS).order_by("id").values_list("public_id", "held_on"))
    _say_who(say)
    return Around(
        changed=stamp.changed_at,
        places=_say_places(say),
        period=_say_period(say, [day for _key, day in shown if day]),
        meetings=[key for key, _day in shown],
    )


def _say_places(say: Say) -> list[URIRef]:
    """Say which municipalities take part; return their nodes, or the country while the directory knows none.

    The profile would have numbers of GeoNames, which the directory does not hold; it holds the official codes.
    """
    members = published.organisations(CITIZENS).filter(is_member=True, kind=Organisation.Kind.MUNICIPALITY)
    places = []
    for code, public_id, name in members.order_by("code", "id").values_list("code", "public_id", "name"):
        place = node(f"municipality-{code or public_id}")
        say(place, RDF.type, DCTERMS.Location)
        say(place, SKOS.prefLabel, Literal(name, lang="sv"))
        if code:
            say(place, DCTERMS.identifier, Literal(code))
        places.append(place)
    return places or [SWEDEN]


def _say_period(say: Say, days: Sequence[date]) -> list[URIRef]:
    if not days:
        return []
    period = node("period")
    say(period, RDF.type, DCTERMS.PeriodOfTime)
    for day, end in ((min(days), DCAT.startDate), (max(days), DCAT.endDate)):
        say(period, end, Literal(day.isoformat(), datatype=XSD.date))
    return [period]


def _say_who(say: Say) -> None:
    publisher = node("publisher")
    say(publisher, RDF.type, FOAF.Agent)
    say(publisher, FOAF.name, Literal(settings.PUBLISHER))
    say(publisher, FOAF.homepage, URIRef(settings.PUBLISHER_ADDRESS))
    for contact in contacts():
        say(contact, RDF.type, VCARD.Organization)
        say(contact, VCARD.fn, Literal(settings.PUBLISHER))
        say(contact, VCARD.hasURL, URIRef(settings.PUBLISHER_ADDRESS))
        say(contact, VCARD.hasEmail, URIRef(f"mailto:{settings.PUBLISHER_EMAIL}"))


def contacts() -> list[URIRef]:
    """Return whom to write to: nobody without an e-mail address, which the profile asks of whoever is named."""
    return [node("contact")] if settings.PUBLISHER_EMAIL else []
