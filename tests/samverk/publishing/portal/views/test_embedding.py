"""A decision on pages of others: its frame may stand anywhere, holds what is public, and is found by oEmbed 1.0."""

import html
import json
import re
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from lxml import etree
from lxml.html import fromstring

from samverk.accounts.models import User
from samverk.meetings.models import Clause, Meeting
from tests.factories import make_body, make_clause, make_item, make_meeting
from tests.samverk.lineage.making import make_two, say

pytestmark = pytest.mark.django_db
HOUSE = "http://testserver"


@pytest.fixture
def clause(settings: Any) -> Clause:
    settings.PUBLISHER = "Familjen"
    return make_clause(make_item(make_meeting(make_body("Styrelsen")), "Bussar"), "att köpa bussar")


def framed(clause: Clause) -> str:
    return f"/beslut/{clause.public_id}/inbaddat/"


def ask(client: Client, url: str, **more: str) -> Any:
    return client.get("/oembed", {"url": url, **more})


def embedded_by(client: Client, page: str) -> dict[str, Any]:
    """Return what a program learns that has the address of a page and knows nothing else."""
    links = fromstring(client.get(page).content).xpath("//link[@type='application/json+oembed']/@href")
    answer: dict[str, Any] = client.get(links[0]).json()
    return answer


def test_frame_may_stand_on_any_page_and_no_other_page_may(client: Client, clause: Clause) -> None:
    frame, page = client.get(framed(clause)), client.get(f"/beslut/{clause.public_id}/")

    assert "frame-ancestors *;" in frame["Content-Security-Policy"] + ";"
    assert "X-Frame-Options" not in frame
    assert "frame-ancestors 'self'" in page["Content-Security-Policy"]
    assert page["X-Frame-Options"] == "SAMEORIGIN"


def test_frame_still_runs_nothing_and_sets_no_cookie(client: Client, clause: Clause) -> None:
    frame = client.get(framed(clause))

    assert ("script-src 'self'" in frame["Content-Security-Policy"], b"<script" in frame.content) == (True, False)
    assert (frame.cookies, frame["X-Robots-Tag"]) == ({}, "noindex")


def test_frame_is_the_same_for_all(
    browser_of: Callable[[User | None], Client], secretary: User, clause: Clause
) -> None:
    pages = [browser_of(user).get(framed(clause)).content.decode() for user in (secretary, None, None)]

    assert pages[0] == pages[1] == pages[2]
    assert ("att köpa bussar" in pages[0], f'href="/beslut/{clause.public_id}/" target="_top"' in pages[0]) == (
        True,
        True,
    )


def test_frame_tells_that_a_later_decision_has_another_will(client: Client, clause: Clause) -> None:
    later, earlier = make_two()
    say(later, earlier)

    shown = [client.get(framed(one)).content.decode().count('class="status bad"') for one in (earlier, clause)]
    assert shown == [1, 0]


def test_hidden_and_confidential_decisions_have_no_frame_whoever_asks(
    browser_of: Callable[[User | None], Client], secretary: User, clause: Clause
) -> None:
    secret = make_clause(make_item(clause.meeting, is_confidential=True))
    hidden = make_clause(make_item(make_meeting(published_at=None)))

    for user in (secretary, None):
        answers = [browser_of(user).get(framed(one)).status_code for one in (secret, hidden)]
        asked = [ask(browser_of(user), f"{HOUSE}/beslut/{one.public_id}/").status_code for one in (secret, hidden)]

        assert (answers, asked) == ([404, 404], [404, 404])


def test_frame_is_kept_while_nothing_changes(client: Client, clause: Clause) -> None:
    first = client.get(framed(clause))

    with CaptureQueriesContext(connection) as queries:
        again = client.get(framed(clause), headers={"if-none-match": first["ETag"]})

    assert (again.status_code, len(queries)) == (304, 1)


def test_program_finds_the_frame_from_the_page(client: Client, clause: Clause) -> None:
    found = embedded_by(client, f"/beslut/{clause.public_id}/")

    (frame,) = fromstring(f"<div>{found['html']}</div>").xpath("//iframe")
    assert (found["version"], found["type"], found["provider_name"], found["author_name"]) == (
        "1.0",
        "rich",
        "Familjen",
        "Styrelsen",
    )
    assert (frame.get("src"), frame.get("title")) == (HOUSE + framed(clause), "Styrelsen, 16 februari 2024")
    assert (int(frame.get("width")), int(frame.get("height"))) == (found["width"], found["height"])
    assert client.get(found["thumbnail_url"])["Content-Type"] == "image/png"


