"""The head of a page as those read it who share it."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from lxml.html import fromstring

from samverk.accounts.models import User
from tests.factories import make_clause, make_item, make_meeting

pytestmark = pytest.mark.django_db


def head(client: Client, address: str) -> dict[str, str]:
    """Return what the meta elements of a page say, by name or property."""
    found = fromstring(client.get(address).content).xpath("//head/meta[@content]")
    return {one.get("property") or one.get("name"): one.get("content") for one in found}


def links(client: Client, address: str) -> list[tuple[str, str]]:
    found = fromstring(client.get(address).content).xpath("//head/link[@rel='canonical' or @hreflang]")
    return [(one.get("hreflang") or "canonical", one.get("href")) for one in found]


def test_shared_decision_shows_its_words(client: Client, settings: Any) -> None:
    settings.PUBLISHER = "Familjen"
    clause = make_clause(make_item(make_meeting()), "att köpa ”bussar” & tåg " + "x" * 300)
    here = f"/beslut/{clause.public_id}/"

    said = head(client, here)

    assert (said["og:site_name"], said["og:locale"], said["twitter:card"]) == (
        "Familjen",
        "sv_SE",
        "summary_large_image",
    )
    assert (said["og:url"], said["og:image"]) == (f"http://testserver{here}", f"http://testserver{here}kort.png")
    assert said["description"] == said["og:description"] == clause.text[:199] + "…"
    assert said["og:image:alt"] == said["og:title"] == clause.text[:79] + "…"


def test_page_without_a_picture_of_its_own_shows_that_of_the_house(client: Client) -> None:
    assert head(client, "/en/beslut/")["og:image"] == "http://testserver/en/kort.png"


def test_what_is_not_public_shows_no_picture_of_it(
    browser_of: Callable[[User | None], Client], secretary: User
) -> None:
    clause = make_clause(make_item(make_meeting(), is_confidential=True))

    assert head(browser_of(secretary), f"/beslut/{clause.public_id}/")["og:image"] == "http://testserver/kort.png"


@pytest.mark.parametrize("address", ["/beslut/", "/en/beslut/", "/beslut/?act=note"])
def test_page_tells_its_address_in_all_languages(client: Client, address: str) -> None:
    here = "http://testserver" + address.partition("?")[0]

    assert links(client, address) == [
        ("canonical", here),
        ("sv", "http://testserver/beslut/"),
        ("en", "http://testserver/en/beslut/"),
        ("x-default", "http://testserver/beslut/"),
    ]


@pytest.mark.parametrize(
    "address", ["/anslagstavla/", "/diarium/", "/samarbeten/", "/kalender/", "/prenumerationer/", "/api/", "/om/"]
)
def test_public_pages_of_all_rooms_tell_it(client: Client, address: str) -> None:
    assert links(client, address)[0] == ("canonical", f"http://testserver{address}")


def test_address_where_nothing_is_has_no_other(client: Client) -> None:
    assert links(client, "/nowhere/") == []


def test_wrong_host_is_told_in_whole_sentences(client: Client) -> None:
    assert client.get("/", headers={"host": "bad host"}).status_code == 400
