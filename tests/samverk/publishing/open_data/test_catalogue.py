"""The catalogue of open data: judged by shapes, in every syntax the same, and every address in it answers."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pyshacl import validate
from rdflib import Graph, Literal, URIRef
from rdflib.compare import isomorphic
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF, SKOS

from samverk.publishing.open_data import orderly
from samverk.publishing.open_data.catalogue_around import SWEDEN, VCARD
from samverk.publishing.open_data.catalogue_syntax import SYNTAXES
from tests.factories import make_body, make_meeting, make_organisation

pytestmark = pytest.mark.django_db

SHAPES = Path(__file__).with_name("dcat_shapes.ttl")
# Where somebody has the official shapes of DCAT-AP 3.0.1 ("shapes.ttl"); they are no part of the project.
OFFICIAL = os.environ.get("DCAT_AP_SHAPES", "")
ROOT = "/api/v1/catalogue"


@pytest.fixture(autouse=True)
def house(settings: Any) -> None:
    settings.HOUSE_ADDRESS = "https://samverk.example"
    settings.PUBLISHER_EMAIL = "data@samverk.example"


def gathered(ending: str = "ttl") -> Graph:
    content = Client().get(f"{ROOT}.{ending}").content
    return Graph().parse(data=content, format=SYNTAXES[ending].name)


def mistakes(graph: Graph, shapes: Path = SHAPES) -> list[str]:
    _fits, found, _words = validate(graph, shacl_graph=Graph().parse(shapes), advanced=True)
    severe = URIRef("http://www.w3.org/ns/shacl#Violation")
    path, severity = (URIRef(f"http://www.w3.org/ns/shacl#{name}") for name in ("resultPath", "resultSeverity"))
    return sorted(str(found.value(result, path)) for result in found.subjects(severity, severe))


def test_the_catalogue_keeps_to_the_shapes() -> None:
    make_meeting(make_body())

    assert mistakes(gathered()) == []


@pytest.mark.skipif(not OFFICIAL, reason="DCAT_AP_SHAPES does not say where the official shapes of DCAT-AP are")
def test_the_catalogue_keeps_to_the_official_shapes_which_find_a_spoiled_one_out() -> None:
    make_meeting(make_body())
    spoiled = gathered()
    spoiled.remove((None, DCAT.endpointURL, None))

    assert (mistakes(gathered(), Path(OFFICIAL)), mistakes(spoiled, Path(OFFICIAL))) == (
        [],
        [str(DCAT.endpointURL)] * 2,
    )


@pytest.mark.parametrize(
    ("kind", "predicate"),
    [
        (DCAT.Catalog, DCTERMS.title),
        (DCAT.Catalog, DCTERMS.publisher),
        (DCAT.Dataset, DCTERMS.description),
        (DCAT.Distribution, DCAT.accessURL),
        (DCAT.Distribution, DCTERMS.license),
        (DCAT.DataService, DCAT.endpointURL),
        (FOAF.Agent, FOAF.name),
        (VCARD.Organization, VCARD.hasEmail),
    ],
)
def test_a_spoiled_catalogue_is_found_out(kind: URIRef, predicate: URIRef) -> None:
    spoiled = gathered()
    subject = sorted(spoiled.subjects(RDF.type, kind))[0]
    spoiled.remove((subject, predicate, None))

    assert mistakes(spoiled) == [str(predicate)]


def test_a_title_of_no_words_is_found_out() -> None:
    spoiled = gathered()
    subject = sorted(spoiled.subjects(RDF.type, DCAT.Dataset))[0]
    spoiled.add((subject, DCTERMS.license, Literal("free")))
    spoiled.add((subject, DCTERMS.publisher, Literal("somebody")))

    assert str(DCTERMS.publisher) in mistakes(spoiled)


@pytest.mark.parametrize("ending", list(SYNTAXES))
def test_every_syntax_says_the_same(ending: str) -> None:
    answer = Client().get(f"{ROOT}.{ending}")

    assert (answer["Content-Type"], answer["Access-Control-Allow-Origin"]) == (SYNTAXES[ending].media_type, "*")
    assert isomorphic(gathered(ending), gathered())


@pytest.mark.parametrize(
    ("accepted", "sent"),
    [
        ("", "application/rdf+xml"),
        ("text/html", "application/rdf+xml"),
        ("text/turtle", "text/turtle"),
        ("application/ld+json", "application/ld+json"),
    ],
)
def test_portals_find_it_where_they_look_and_in_the_syntax_they_prefer(accepted: str, sent: str) -> None:
    answer = Client().get("/datasets/dcat", headers={"accept": accepted} if accepted else {})

    assert (answer["Content-Type"], "Accept" in answer["Vary"]) == (sent, True)


def test_every_address_of_data_answers(settings: Any) -> None:
    settings.HOUSE_ADDRESS = "http://testserver"
    found = gathered()
    addresses = {str(address) for address in found.objects(None, DCAT.downloadURL)}
    addresses |= {str(address) for address in found.objects(None, DCAT.endpointDescription)}
    addresses |= {str(address) for address in found.objects(None, DCAT.landingPage)}

    statuses = {Client().get(address.removeprefix("http://testserver")).status_code for address in addresses}

    assert (len(addresses) > 15, statuses) == (True, {200})


def test_nothing_in_it_is_without_an_address() -> None:
    found = gathered()

    assert {type(node) for node in (*found.subjects(), *found.predicates())} == {URIRef}


def test_it_tells_from_when_to_when_and_in_both_languages() -> None:
    body = make_body()
    make_meeting(body, held_on=date(2019, 3, 1))
    make_meeting(body, held_on=date(2024, 2, 16))
    make_meeting(body, held_on=date(2025, 1, 1), published_at=None)

    found = gathered()

    ends = [str(next(found.objects(None, end))) for end in (DCAT.startDate, DCAT.endDate)]
    titles = {title.language for title in found.objects(None, DCTERMS.title) if isinstance(title, Literal)}
    assert (ends, titles >= {"sv", "en"}) == (["2019-03-01", "2024-02-16"], True)


@pytest.mark.parametrize("ending", list(SYNTAXES))
def test_it_is_not_sent_again_unchanged(ending: str) -> None:
    tag = Client().get(f"{ROOT}.{ending}")["ETag"]

    assert Client().get(f"{ROOT}.{ending}", headers={"if-none-match": tag}).status_code == 304


def test_every_process_writes_the_same_bytes() -> None:
    content = Client().get(f"{ROOT}.ttl").content
    program = (
        "import sys; from rdflib import Graph; from samverk.publishing.open_data.orderly import orderly\n"
        "graph = Graph().parse(data=sys.stdin.buffer.read(), format='turtle')\n"
        "sys.stdout.buffer.write(b''.join(orderly(graph, form) for form in ('xml', 'turtle', 'json-ld')))"
    )

    said = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(orderly.__file__).parents[3])},
            input=content,
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }

    assert len(said) == 1


def test_it_tells_of_the_municipalities_that_take_part() -> None:
    make_organisation("Storvik", is_member=True, kind="municipality", code="0101")
    make_organisation("Lillvik", is_member=True, kind="municipality")
    make_organisation("Grannvik", is_member=False, kind="municipality", code="0102")
    make_organisation("Sekretariatet", is_member=True, kind="secretariat")

    found = gathered()

    places = set(found.objects(next(found.subjects(RDF.type, DCAT.Catalog)), DCTERMS.spatial))
    assert sorted(str(found.value(place, SKOS.prefLabel)) for place in places) == ["Lillvik", "Storvik"]
    assert [str(code) for code in found.objects(None, DCTERMS.identifier)] == ["0101"]
    assert {place for _dataset, place in found.subject_objects(DCTERMS.spatial)} == places
    assert mistakes(found) == []


def test_without_members_it_tells_of_the_country() -> None:
    assert {str(place) for place in gathered().objects(None, DCTERMS.spatial)} == {str(SWEDEN)}


def test_nobody_is_named_to_write_to_where_there_is_no_address(settings: Any) -> None:
    settings.PUBLISHER_EMAIL = ""

    found = gathered()

    assert (list(found.objects(None, DCAT.contactPoint)), mistakes(found)) == ([], [])


def test_the_minutes_of_every_public_meeting_are_files_of_one_set(settings: Any) -> None:
    settings.HOUSE_ADDRESS = "http://testserver"
    body = make_body()
    shown = [make_meeting(body).public_id for _ in range(2)]
    make_meeting(body, published_at=None)

    found = gathered()

    for view, media_type in (("data:minutes", "application/akn+xml"), ("data:minutes-file", "application/pdf")):
        (form,) = found.subjects(DCAT.mediaType, URIRef(f"https://www.iana.org/assignments/media-types/{media_type}"))
        files = {str(file).removeprefix("http://testserver") for file in found.objects(form, DCAT.downloadURL)}
        assert files == {reverse(view, args=[key]) for key in shown}
        assert {Client().get(file)["Content-Type"] for file in files} == {media_type}
        page, anchor = str(found.value(form, DCAT.accessURL)).removeprefix("http://testserver").split("#")
        assert f'id="{anchor}"' in Client().get(page).content.decode()


@pytest.mark.parametrize("many", [1, 3])
def test_it_costs_the_same_however_many_meetings(many: int, django_assert_num_queries: Any) -> None:
    for _ in range(many):
        make_meeting()

    # The stamp, once to know what is kept and once to be told; then the meetings and the municipalities.
    with django_assert_num_queries(4):
        gathered()


def test_an_unknown_syntax_is_not_there() -> None:
    assert Client().get(f"{ROOT}.docx").status_code == 404