def test_english_page_is_embedded_in_english(client: Client, clause: Clause) -> None:
    found = embedded_by(client, f"/en/beslut/{clause.public_id}/")

    assert f"{HOUSE}/en{framed(clause)}" in found["html"]
    assert "at its permanent address" in client.get(f"/en{framed(clause)}").content.decode()


def test_both_forms_say_the_same(client: Client, clause: Clause) -> None:
    Clause.objects.update(text="att köpa\x0b <bussar> & tåg")
    url = f"{HOUSE}/beslut/{clause.public_id}/"
    as_json, as_xml = ask(client, url).json(), ask(client, url, format="xml")

    root = etree.fromstring(as_xml.content)
    assert (root.tag, as_xml["Content-Type"]) == ("oembed", "text/xml")
    assert as_json["title"] == "att köpa\x0b <bussar> & tåg"
    assert {node.tag: node.text for node in root} == {
        name: str(value).replace("\x0b", "") for name, value in as_json.items()
    }


def test_frame_is_no_larger_than_there_is_room_for(client: Client, clause: Clause) -> None:
    url = f"{HOUSE}/beslut/{clause.public_id}/"
    small = ask(client, url, maxwidth="300", maxheight="200").json()
    wide = ask(client, url, maxwidth="99999999999999999999", maxheight="-1").json()

    assert (small["width"], small["height"], "thumbnail_url" in small) == (300, 200, False)
    assert 'width="300" height="200"' in small["html"]
    assert (wide["width"], wide["height"], "thumbnail_url" in wide) == (600, 320, True)


def test_form_that_there_is_not_is_refused(client: Client, clause: Clause) -> None:
    assert ask(client, f"{HOUSE}/beslut/{clause.public_id}/", format="yaml").status_code == 501


@pytest.mark.parametrize(
    "url",
    [
        "",
        "beslut",
        "http://[",
        f"{HOUSE}/",
        f"{HOUSE}/beslut/",
        f"{HOUSE}/beslut/nothinghere2/",
        f"{HOUSE}/nowhere/",
        "https://other.example/beslut/{clause}/",
        "javascript:alert(1)",
        f"{HOUSE}/moten/{{clause}}/",
        f"{HOUSE}@other.example/beslut/{{clause}}/",
    ],
)
def test_address_that_is_no_decision_here_is_unknown(client: Client, clause: Clause, url: str) -> None:
    assert ask(client, url.replace("{clause}", clause.public_id)).status_code == 404


def test_answer_is_for_every_origin_and_sets_no_cookie(client: Client, clause: Clause) -> None:
    answer = ask(client, f"{HOUSE}/beslut/{clause.public_id}/")

    assert (answer["Access-Control-Allow-Origin"], answer.cookies) == ("*", {})
    assert client.post("/oembed").status_code == 405


def test_code_on_the_page_is_the_code_of_the_answer(client: Client, clause: Clause) -> None:
    Meeting.objects.update(body_as_written="Rådet </textarea><script>alert(1)</script> & ”vi”")
    page = client.get(f"/beslut/{clause.public_id}/").content.decode()

    (shown,) = re.findall("<textarea[^>]*readonly[^>]*>(.*?)</textarea>", page, re.DOTALL)
    assert html.unescape(shown) == embedded_by(client, f"/beslut/{clause.public_id}/")["html"]
    assert "<script>alert" not in page


def test_staff_get_no_code_for_what_is_not_public(browser_of: Callable[[User | None], Client], secretary: User) -> None:
    clause = make_clause(make_item(make_meeting(published_at=None)))

    assert b"<textarea" not in browser_of(secretary).get(f"/beslut/{clause.public_id}/").content


def test_address_is_understood_as_it_is_passed_on(client: Client, clause: Clause) -> None:
    url = quote(f"{HOUSE}/beslut/{clause.public_id}/", safe="")

    assert json.loads(client.get(f"/oembed?url={url}&format=json").content)["type"] == "rich"
