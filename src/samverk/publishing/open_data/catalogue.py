"""The catalogue of open data as RDF, by DCAT-AP-SE, for portals that gather such catalogues.

Every node has an address: portals refuse nodes without. Source: https://docs.dataportal.se/dcat/sv/
What was chosen where the profile leaves a choice: docs/decisions/open-data-catalogue.md
"""

from collections.abc import Iterable
from datetime import datetime

from django.conf import settings
from django.utils import translation
from django.utils.functional import Promise
from django.utils.text import format_lazy
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF, SKOS, XSD
from rdflib.term import Node

from samverk.post.addresses import whole_address
from samverk.publishing.open_data.catalogue_around import VCARD, Around, Say, contacts, node, say_around
from samverk.publishing.open_data.offers import (
    DESCRIPTION,
    FILE_TYPE,
    LISTS,
    OFFERS,
    SERVICES,
    TITLE,
    Form,
    Offer,
    Service,
)
from samverk.publishing.stamp import Stamp

AUTHORITY = "http://publications.europa.eu/resource/authority/"
IANA = "https://www.iana.org/assignments/media-types/"
SWEDISH = URIRef(f"{AUTHORITY}language/SWE")
GOVERNMENT = URIRef(f"{AUTHORITY}data-theme/GOVE")
PUBLIC = URIRef(f"{AUTHORITY}access-right/PUBLIC")
WHENEVER_SOMETHING_HAPPENS = URIRef(f"{AUTHORITY}frequency/CONT")
AVAILABLE = URIRef("http://data.europa.eu/r5r/availability")
STABLE = URIRef(f"{AUTHORITY}planned-availability/STABLE")
LANGUAGES = ("sv", "en")
PREFIXES = (("dcat", DCAT), ("dct", DCTERMS), ("foaf", FOAF), ("skos", SKOS), ("vcard", VCARD))


def catalogue(stamp: Stamp) -> Graph:
    """Return the whole catalogue, with two queries; the same register gives the same triples in the same order."""
    graph = Graph()
    for prefix, namespace in PREFIXES:
        graph.bind(prefix, namespace)

    def say(subject: Node, predicate: Node, said: Node) -> None:
        graph.add((subject, predicate, said))

    around = say_around(say, stamp)
    _say_catalogue(say, around)
    for offer in OFFERS:
        _say_offer(say, offer, around)
    for service in SERVICES:
        _say_service(say, service)
    return graph


def _say_catalogue(say: Say, around: Around) -> None:
    root = node("catalogue")
    say(root, RDF.type, DCAT.Catalog)
    _in_each_language(say, root, DCTERMS.title, TITLE)
    _in_each_language(say, root, DCTERMS.description, DESCRIPTION)
    say(root, FOAF.homepage, URIRef(whole_address("api-page:about")))
    say(root, DCTERMS.publisher, node("publisher"))
    say(root, DCTERMS.license, URIRef(settings.DATA_LICENCE))
    say(root, DCTERMS.language, SWEDISH)
    for place in around.places:
        say(root, DCTERMS.spatial, place)
    _say_changed(say, root, around.changed)
    for offer in OFFERS:
        say(root, DCAT.dataset, node(offer.name))
    for service in SERVICES:
        say(root, DCAT.service, node(f"service-{service.name}"))


def _in_each_language(say: Say, subject: Node, predicate: Node, words: str | Promise) -> None:
    for language in LANGUAGES:
        with translation.override(language):
            say(subject, predicate, Literal(str(words), lang=language))


def _say_changed(say: Say, subject: Node, at: datetime | None) -> None:
    if at is not None:
        moment = at.isoformat(timespec="seconds")
        say(subject, DCTERMS.modified, Literal(moment, datatype=XSD.dateTime))


def _say_offer(say: Say, offer: Offer, around: Around) -> None:
    dataset = node(offer.name)
    say(dataset, RDF.type, DCAT.Dataset)
    _in_each_language(say, dataset, DCTERMS.title, offer.title)
    _in_each_language(say, dataset, DCTERMS.description, offer.description)
    _say_all(
        say,
        dataset,
        (
            (DCTERMS.publisher, node("publisher")),
            *((DCAT.contactPoint, contact) for contact in contacts()),
            (DCAT.theme, GOVERNMENT),
            (DCTERMS.accessRights, PUBLIC),
            (DCTERMS.accrualPeriodicity, WHENEVER_SOMETHING_HAPPENS),
            (DCTERMS.language, SWEDISH),
            *((DCTERMS.spatial, place) for place in around.places),
            *((DCTERMS.temporal, period) for period in around.period),
            (DCAT.landingPage, URIRef(whole_address("api-page:about"))),
        ),
    )
    _say_changed(say, dataset, around.changed)
    for form in offer.forms:
        name = "-".join(part for part in (offer.name, form.argument, form.file_type.lower()) if part)
        say(dataset, DCAT.distribution, node(name))
        words = [LISTS[form.argument].title if form.argument else offer.title, f"({form.file_type})"]
        _in_each_language(say, node(name), DCTERMS.title, format_lazy("{} {}", *words))
        _say_form(say, node(name), form, around)


def _say_form(say: Say, distribution: URIRef, form: Form, around: Around) -> None:
    shown_at, files = _where(form, around)
    _say_all(
        say,
        distribution,
        (
            (RDF.type, DCAT.Distribution),
            (DCAT.accessURL, URIRef(shown_at)),
            *((DCAT.downloadURL, URIRef(file)) for file in files),
            (DCAT.mediaType, URIRef(IANA + form.media_type)),
            (DCTERMS.format, URIRef(FILE_TYPE + form.file_type)),
            (DCTERMS.license, URIRef(settings.DATA_LICENCE)),
            (AVAILABLE, STABLE),
        ),
    )
    if form.standard:
        say(distribution, DCTERMS.conformsTo, URIRef(form.standard))


def _where(form: Form, around: Around) -> tuple[str, list[str]]:
    """Return where somebody reads how it is had, and every file; of many files the page tells how they are found."""
    if not form.of_each_meeting:
        address = whole_address(form.view, *([form.argument] if form.argument else []))
        return address, [address]
    before, after = whole_address(form.view, "ID").rsplit("ID", 1)
    return f"{whole_address('api-page:about')}#minutes", [f"{before}{key}{after}" for key in around.meetings]


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
            *((DCAT.contactPoint, contact) for contact in contacts()),
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
