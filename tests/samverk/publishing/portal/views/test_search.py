"""The answer to a question in words."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from samverk.search.actions.index import put
from samverk.search.entry import Entry, Kind, Label
from samverk.search.visibility import Visibility
from tests.factories import make_clause, make_item, make_meeting

pytestmark = pytest.mark.django_db


def indexed(text: str, visibility: Visibility = Visibility.PUBLIC, **fields: object) -> str:
    """Store and index a clause; return its public id."""
    clause = make_clause(make_item(make_meeting()), text)
    put([Entry(kind=Kind.CLAUSE, public_id=clause.public_id, title="", words=text, visibility=visibility, **fields)])  # type: ignore[arg-type]
    return clause.public_id


def test_hits_are_marked_and_lead_to_their_pages(client: Client) -> None:
    public_id = indexed("att upphandla kollektivtrafik", on=date(2024, 2, 16))

    page = client.get("/sok/?q=kollektivtrafiken").content.decode()

    assert f'href="/beslut/{public_id}/"' in page
    assert "<mark>kollektivtrafik</mark>" in page


def test_each_reader_finds_their_own(shows: Callable[[str, str], list[bool]]) -> None:
    ids = [indexed("att sälja bryggan", visibility) for visibility in Visibility]

    found = [shows("/sok/?q=bryggan", public_id) for public_id in ids]

    assert found == [[True, True, True], [True, True, False], [True, False, False]]


def test_hidden_hits_are_not_counted(shows: Callable[[str, str], list[bool]]) -> None:
    for visibility in Visibility:
        indexed("att sälja bryggan", visibility)

    assert shows("/en/sok/?q=bryggan", "1 hit<") == [False, False, True]
    assert shows("/en/sok/?q=bryggan", "3 hits<") == [True, False, False]


def test_words_are_shown_as_typed_and_never_as_markup(client: Client) -> None:
    page = client.get("/sok/?q=<script>alert(1)</script>").content.decode()

    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_filters_of_the_search_stand_in_the_address(client: Client) -> None:
    body = Label("body22222222", "Styrelsen")
    first = indexed("att köpa en buss", on=date(2023, 3, 3), body=body)
    second = indexed("att sälja en buss", on=date(2024, 3, 3), body=body)

    page = client.get("/sok/?q=buss&year=2024").content.decode()

    assert [public_id in page for public_id in (first, second)] == [False, True]
    assert "q=buss&amp;year=2024&amp;body=body22222222" in page


def test_search_without_words_asks_for_some(client: Client) -> None:
    assert client.get("/sok/").status_code == 200
    assert client.get("/sok/?q=+").status_code == 200


def test_register_is_filtered_by_words_as_the_index_knows_them(client: Client) -> None:
    wanted = indexed("att upphandla kollektivtrafik")
    indexed("att köpa kaffe")

    rows = client.get("/beslut/?q=kollektivtrafiken").context["page"].rows

    assert [row.public_id for row in rows] == [wanted]
