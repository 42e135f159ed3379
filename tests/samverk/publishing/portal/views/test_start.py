"""The start page and what stands beside it."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from tests.factories import make_body, make_clause, make_clauses, make_item, make_meeting

pytestmark = pytest.mark.django_db


def test_start_shows_the_latest_meetings_and_what_falls_due(client: Client) -> None:
    body = make_body()
    meetings = [make_meeting(body, date(2020, 1, 1 + number)) for number in range(8)]
    today = timezone.localdate()
    due = {days: today + timedelta(days=days) for days in (-1, 0, 30)}
    made = {
        days: make_clause(make_item(meetings[0]), due_first_on=day, due_last_on=day, due_precision="day")
        for days, day in due.items()
    }

    context = client.get("/").context

    assert [row.public_id for row in context["meetings"]] == [meeting.public_id for meeting in reversed(meetings[2:])]
    assert [row.public_id for row in context["due"]] == [made[0].public_id, made[30].public_id]


def test_hidden_deadlines_fall_due_for_nobody_outside(client: Client) -> None:
    day = timezone.localdate() + timedelta(days=3)
    item = make_item(make_meeting(published_at=None))
    make_clause(item, due_first_on=day, due_last_on=day, due_precision="day")

    assert client.get("/").context["due"] == []


@pytest.mark.parametrize("rows", [1, 3, 100])
def test_start_takes_the_same_queries(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, rows: int
) -> None:
    day = timezone.localdate() + timedelta(days=3)
    make_clauses(rows, due_first_on=day, due_last_on=day, due_precision="day")

    with django_assert_num_queries(6):
        client.get("/")


def test_every_page_has_one_heading_a_title_and_a_permanent_address(client: Client) -> None:
    for address in ("/", "/om/", "/beslut/", "/moten/", "/organ/", "/organisationer/", "/personer/", "/arenden/"):
        page = client.get(f"{address}?page=1").content.decode()

        assert page.count("<h1") == 1
        assert f'<link rel="canonical" href="http://testserver{address}">' in page
        assert page.count("<title>") == 1
        assert '<main id="main"' in page
        assert 'href="#main"' in page


def test_pages_need_neither_inline_style_nor_inline_script(client: Client) -> None:
    make_clauses(3)

    for address in ("/", "/beslut/", "/siffror/", "/siffror/narvaro/"):
        page = client.get(address)
        source = page.content.decode()

        assert "style=" not in source
        assert "<style" not in source
        assert source.count("<script") == source.count("<script src=")
        assert "script-src 'self'" in page["Content-Security-Policy"]


def test_engines_are_kept_from_filters_files_and_staff(client: Client) -> None:
    rules = client.get("/robots.txt").content.decode().splitlines()

    assert {"Disallow: /accounts/", "Disallow: /archive/", "Disallow: /*?", "Disallow: /*.csv"} <= set(rules)


def test_unknown_addresses_answer_with_a_page_of_the_house(client: Client) -> None:
    page = client.get("/en/nowhere/")

    assert page.status_code == 404
    assert b"There is nothing here" in page.content
    assert b'<meta name="robots" content="noindex">' in page.content
