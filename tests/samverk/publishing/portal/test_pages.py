"""How pages go out: kept for citizens while nothing changes, never for those who have logged in."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.utils import timezone

from samverk.accounts.models import User
from samverk.records import trail
from tests.factories import make_clause, make_item, make_meeting

pytestmark = pytest.mark.django_db


def test_citizens_get_a_page_that_any_cache_may_keep_but_must_ask_about(client: Client) -> None:
    make_meeting()

    page = client.get("/moten/")

    assert page["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert page["ETag"].startswith('"')
    assert "Cookie" in page["Vary"]
    assert not client.cookies


def test_asking_again_costs_one_query_and_no_page(client: Client, django_assert_num_queries) -> None:  # type: ignore[no-untyped-def]
    first = client.get("/moten/")

    with django_assert_num_queries(1):
        again = client.get("/moten/", headers={"if-none-match": first["ETag"]})

    assert (again.status_code, again.content) == (304, b"")
    assert again["ETag"] == first["ETag"]


def test_a_kept_page_is_given_again_without_being_made(client: Client, django_assert_num_queries) -> None:  # type: ignore[no-untyped-def]
    first = client.get("/moten/")

    with django_assert_num_queries(1):
        again = client.get("/moten/")

    assert again.content == first.content


def test_nothing_old_is_shown_after_an_act(client: Client) -> None:
    meeting = make_meeting()
    address = f"/moten/{meeting.public_id}/"
    first = client.get(address)
    meeting.published_at = None
    meeting.save()
    trail.note("meeting-unpublished", meeting)

    assert first.status_code == 200
    assert client.get(address, headers={"if-none-match": first["ETag"]}).status_code == 404


def test_languages_and_addresses_are_kept_apart(client: Client) -> None:
    pages = [client.get(address) for address in ("/moten/", "/en/moten/", "/moten/?year=2024")]

    assert len({page["ETag"] for page in pages}) == 3
    assert [b'<html lang="sv">' in page.content for page in pages] == [True, False, True]
    assert b'<html lang="en">' in pages[1].content


def test_last_modified_is_the_day_of_the_latest_act(client: Client) -> None:
    trail.note("meeting-published", make_meeting())

    assert f"{timezone.now():%d %b %Y}" in client.get("/moten/")["Last-Modified"]


def test_those_who_have_logged_in_get_their_own_page(browser_of: Callable[[User], Client], reader: User) -> None:
    page = browser_of(reader).get("/moten/")

    assert page["Cache-Control"] == "private, no-cache"
    assert page["X-Robots-Tag"] == "noindex"
    assert "ETag" not in page


def test_a_staff_page_is_never_kept_for_citizens(browser_of: Callable[[User | None], Client], secretary: User) -> None:
    clause = make_clause(make_item(make_meeting(published_at=None)), "att flytta mötet")

    seen = [clause.text.encode() in browser_of(user).get("/beslut/").content for user in (secretary, None, secretary)]

    assert seen == [True, False, True]


def test_search_is_told_apart_by_what_it_shows(client: Client) -> None:
    first = client.get("/sok/?q=buss")
    again = client.get("/sok/?q=buss", headers={"if-none-match": first["ETag"]})

    assert again.status_code == 304
    assert first["X-Robots-Tag"] == "noindex, follow"


def test_missing_things_are_not_kept(client: Client) -> None:
    assert client.get("/moten/nothinghere2/").status_code == 404
    assert "ETag" not in client.get("/moten/nothinghere2/")
