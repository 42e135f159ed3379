"""Feeds at their addresses: who decided what, for everybody alike, and nothing that is hidden."""

from datetime import UTC, date, datetime

import feedparser
import pytest
from django.urls import reverse
from django.utils import timezone
from lxml import etree

from samverk.meetings.actions.publish_meetings import publish_meeting, set_confidential, withdraw_meeting
from samverk.publishing.feeds.feed import lasting_id
from samverk.records import trail
from tests.factories import (
    make_addressee,
    make_body,
    make_clause,
    make_item,
    make_matter,
    make_meeting,
    make_organisation,
)
from tests.samverk.publishing.feeds.atom_rules import broken_rules
from tests.samverk.publishing.feeds.test_feed import SCHEMA

pytestmark = pytest.mark.django_db
ALL = "/beslut.atom"


def read(client, address):
    content = client.get(address).content
    assert SCHEMA.validate(etree.fromstring(content)), SCHEMA.error_log
    assert broken_rules(content) == []
    found = feedparser.parse(content)
    assert found.bozo is False
    return found


def texts(client, address):
    return [entry.content[0].value for entry in read(client, address).entries]


def test_all_decisions_stand_in_one_feed_the_latest_published_first(client):
    old = make_meeting(published_at=datetime(2024, 1, 1, tzinfo=UTC))
    new = make_meeting(held_on=date(2015, 1, 9), published_at=datetime(2024, 6, 1, tzinfo=UTC))
    make_clause(make_item(old), "att ett")
    for words in ("att två", "att tre"):
        make_clause(make_item(new), words)

    assert texts(client, ALL) == ["att två", "att tre", "att ett"]


def test_entry_names_the_body_the_item_and_the_permanent_address(client):
    clause = make_clause(make_item(make_meeting(make_body("Styrelsen")), "Budget 2027"), verb_class="adopt")

    (entry,) = read(client, ALL).entries

    assert (entry.id, entry.title, entry.author) == (
        lasting_id("clause", clause.public_id),
        "Budget 2027 (16 februari 2024)",
        "Styrelsen",
    )
    assert entry.link.endswith(f"/beslut/{clause.public_id}/")
    assert entry.tags[0].term == "adopt"


@pytest.fixture
def three():
    """Return a body, a matter and an organisation, each with one decision of its own beside another's."""
    body, organisation = make_body("Styrelsen"), make_organisation("Storvik", is_member=False)
    make_clause(make_item(make_meeting(body)), "att styrelsens")
    item = make_item(make_meeting())
    make_clause(item, "att ärendets")
    make_addressee(make_clause(make_item(make_meeting()), "att kommunens"), "Storvik", organisation=organisation)
    return {"organ": body, "arenden": make_matter("Ärendet", item), "organisationer": organisation}


@pytest.mark.parametrize(
    ("kind", "words"),
    [("organ", "att styrelsens"), ("arenden", "att ärendets"), ("organisationer", "att kommunens")],
)
def test_each_thing_has_a_feed_of_its_own(client, three, kind, words):
    address = f"/{kind}/{three[kind].public_id}.atom"

    found = read(client, address)

    assert [entry.content[0].value for entry in found.entries] == [words]
    assert found.feed.id == lasting_id(
        {"organ": "body", "arenden": "matter", "organisationer": "organisation"}[kind], three[kind].public_id
    )


@pytest.mark.parametrize("kind", ["organ", "arenden", "organisationer"])
def test_page_leads_to_its_feed(client, three, kind):
    page = client.get(f"/{kind}/{three[kind].public_id}/").content.decode()

    assert (
        page.count(f'type="application/atom+xml" title="{three[kind]}" href="/{kind}/{three[kind].public_id}.atom') == 1
    )


@pytest.mark.parametrize("address", ["/", "/beslut/"])
def test_lists_lead_to_the_feed_of_all(client, address):
    assert 'type="application/atom+xml"' in client.get(address).content.decode()


def test_filters_of_the_register_filter_the_feed(client, three):
    assert texts(client, f"{ALL}?body={three['organ'].public_id}") == ["att styrelsens"]


def test_same_question_has_the_same_id(client):
    ids = [
        read(client, f"{ALL}?{asked}").feed.id
        for asked in ("body=abc&act=note", "act=note&body=abc&sort=oldest&utm=1&person=", "act=note")
    ]

    assert (ids[0] == ids[1], ids[0] == ids[2]) == (True, False)


