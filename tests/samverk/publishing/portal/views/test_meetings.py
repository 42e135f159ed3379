"""Lists of meetings, a meeting, and an item."""

from collections.abc import Callable
from datetime import date, time

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from samverk.meetings.models import Meeting, Procedure
from tests.factories import (
    make_attendance,
    make_body,
    make_clause,
    make_item,
    make_meeting,
    make_organisation,
    make_person,
    make_presenter,
    make_quote,
)

pytestmark = pytest.mark.django_db


def full_meeting(items: int) -> Meeting:
    """Store a meeting with ``items`` items, each with two clauses, a presenter, and as many people in its lists."""
    meeting = make_meeting(make_body("Styrelsen"))
    for number in range(items):
        item = make_item(meeting, f"Punkt {number}", background="En rad.\nEn till.")
        make_clause(item, f"att notera {number}")
        make_clause(item, f"att tacka {number}")
        make_presenter(item, f"Föredragande {number}")
        person = make_person(f"Person {number}")
        times = [(time(9, 50), None)]
        make_attendance(
            meeting, person.name, person=person, organisation=make_organisation(f"Ort {number}"), times=times
        )
    return meeting


@pytest.mark.parametrize("items", [1, 3, 40])
def test_meeting_takes_the_same_queries_however_many_items(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, items: int
) -> None:
    meeting = full_meeting(items)

    with django_assert_num_queries(11):
        page = client.get(f"/moten/{meeting.public_id}/")

    assert page.content.count(b'<li class="clause">') == 2 * items


@pytest.mark.parametrize("rows", [1, 3, 60])
def test_list_of_meetings_takes_the_same_queries_however_many(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, rows: int
) -> None:
    body = make_body()
    for number in range(rows):
        make_meeting(body, date(2010 + number % 10, 1 + number % 12, 1 + number % 28))

    with django_assert_num_queries(6):
        page = client.get("/moten/")

    assert len(page.context["page"].rows) == min(rows, 50)


def test_list_of_meetings_by_year_and_body(client: Client) -> None:
    board, group = make_body("Styrelsen"), make_body("Gruppen")
    wanted = make_meeting(board, date(2023, 5, 5))
    make_meeting(board, date(2024, 5, 5))
    make_meeting(group, date(2023, 5, 5))

    page = client.get(f"/moten/?body={board.public_id}&year=2023")

    assert [row.public_id for row in page.context["page"].rows] == [wanted.public_id]
    assert list(page.context["years"]) == [(2024, 1), (2023, 1)]


def test_meetings_and_items_answer_each_reader_their_own(answers: Callable[[str], list[int]]) -> None:
    shown, hidden = make_meeting(), make_meeting(published_at=None)
    open_item, hidden_item = make_item(shown), make_item(hidden)
    secret = make_item(shown, is_confidential=True)

    meetings = [answers(f"/moten/{meeting.public_id}/") for meeting in (shown, hidden)]
    items = [answers(f"/punkter/{item.public_id}/") for item in (open_item, hidden_item, secret)]

    assert meetings == [[200, 200, 200], [200, 200, 404]]
    assert items == [[200, 200, 200], [200, 200, 404], [200, 404, 404]]


def test_confidential_items_leave_no_trace_on_the_meeting(shows: Callable[[str, str], list[bool]]) -> None:
    meeting = make_meeting()
    make_clause(make_item(meeting, "Löneöversyn", is_confidential=True), "att höja lönen")

    page = f"/moten/{meeting.public_id}/"

    assert shows(page, "Löneöversyn") == [True, False, False]
    assert shows(page, "att höja lönen") == [True, False, False]
    assert shows("/moten/", '<td class="figures">1</td>') == [True, False, False]


def test_staff_see_that_a_meeting_is_not_published(shows: Callable[[str, str], list[bool]]) -> None:
    meeting = make_meeting(published_at=None)

    assert shows(f"/en/moten/{meeting.public_id}/", "Citizens do not see this") == [True, True, False]
    assert shows(f"/moten/{meeting.public_id}/", '<meta name="robots" content="noindex">') == [True, True, True]


def test_meeting_shows_its_facts_with_their_words(client: Client) -> None:
    meeting = make_meeting(held_on=date(2019, 9, 6), fact_quotes={"held_on": [make_quote("190906")]})

    page = client.get(f"/moten/{meeting.public_id}/").content.decode()

    assert '<span class="said" lang="sv">190906</span>' in page


def test_presence_is_shown_as_the_intervals_that_the_text_gives(client: Client) -> None:
    meeting = make_meeting()
    make_attendance(meeting, "Ada", times=[(time(9, 50), None)])
    make_attendance(meeting, "Bo", times=[(None, time(10, 50))])
    make_attendance(meeting, "Cia", times=[(time(9, 10), time(11, 40))])
    make_attendance(meeting, "Dan", section="absent")

    page = " ".join(client.get(f"/en/moten/{meeting.public_id}/").content.decode().split())

    assert [words in page for words in ("From 09:50", "Until 10:50", "From 09:10 to 11:40")] == [True, True, True]
    assert page.index("Reported absent") < page.index("Dan")


def test_clauses_outside_the_items_are_shown(client: Client) -> None:
    meeting = make_meeting()
    make_clause(None, "att inrätta ett nätverk", meeting=meeting)

    page = client.get(f"/moten/{meeting.public_id}/")

    assert b"att inr\xc3\xa4tta ett n\xc3\xa4tverk" in page.content


def test_item_shows_presenters_procedures_and_what_was_decided(client: Client) -> None:
    person = make_person("Disa Holm")
    item = make_item(make_meeting(), "Budget", background="Frågan har beretts.", registry_number="SV 2024/7")
    make_presenter(item, "Disa Holm", person=person)
    Procedure.objects.create(item=item, kind="dissent", text="Bo Ek reserverar sig.")
    clause = make_clause(item, "att anta budgeten")

    page = client.get(f"/punkter/{item.public_id}/").content.decode()

    expected = (f"/personer/{person.public_id}/", "Bo Ek reserverar sig.", f"/beslut/{clause.public_id}/", "SV 2024/7")
    assert [words in page for words in expected] == [True] * 4


def test_meetings_of_a_body_lead_to_each_other(client: Client) -> None:
    body = make_body()
    before, middle, after = (make_meeting(body, date(2024, month, 5)) for month in (1, 2, 3))
    make_meeting(body, date(2024, 2, 20), published_at=None)

    page = client.get(f"/moten/{middle.public_id}/")

    found = page.context["neighbours"]
    assert (found.before.public_id, found.after.public_id) == (before.public_id, after.public_id)
