"""What is proposed to be masked, and what is not."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samverk.meetings.actions.mask import mask_words
from samverk.releasing import actions
from samverk.releasing.queries.proposals import proposals_of
from tests.factories import make_attendance, make_item, make_mandate, make_organisation, make_person
from tests.samverk.releasing.making import AT, NUMBER, PRIVATE, imported, read_from

pytestmark = pytest.mark.django_db


def proposed(meeting):
    return [(str(one.kind), one.words) for one in proposals_of([meeting.pk])[meeting.pk] if not one.is_let_stand]


def test_a_name_of_nobody_in_the_lists_is_proposed_once_with_the_words_around_it():
    meeting = imported()

    (only,) = proposals_of([meeting.pk])[meeting.pk]

    assert (only.words, only.why, only.is_let_stand) == (PRIVATE, "private-person", False)
    assert only.around == f"{PRIVATE} har sökt bidrag. Disa Holm föredrar."


def test_who_holds_a_mandate_is_not_proposed():
    make_mandate(make_person(PRIVATE), make_organisation("Ekby"))

    assert proposed(imported()) == []


def test_a_guest_of_whom_nothing_is_told_is_proposed():
    meeting = imported()
    make_attendance(meeting, "Karin Lund", section="guest")
    make_attendance(meeting, "Bo Ek", section="guest", role_as_written="konsult")

    assert proposed(meeting) == [("name", PRIVATE), ("name", "Karin Lund")]


def test_numbers_and_addresses_are_proposed():
    meeting = imported()
    make_item(meeting, "Övrigt", background=f"{NUMBER}, eva@forening.example, 070-123 45 67")

    assert proposed(meeting)[1:] == [
        ("personal-number", NUMBER),
        ("mail", "eva@forening.example"),
        ("telephone", "070-123 45 67"),
    ]


def test_what_stands_in_the_document_only_is_proposed():
    meeting = imported()
    read_from(meeting, "Vid kaffet talade Karin Lund.")

    assert proposed(meeting) == [("name", PRIVATE), ("name", "Karin Lund")]


def test_what_is_masked_or_let_stand_is_not_proposed_again(secretary):
    meeting = imported()
    read_from(meeting, f"Vid kaffet talade Karin Lund med {PRIVATE}.")

    mask_words(meeting, PRIVATE, why="private-person", at=AT, by=secretary)
    actions.let_stand(meeting, ["Karin Lund"], at=AT, by=secretary)

    assert proposed(meeting) == []
    assert [one.words for one in proposals_of([meeting.pk])[meeting.pk]] == ["Karin Lund"]


def test_many_meetings_are_looked_at_in_as_few_queries_as_one():
    one = imported()
    with CaptureQueriesContext(connection) as of_one:
        proposals_of([one.pk])
    others = [one, imported(one.body, register_key="two"), imported(one.body, register_key="three")]

    with CaptureQueriesContext(connection) as of_three:
        found = proposals_of([meeting.pk for meeting in others])

    assert len(found) == 3
    assert len(of_three) == len(of_one)
