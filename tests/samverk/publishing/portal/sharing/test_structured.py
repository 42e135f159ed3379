"""What pages say to machines: read as any reader of JSON-LD reads it, by a second hand."""

import json
from datetime import date, time

import pytest
from django.test import Client
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import RDF, Namespace

from samverk.publishing.portal.sharing.structured import as_json_ld
from tests.factories import make_body, make_body_name, make_clause, make_item, make_meeting
from tests.samverk.publishing.portal.sharing.reading import data_of, element

pytestmark = pytest.mark.django_db
SCHEMA = Namespace("https://schema.org/")
HOUSE = "http://testserver"
HOSTILE = "att </script><script>alert(1)</script> & <!-- ”köpa” 'bussar'"


def graph_of(page: str) -> Graph:
    """Return the data of ``page`` as statements; the words are told from the addresses here, not fetched."""
    data = data_of(page)
    assert data["@context"] == "https://schema.org"
    vocabulary = {"@vocab": str(SCHEMA), "url": {"@type": "@id"}, "item": {"@type": "@id"}, "license": {"@type": "@id"}}
    return Graph().parse(data=json.dumps({**data, "@context": vocabulary}), format="json-ld")


def test_decision_is_a_text_that_a_body_made_at_a_meeting(client: Client) -> None:
    body = make_body("Styrelsen")
    clause = make_clause(make_item(make_meeting(body), "Bussar"), "att köpa bussar")
    here = URIRef(f"{HOUSE}/beslut/{clause.public_id}/")

    graph = graph_of(client.get(f"/beslut/{clause.public_id}/").content.decode())

    said = {predicate.removeprefix(SCHEMA): str(value) for predicate, value in graph.predicate_objects(here)}
    assert (said["text"], said["dateCreated"], said["inLanguage"], said["genre"]) == (
        "att köpa bussar",
        "2024-02-16",
        "sv",
        "Beslut",
    )
    assert graph.value(here, RDF.type) == SCHEMA.CreativeWork
    assert (said["creator"], said["recordedAt"]) == (
        f"{HOUSE}/organ/{body.public_id}/",
        f"{HOUSE}/moten/{clause.meeting.public_id}/",
    )
    assert graph.value(URIRef(said["creator"]), RDF.type) == SCHEMA.GovernmentOrganization


def test_way_to_the_decision_leads_from_the_list_to_itself(client: Client) -> None:
    item = make_item(make_meeting(make_body("Styrelsen")), "Bussar")
    clause = make_clause(item, "att köpa bussar")

    (way,) = [one for one in data_of(client.get(f"/beslut/{clause.public_id}/"))["@graph"] if "itemListElement" in one]

    assert [(one["position"], one["name"], one["item"]) for one in way["itemListElement"]] == [
        (1, "Beslut", f"{HOUSE}/beslut/"),
        (2, "Styrelsen, 16 februari 2024", f"{HOUSE}/moten/{item.meeting.public_id}/"),
        (3, "Bussar", f"{HOUSE}/punkter/{item.public_id}/"),
        (4, "att köpa bussar", f"{HOUSE}/beslut/{clause.public_id}/"),
    ]


def test_meeting_is_an_event_with_its_minutes(client: Client) -> None:
    meeting = make_meeting(
        make_body("Styrelsen"), starts_at=time(9), ends_at=time(12, 30), place_as_written="Strandhuset"
    )
    here = URIRef(f"{HOUSE}/moten/{meeting.public_id}/")

    graph = graph_of(client.get(f"/moten/{meeting.public_id}/").content.decode())

    place = graph.value(here, SCHEMA.location)
    assert graph.value(here, RDF.type) == SCHEMA.Event
    assert [graph.value(here, SCHEMA[name]) for name in ("startDate", "endDate")] == [
        Literal("2024-02-16T09:00"),
        Literal("2024-02-16T12:30"),
    ]
    assert graph.value(place, SCHEMA.name) == Literal("Strandhuset")
    assert Literal(f"{HOUSE}/protokoll/{meeting.public_id}.xml") in set(graph.objects(None, SCHEMA.contentUrl))


def test_meeting_says_no_more_than_is_known(client: Client) -> None:
    meeting = make_meeting(None, None, body_as_written="Styrelsen", place_as_written="")

    (event, _way) = data_of(client.get(f"/moten/{meeting.public_id}/"))["@graph"]

    assert {"startDate", "endDate", "location"} & set(event) == set()
    assert event["organizer"] == {"@type": "GovernmentOrganization", "name": "Styrelsen"}


def test_meeting_of_several_days_ends_on_its_last(client: Client) -> None:
    meeting = make_meeting(make_body("Styrelsen"), last_on=date(2024, 2, 17), ends_at=None)

    (event, _way) = data_of(client.get(f"/moten/{meeting.public_id}/"))["@graph"]

    assert (event["startDate"], event["endDate"]) == ("2024-02-16T09:00", "2024-02-17")


def test_body_is_told_under_all_its_names(client: Client) -> None:
    body = make_meeting(make_body("Styrelsen")).body
    make_body_name(body, "Rådet", valid_from=date(2012, 1, 1), valid_to=date(2018, 12, 31))

    (told, _way) = data_of(client.get(f"/organ/{body.public_id}/"))["@graph"]

    assert (told["@type"], told["name"], told["alternateName"]) == ("GovernmentOrganization", "Styrelsen", ["Rådet"])


def test_words_cannot_end_the_element_they_stand_in(client: Client) -> None:
    clause = make_clause(make_item(make_meeting()), HOSTILE)

    page = client.get(f"/beslut/{clause.public_id}/").content.decode()

    assert data_of(page)["@graph"][0]["text"] == HOSTILE
    assert "<script>alert" not in page
    assert element(as_json_ld({"name": HOSTILE})).count("<") == 2


@pytest.mark.parametrize(
    ("published_at", "confidential"), [(None, False), ("2024-03-01T12:00+00:00", True)], ids=["hidden", "confidential"]
)
def test_nothing_is_said_of_what_is_not_public(browser_of, secretary, published_at, confidential):  # type: ignore[no-untyped-def]
    item = make_item(make_meeting(published_at=published_at), is_confidential=confidential)
    clause = make_clause(item, "att köpa bussar")

    pages = [browser_of(secretary).get(f"/{at}/") for at in (f"beslut/{clause.public_id}", f"punkter/{item.public_id}")]

    assert [page.status_code for page in pages] == [200, 200]
    assert [b"ld+json" in page.content or b"oembed" in page.content for page in pages] == [False, False]
