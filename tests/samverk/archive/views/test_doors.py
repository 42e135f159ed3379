"""Who enters the archive's pages: secretary and administrator all, reader the originals, citizen none."""

import pytest
from django.urls import reverse

SECRETARY_ONLY = ["archive:import", "archive:publish", "archive:review"]
FOR_READERS = ["archive:documents"]


@pytest.mark.parametrize("name", SECRETARY_ONLY + FOR_READERS)
def test_a_citizen_is_sent_to_the_log_in(name, browser_of, db):
    response = browser_of(None).get(reverse(name))

    assert (response.status_code, response.url.split("?")[0]) == (302, reverse("accounts:log-in"))


@pytest.mark.parametrize("name", SECRETARY_ONLY)
def test_a_reader_changes_nothing(name, browser_of, reader):
    assert browser_of(reader).get(reverse(name)).status_code == 403


@pytest.mark.parametrize("name", FOR_READERS)
def test_a_reader_sees_the_originals(name, browser_of, reader):
    assert browser_of(reader).get(reverse(name)).status_code == 200


@pytest.mark.parametrize("name", SECRETARY_ONLY + FOR_READERS)
def test_a_secretary_enters_everywhere(name, browser_of, secretary):
    assert browser_of(secretary).get(reverse(name)).status_code == 200


@pytest.mark.parametrize("queue", ["people", "bodies", "organisations", "matters", "tasks", "findings", "readings"])
def test_every_queue_answers(queue, browser_of, secretary, source):
    assert browser_of(secretary).get(reverse("archive:review-queue", args=[queue])).status_code == 200


def test_a_queue_that_is_none_is_not_found(browser_of, secretary):
    assert browser_of(secretary).get(reverse("archive:review-queue", args=["gossip"])).status_code == 404


def test_a_reader_cannot_correct(browser_of, reader, source):
    address = reverse("archive:fact", args=[source.public_id, "number"])

    assert browser_of(reader).post(address, {"act": "set", "value": "9/2021"}).status_code == 403


def test_a_citizen_gets_no_original(browser_of, source):
    response = browser_of(None).get(reverse("archive:original", args=[source.public_id]))

    assert response.status_code == 302


def test_a_reader_sees_no_original_of_a_meeting_with_a_confidential_item(browser_of, reader, source):
    source.meeting.items.update(is_confidential=True)
    browser = browser_of(reader)

    alone = [browser.get(reverse(f"archive:{name}", args=[source.public_id])) for name in ("document", "original")]
    listed = browser.get(reverse("archive:documents"))

    assert [response.status_code for response in alone] == [404, 404]
    assert "2021/mars.txt" not in listed.text


def test_a_secretary_sees_the_original_of_a_meeting_with_a_confidential_item(browser_of, secretary, source):
    source.meeting.items.update(is_confidential=True)

    response = browser_of(secretary).get(reverse("archive:document", args=[source.public_id]))

    assert response.status_code == 200


@pytest.mark.parametrize(
    "address", ["/archive/originals/?q=%00a", "/archive/directory/people/?q=%00a", "/archive/directory/bodies/?q=%00"]
)
def test_a_sign_that_no_database_holds_breaks_nothing(address, browser_of, secretary, source):
    assert browser_of(secretary).get(address).status_code == 200
