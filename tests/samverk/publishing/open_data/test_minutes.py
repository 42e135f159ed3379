"""Minutes as Akoma Ntoso at their address: valid, and without what is hidden."""

import re

import pytest
from django.urls import reverse
from lxml import etree

from samverk.meetings.actions.publish_meetings import publish_meeting, withdraw_meeting
from samverk.releasing import actions as releasing
from tests.factories import make_attendance, make_body, make_clause, make_item, make_meeting, make_presenter
from tests.minutebook.write.test_akoma_ntoso import found, mistakes, words
from tests.samverk.releasing.making import AT, PRIVATE, imported

pytestmark = pytest.mark.django_db


def tree_at(browser, meeting):
    return etree.fromstring(browser.get(f"/protokoll/{meeting.public_id}.xml").content)


@pytest.fixture
def meeting():
    """Return a published meeting with one open item and one confidential, and who came for each alone."""
    meeting = make_meeting(make_body("Styrelsen"))
    item = make_item(meeting, "Öppet", background="Bakgrunden.")
    make_clause(item, "att anta")
    make_presenter(item, "Moa Ek")
    secret = make_item(meeting, "Hemligt ärende", is_confidential=True, background="Hemlig bakgrund.")
    make_clause(secret, "att hemligen anta")
    make_presenter(secret, "Hemlige Hugo")
    make_attendance(meeting, "Disa Holm")
    make_attendance(meeting, "Gäst Öppen", section="guest", item_numbers=["1"])
    make_attendance(meeting, "Gäst Hemlig", section="guest", item_numbers=["2"])
    return meeting


def test_minutes_follow_the_schema_and_hold_what_was_decided(client, meeting):
    tree = tree_at(client, meeting)

    assert mistakes(tree) == []
    assert words(tree, "//~resolutions//~item") == ["att anta"]
    assert words(tree, "//~debateSection[@name='item']/~heading") == ["Öppet"]


def test_nothing_confidential_stands_in_them_whoever_asks(browser_of, secretary, client, meeting):
    for browser in (client, browser_of(secretary)):
        written = browser.get(f"/protokoll/{meeting.public_id}.xml").content.decode()

        assert ("emlig" in written, "Gäst" in written, "Disa Holm" in written) == (False, False, True)


def test_guests_of_items_stand_where_nothing_is_hidden(client, meeting):
    meeting.items.filter(is_confidential=True).delete()
    meeting.attendances.filter(name_as_written="Gäst Hemlig").delete()

    assert words(tree_at(client, meeting), "//~debateSection[@name='guest']//~person") == ["Gäst Öppen"]


def test_what_is_not_published_has_no_file(browser_of, secretary, client, meeting):
    withdraw_meeting(meeting, by=secretary)

    address = f"/protokoll/{meeting.public_id}.xml"
    assert [browser.get(address).status_code for browser in (client, browser_of(secretary))] == [404, 404]


def test_file_tells_who_publishes_it(client, meeting, settings):
    settings.PUBLISHER, settings.PUBLISHER_ADDRESS = "Sju åsar", "https://sjuasar.example/"

    (publisher,) = found(tree_at(client, meeting), "//~TLCOrganization[@eId='publisher']")

    assert (publisher.get("showAs"), publisher.get("href")) == ("Sju åsar", "https://sjuasar.example/")


def test_page_of_a_published_meeting_leads_to_its_file(browser_of, secretary, client, meeting):
    link = f'type="application/akn+xml" href="/protokoll/{meeting.public_id}.xml"'
    shown = link in client.get(f"/moten/{meeting.public_id}/").content.decode()
    withdraw_meeting(meeting, by=secretary)

    page = browser_of(secretary).get(f"/moten/{meeting.public_id}/").content.decode()

    assert (shown, link in page) == (True, False)


def test_file_is_not_sent_again_while_nothing_has_changed(client, meeting):
    address = f"/protokoll/{meeting.public_id}.xml"
    answer = client.get(address)

    assert answer["Content-Type"] == "application/akn+xml"
    assert client.get(address, headers={"if-none-match": answer["ETag"]}).status_code == 304


@pytest.mark.parametrize("is_indexed", [True, False])
def test_search_engines_list_the_pdf_where_they_may_and_the_akoma_ntoso_never(client, meeting, is_indexed):
    type(meeting).objects.filter(pk=meeting.pk).update(is_indexed=is_indexed)

    told = [
        client.get(reverse(view, args=[meeting.public_id])).get("X-Robots-Tag", "")
        for view in ("data:minutes-file", "data:minutes")
    ]

    assert told == ["" if is_indexed else "noindex", "noindex"]


def test_masked_words_are_marked_in_every_place_and_the_file_still_follows_the_schema(client, secretary):
    read = imported()
    item = read.items.get()
    type(item).objects.filter(pk=item.pk).update(title=f"Ansökan från {PRIVATE}")
    make_clause(item, f"att bevilja {PRIVATE} bidrag", under=PRIVATE)
    make_presenter(item, PRIVATE)
    make_attendance(read, PRIVATE)
    make_item(read, "Hemligt ärende", is_confidential=True, background=f"{PRIVATE} i hemlighet.")
    releasing.mask(read, PRIVATE, why="private-person", at=AT, by=secretary)
    publish_meeting(read, at=AT, by=secretary)

    tree = tree_at(client, read)

    written = etree.tostring(tree, encoding="unicode")
    assert mistakes(tree) == []
    assert (PRIVATE in written, "emlig" in written) == (False, False)
    told = [
        *words(tree, "//~debateSection[@name='item']/~heading"),
        *words(tree, "//~resolutions/~p"),
        *words(tree, "//~resolutions//~item")[1:],
        *words(tree, "//~rollCall//~person")[1:],
    ]
    assert [re.sub(r"\[maskerat \d+\]", "…", one) for one in told] == [
        "Ansökan från …",
        "…",
        "att bevilja … bidrag",
        "…",
    ]
