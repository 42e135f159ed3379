"""The catalogue of open data as RDF, by DCAT-AP-SE, for portals that gather such catalogues.

Every node has an address: portals refuse nodes without. Source: https://docs.dataportal.se/dcat/sv/
"""

from collections.abc import Callable, Iterable

from django.conf import settings
from django.db.models import Max, Min
from django.utils import translation
from django.utils.functional import Promise
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF, XSD
from rdflib.term import Node

from samverk.post.addresses import whole_address
from samverk.publishing import published
from samverk.publishing.open_data.offers import DESCRIPTION, FILE_TYPE, OFFERS, SERVICES, TITLE, Form, Offer, Service
from samverk.publishing.published import CITIZENS
from samverk.publishing.stamp import Stamp

VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
AUTHORITY = "http://publications.europa.eu/resource/authority/"
IANA = "https://www.iana.org/assignments/media-types/"
SWEDISH, SWEDEN = URIRef(f"{AUTHORITY}language/SWE"), URIRef(f"{AUTHORITY}country/SWE")
GOVERNMENT = URIRef(f"{AUTHORITY}data-theme/GOVE")
PUBLIC = URIRef(f"{AUTHORITY}access-right/PUBLIC")
WHENEVER_SOMETHING_HAPPENS = URIRef(f"{AUTHORITY}frequency/CONT")
AVAILABLE = URIRef("http://data.europa.eu/r5r/availability")
STABLE = URIRef(f"{AUTHORITY}planned-availability/STABLE")
LANGUAGES = ("sv", "en")
Say = Callable[[Node, Node, Node], object]


def node(name: str) -> URIRef:
    """Return the id of something in the catalogue: it outlives every change of pages."""
    return URIRef(f"{settings.HOUSE_ADDRESS}/api/v1/catalogue#{name}")


def catalogue(stamp: Stamp) -> Graph:
    """Return the whole catalogue, with two queries; the same register gives the same triples in the same order."""
    graph = Graph()
    for prefix, namespace in (("dcat", DCAT), ("dct", DCTERMS), ("foaf", FOAF), ("vcard", VCARD)):
        graph.bind(prefix, namespace)

    def say(subject: Node, predicate: Node, said: Node) -> None:
        graph.add((subject, predicate, said))

    _say_who(say)
    _say_catalogue(say, stamp)
    days = published.meetings(CITIZENS).order_by().aggregate(first=Min("held_on"), last=Max("held_on"))
    for key, end in (("first", DCAT.startDate), ("last", DCAT.endDate)):
        if days[key]:
            say(node("period"), RDF.type, DCTERMS.PeriodOfTime)
            say(node("period"), end, Literal(days[key].isoformat(), datatype=XSD.date))
    for offer in OFFERS:
        _say_offer(say, offer, stamp, dated=bool(days["first"]))
    for service in SERVICES:
        _say_service(say, service)
    return graph


def _say_who(say: Say) -> None:
    publisher, contact = node("publisher"), node("contact")
    say(publisher, RDF.type, FOAF.Agent)
    say(publisher, FOAF.name, Literal(settings.PUBLISHER))
    say(publisher, FOAF.homepage, URIRef(settings.PUBLISHER_ADDRESS))
    say(contact, RDF.type, VCARD.Organization)
    say(contact, VCARD.fn, Literal(settings.PUBLISHER))
    say(contact, VCARD.hasURL, URIRef(settings.PUBLISHER_ADDRESS))
    if settings.PUBLISHER_EMAIL:
        say(contact, VCARD.hasEmail, URIRef(f"mailto:{settings.PUBLISHER_EMAIL}"))


def _say_catalogue(say: Say, stamp: Stamp) -> None:
    root = node("catalogue")
    say(root, RDF.type, DCAT.Catalog)
    _in_each_language(say, root, DCTERMS.title, TITLE)
    _in_each_language(say, root, DCTERMS.description, DESCRIPTION)
    say(root, FOAF.homepage, URIRef(whole_address("api-page:about")))
    say(root, DCTERMS.publisher, node("publisher"))
    say(root, DCTERMS.license, URIRef(settings.DATA_LICENCE))
    say(root, DCTERMS.language, SWEDISH)
    say(root, DCTERMS.spatial, SWEDEN)
    _say_changed(say, root, stamp)
    for offer in OFFERS:
        say(root, DCAT.dataset, node(offer.name))
    for service in SERVICES:
        say(root, DCAT.service, node(f"service-{service.name}"))