def test_words_are_looked_for(client):
    make_clause(make_item(make_meeting()), "att köpa bussar")

    found = read(client, f"{ALL}?q=tåg")

    assert (found.feed.title, found.entries) == ("Beslut med orden ”tåg”", [])


def test_hidden_things_stand_in_no_feed_whoever_asks(client, browser_of, secretary):
    body = make_body("Styrelsen")
    make_clause(make_item(make_meeting(body, published_at=None)), "att ej utlagt")
    make_clause(make_item(make_meeting(body), "Löner", is_confidential=True), "att hemligt")
    make_clause(make_item(make_meeting(body)), "att öppet")

    for browser in (client, browser_of(secretary)):
        for address in (ALL, f"/organ/{body.public_id}.atom"):
            assert texts(browser, address) == ["att öppet"]


@pytest.mark.parametrize("kind", ["organ", "arenden", "organisationer"])
def test_what_is_hidden_has_no_feed(browser_of, secretary, kind):
    meeting = make_meeting(make_body("Hemliga gruppen"), published_at=None)
    item = make_item(meeting)
    hidden = {
        "organ": meeting.body,
        "arenden": make_matter("Ärendet", item),
        "organisationer": make_organisation("Bolaget", is_member=False),
    }[kind]

    address = f"/{kind}/{hidden.public_id}.atom"

    assert [browser_of(user).get(address).status_code for user in (secretary, None)] == [404, 404]


def test_id_stays_and_updated_moves_when_words_change_and_are_published_anew(client, secretary):
    meeting = make_meeting()
    clause = make_clause(make_item(meeting), "att ett")
    (before,) = read(client, ALL).entries
    withdraw_meeting(meeting, by=secretary)
    clause.text = "att två"
    clause.save()
    assert texts(client, ALL) == []
    publish_meeting(meeting, at=timezone.now(), by=secretary)

    (after,) = read(client, ALL).entries

    assert (after.id, after.content[0].value, after.updated > before.updated) == (before.id, "att två", True)


def test_updated_moves_when_an_item_is_opened_again(client, secretary):
    item = make_item(make_meeting())
    make_clause(item)
    (before,) = read(client, ALL).entries
    set_confidential(item, confidential=True, by=secretary)
    assert texts(client, ALL) == []
    set_confidential(item, confidential=False, by=secretary)

    (after,) = read(client, ALL).entries

    assert (after.id, after.updated > before.updated, after.published) == (before.id, True, before.published)


def test_updated_stays_when_something_else_is_noted(client, secretary):
    clause = make_clause(make_item(make_meeting()))
    (before,) = read(client, ALL).entries
    trail.note("looked-at", clause, by=secretary)

    (after,) = read(client, ALL).entries

    assert after.updated == before.updated


def test_nothing_is_sent_again_while_nothing_has_changed(client, secretary):
    meeting = make_meeting()
    make_clause(make_item(meeting))
    tag = client.get(ALL)["ETag"]
    again = client.get(ALL, headers={"if-none-match": tag}).status_code
    withdraw_meeting(meeting, by=secretary)

    assert (again, client.get(ALL, headers={"if-none-match": tag}).status_code) == (304, 200)


def test_search_is_not_sent_again_either(client):
    tag = client.get(f"{ALL}?q=buss")["ETag"]

    assert client.get(f"{ALL}?q=buss", headers={"if-none-match": tag}).status_code == 304


@pytest.mark.parametrize("many", [1, 3])
def test_feed_costs_the_same_however_many_stand_in_it(client, django_assert_num_queries, many):
    meeting = make_meeting()
    for _ in range(many):
        make_clause(make_item(meeting))

    with django_assert_num_queries(5):
        client.get(ALL)


def test_feed_holds_the_newest_fifty(client):
    meeting = make_meeting()
    for number in range(53):
        make_clause(make_item(meeting), f"att {number}")

    assert texts(client, ALL) == [f"att {number}" for number in range(50)]


def test_feed_is_only_read(client):
    assert client.post(ALL).status_code == 405


def test_feed_says_its_language_and_kind(client):
    answer = client.get(f"/en{ALL}")

    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    assert b'xml:lang="en"' in answer.content
    assert "All decisions" in answer.content.decode()


@pytest.mark.parametrize("address", [ALL, f"{ALL}?q=buss", reverse("feeds:board")])
def test_search_engines_are_asked_to_leave_feeds_out(client, address):
    assert client.get(address)["X-Robots-Tag"].partition(",")[0] == "noindex"
