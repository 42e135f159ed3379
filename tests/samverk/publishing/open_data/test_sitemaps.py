"""The maps of the site: every public page, and none that is hidden."""

import re

import pytest
from lxml import etree

from samverk.publishing.open_data import sitemaps
from tests.factories import make_body, make_clause, make_item, make_matter, make_meeting

pytestmark = pytest.mark.django_db


def places(client, address):
    answer = client.get(address)
    content = b"".join(answer) if answer.streaming else answer.content
    return [node.text for node in etree.fromstring(content).iter("{*}loc")]


def all_places(client):
    return [
        place for part in places(client, "/sitemap.xml") for place in places(client, part[len("http://testserver") :])
    ]


def test_every_public_page_stands_there_and_answers(client):
    meeting = make_meeting(make_body())
    item = make_item(meeting)
    clause, matter = make_clause(item), make_matter("Ärendet", item)

    found = all_places(client)

    assert sorted(found) == sorted(
        f"http://testserver{language}/{kind}/{thing.public_id}/"
        for language in ("", "/en")
        for kind, thing in (
            ("moten", meeting),
            ("punkter", item),
            ("beslut", clause),
            ("arenden", matter),
            ("organ", meeting.body),
        )
    )
    assert [client.get(place).status_code for place in found] == [200] * 10


def test_hidden_pages_stand_nowhere_whoever_asks(browser_of, secretary):
    make_clause(make_item(make_meeting(make_body(), published_at=None)))
    secret = make_item(make_meeting(), is_confidential=True)
    make_clause(secret)

    found = all_places(browser_of(secretary))

    assert found == [f"http://testserver{language}/moten/{secret.meeting.public_id}/" for language in ("", "/en")]


def test_minutes_that_are_not_to_be_listed_stand_nowhere(client):
    body = make_body()
    shown, unlisted = make_meeting(body), make_meeting(body, is_indexed=False)
    for meeting in (shown, unlisted):
        item = make_item(meeting)
        make_clause(item)
        make_matter(f"Ärende {meeting.pk}", item)

    found = all_places(client)

    clause, matter = shown.clauses.get(), shown.items.get().matter_steps.get().matter
    assert {place.rstrip("/").rpartition("/")[2] for place in found} == {
        thing.public_id for thing in (shown, shown.items.get(), clause, matter, body)
    }


def test_pages_tell_when_they_were_published(client):
    meeting = make_meeting()

    content = b"".join(client.get("/sitemap-meeting-1.xml")).decode()

    assert re.findall("<lastmod>(.+)</lastmod>", content) == [meeting.published_at.isoformat()] * 2


def test_every_address_tells_those_in_all_languages(client):
    meeting = make_meeting()

    content = etree.fromstring(b"".join(client.get("/sitemap-meeting-1.xml")))

    here = f"moten/{meeting.public_id}/"
    links = [[(one.get("hreflang"), one.get("href")) for one in url.iter("{*}link")] for url in content.iter("{*}url")]
    swedish, english = f"http://testserver/{here}", f"http://testserver/en/{here}"
    assert links == [[("sv", swedish), ("en", english), ("x-default", swedish)]] * 2


def test_parts_hold_no_more_than_they_may(client, monkeypatch):
    monkeypatch.setattr(sitemaps, "MOST", 2)
    for _ in range(5):
        make_meeting()

    parts = places(client, "/sitemap.xml")

    assert [len(places(client, part[len("http://testserver") :])) for part in parts] == [4, 4, 2]
    assert len(set(all_places(client))) == 10


@pytest.mark.parametrize("part", ["meeting-1", "meeting-0", "person-1", "meeting-9"])
def test_what_holds_nothing_is_not_there(client, part):
    assert client.get(f"/sitemap-{part}.xml").status_code == 404


def test_robots_are_led_to_the_map_and_kept_from_letters(client):
    said = client.get("/robots.txt").content.decode()

    assert ("Sitemap: http://testserver/sitemap.xml\n" in said, "Disallow: /prenumerationer/\n" in said) == (True, True)