def _in_each_language(say: Say, subject: Node, predicate: Node, words: str | Promise) -> None:
    for language in LANGUAGES:
        with translation.override(language):
            say(subject, predicate, Literal(str(words), lang=language))


def _say_changed(say: Say, subject: Node, stamp: Stamp) -> None:
    if stamp.changed_at is not None:
        moment = stamp.changed_at.isoformat(timespec="seconds")
        say(subject, DCTERMS.modified, Literal(moment, datatype=XSD.dateTime))


def _say_offer(say: Say, offer: Offer, stamp: Stamp, *, dated: bool) -> None:
    dataset = node(offer.name)
    say(dataset, RDF.type, DCAT.Dataset)
    _in_each_language(say, dataset, DCTERMS.title, offer.title)
    _in_each_language(say, dataset, DCTERMS.description, offer.description)
    _say_all(
        say,
        dataset,
        (
            (DCTERMS.publisher, node("publisher")),
            (DCAT.contactPoint, node("contact")),
            (DCAT.theme, GOVERNMENT),
            (DCTERMS.accessRights, PUBLIC),
            (DCTERMS.accrualPeriodicity, WHENEVER_SOMETHING_HAPPENS),
            (DCTERMS.language, SWEDISH),
            (DCTERMS.spatial, SWEDEN),
            (DCAT.landingPage, URIRef(whole_address("api-page:about"))),
        ),
    )
    if dated:
        say(dataset, DCTERMS.temporal, node("period"))
    _say_changed(say, dataset, stamp)
    for form in offer.forms:
        name = "-".join(part for part in (offer.name, form.argument, form.file_type.lower()) if part)
        say(dataset, DCAT.distribution, node(name))
        _say_form(say, node(name), form)


def _say_form(say: Say, distribution: URIRef, form: Form) -> None:
    address = URIRef(whole_address(form.view, *([form.argument] if form.argument else [])))
    _say_all(
        say,
        distribution,
        (
            (RDF.type, DCAT.Distribution),
            (DCTERMS.title, Literal(f"{form.argument or address} ({form.file_type})")),
            (DCAT.accessURL, address),
            (DCAT.downloadURL, address),
            (DCAT.mediaType, URIRef(IANA + form.media_type)),
            (DCTERMS.format, URIRef(FILE_TYPE + form.file_type)),
            (DCTERMS.license, URIRef(settings.DATA_LICENCE)),
            (AVAILABLE, STABLE),
        ),
    )
    if form.standard:
        say(distribution, DCTERMS.conformsTo, URIRef(form.standard))


def _say_service(say: Say, service: Service) -> None:
    subject = node(f"service-{service.name}")
    say(subject, RDF.type, DCAT.DataService)
    _in_each_language(say, subject, DCTERMS.title, service.title)
    _say_all(
        say,
        subject,
        (
            (DCAT.endpointURL, URIRef(settings.HOUSE_ADDRESS + service.path)),
            (DCAT.endpointDescription, URIRef(whole_address(service.described))),
            (DCTERMS.publisher, node("publisher")),
            (DCAT.contactPoint, node("contact")),
            (DCTERMS.license, URIRef(settings.DATA_LICENCE)),
            (DCTERMS.accessRights, PUBLIC),
            (DCTERMS.conformsTo, URIRef(service.standard)),
        ),
    )
    for offer in OFFERS:
        if service.name in {"api", offer.name}:
            say(subject, DCAT.servesDataset, node(offer.name))


def _say_all(say: Say, subject: Node, facts: Iterable[tuple[Node, Node]]) -> None:
    for predicate, said in facts:
        say(subject, predicate, said)
