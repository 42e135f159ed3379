"""What can be found of meetings."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samverk.meetings.models import ClauseAct, NamedAttachment
from samverk.meetings.queries.search_entries import meeting_entries, whole_of_meeting
from samverk.search.entry import Entry, Kind, Label
from samverk.search.visibility import Visibility
from tests.factories import (
    make_addressee,
    make_attendance,
    make_body,
    make_clause,
    make_item,
    make_meeting,
    make_organisation,
    make_presenter,
)

pytestmark = pytest.mark.django_db


def test_everything_in_a_meeting_can_be_found() -> None:
    body, oak = make_body("Styrelsen"), make_organisation("Ekby")
    meeting = make_meeting(body, date(2024, 2, 16), title="Protokoll 3", place_as_written="Eken")
    make_attendance(meeting, "Disa Holm", role_as_written="kommundirektör", organisation=oak)
    item = make_item(meeting, "Budget 2025", background="Kansliet har räknat.", registry_number="2024/7")
    make_presenter(item, "Bo Ek")
    NamedAttachment.objects.create(item=item, name_as_written="Bilaga 1, budget", position=1)
    clause = make_clause(item, "att anta budgeten", verb_class="adopt")
    ClauseAct.objects.create(clause=clause, position=2, verb_class="hand-over", kind="refer")
    make_addressee(clause, "Ekby", organisation=oak)

    entries = meeting_entries([meeting.pk])

    label = Label(body.public_id, "Styrelsen")
    common = {"whole": f"meeting-{meeting.pk}", "on": date(2024, 2, 16), "body": label, "visibility": Visibility.PUBLIC}
    of_oak = (Label(oak.public_id, "Ekby"),)
    assert entries == [
        Entry(
            Kind.MEETING,
            meeting.public_id,
            "Protokoll 3",
            "Eken\nDisa Holm kommundirektör",
            organisations=of_oak,
            **common,
        ),
        Entry(Kind.ITEM, item.public_id, "§ 1 Budget 2025", "2024/7\nKansliet har räknat.\nBo Ek", order=1, **common),
        Entry(Kind.ATTACHMENT, item.public_id, "Bilaga 1, budget", "§ 1 Budget 2025", order=1, **common),
        Entry(
            Kind.CLAUSE,
            clause.public_id,
            "§ 1 Budget 2025",
            "att anta budgeten",
            order=1,
            verb_classes=("adopt", "hand-over"),
            organisations=of_oak,
            **common,
        ),
    ]


@pytest.mark.parametrize(
    ("published", "confidential", "expected"),
    [
        (True, False, [Visibility.PUBLIC] * 3),
        (False, False, [Visibility.STAFF] * 3),
        (True, True, [Visibility.PUBLIC, Visibility.CONFIDENTIAL, Visibility.CONFIDENTIAL]),
        (False, True, [Visibility.STAFF, Visibility.CONFIDENTIAL, Visibility.CONFIDENTIAL]),
    ],
)
def test_entries_are_as_visible_as_what_they_stand_for(
    published: bool, confidential: bool, expected: list[Visibility]
) -> None:
    meeting = make_meeting() if published else make_meeting(published_at=None)
    make_clause(make_item(meeting, is_confidential=confidential))

    assert [entry.visibility for entry in meeting_entries([meeting.pk])] == expected


def test_who_came_for_some_items_only_does_not_give_a_confidential_one_away() -> None:
    meeting = make_meeting(place_as_written="")
    make_item(meeting, is_confidential=True)
    make_attendance(meeting, "Disa Holm")
    make_attendance(meeting, "Jurist Juhlin", section="guest", item_numbers=["1"])

    assert meeting_entries([meeting.pk])[0].words == "Disa Holm"


def test_a_clause_without_an_item_has_no_title() -> None:
    meeting = make_meeting()
    make_clause(None, "att tacka", meeting=meeting)

    assert meeting_entries([meeting.pk])[1].title == ""


def test_many_meetings_take_as_many_queries_as_one() -> None:
    meetings = [make_meeting(make_body(f"Nätverk {number}")) for number in range(4)]
    for meeting in meetings:
        make_addressee(make_clause(make_item(meeting)), organisation=make_organisation(f"Ort {meeting.pk}"))

    with CaptureQueriesContext(connection) as one:
        meeting_entries([meetings[0].pk])
    with CaptureQueriesContext(connection) as many:
        meeting_entries([meeting.pk for meeting in meetings])

    assert len(one) == len(many)


def test_a_meeting_that_is_gone_keeps_the_name_of_its_whole() -> None:
    assert whole_of_meeting(17) == "meeting-17"
