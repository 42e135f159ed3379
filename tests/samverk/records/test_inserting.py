"""Rows inserted without the ORM are the rows that the ORM would have inserted."""

from datetime import date, time

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samverk.meetings.models import Attendance, Clause, Item, Meeting, PresenceInterval, SuggestedTask
from samverk.records.inserting import insert_rows, insert_with_ids
from samverk.records.models import StoredFile

pytestmark = pytest.mark.django_db
QUOTES = [{"words": "50 % åt \\ \"Ö\" 'x'", "page": 1, "line": 2, "start": 0, "end": 4}]


def clauses(meeting: Meeting, count: int) -> list[Clause]:
    item = Item(meeting=meeting, position=1, title="T", quotes=QUOTES, dates=[])
    insert_with_ids(Item, [item])
    return [
        Clause(
            meeting=meeting,
            item=item,
            position=position,
            text=f"att {position} %s",
            verb_class="note",
            kind="note",
            due_first_on=date(2020, 1, 1),
            due_last_on=date(2020, 12, 31),
            due_precision="year",
            amount_ore=2**40,
            is_provisional=True,
            quotes=QUOTES,
            fact_quotes={"due": QUOTES},
        )
        for position in range(1, count + 1)
    ]


@pytest.fixture
def meeting() -> Meeting:
    row = Meeting(register_key="k", held_on=date(2020, 1, 2), starts_at=time(9, 5), fact_quotes={})
    insert_with_ids(Meeting, [row])
    return row


def test_rows_are_those_that_the_orm_would_have_inserted(meeting: Meeting) -> None:
    (ours,) = clauses(meeting, 1)
    insert_with_ids(Clause, [ours])
    stored = Clause.objects.values().get()
    ours.delete()
    again = Clause(**{name: value for name, value in stored.items() if name != "id"})

    again.save(force_insert=True)

    assert {**Clause.objects.values().get(), "id": 0} == {**stored, "id": 0}
    assert Meeting.objects.values_list("held_on", "starts_at").get() == (date(2020, 1, 2), time(9, 5))


def test_every_row_knows_its_id_however_many_there_are(meeting: Meeting) -> None:
    rows = clauses(meeting, 1200)

    insert_with_ids(Clause, rows)

    assert {row.pk: row.position for row in rows} == dict(Clause.objects.values_list("pk", "position"))


def test_parents_that_were_stored_meanwhile_are_known(meeting: Meeting) -> None:
    attendance = Attendance(meeting=meeting, position=1, section="present", name_as_written="A", name_key="a")
    presence = PresenceInterval(attendance=attendance, left_at=time(10, 50))
    attendance.save()

    insert_rows(PresenceInterval, [presence])

    assert PresenceInterval.objects.values_list("attendance", "arrived_at", "left_at").get() == (
        attendance.pk,
        None,
        time(10, 50),
    )


def test_one_statement_serves_all_rows_and_none_serves_none(meeting: Meeting) -> None:
    item = Item(meeting=meeting, position=1, title="T")
    insert_with_ids(Item, [item])
    tasks = [SuggestedTask(item=item, position=position, text="Kalla", addressees=["x"]) for position in range(30)]

    with CaptureQueriesContext(connection) as captured:
        insert_rows(SuggestedTask, tasks)
        insert_rows(SuggestedTask, [])

    assert len(captured) == 1
    assert SuggestedTask.objects.count() == 30
    assert len(set(SuggestedTask.objects.values_list("public_id", flat=True))) == 30


def test_a_table_whose_moments_the_orm_sets_is_refused() -> None:
    with pytest.raises(AssertionError, match="stored_at"):
        insert_rows(StoredFile, [StoredFile(sha256="x", size=1, media_type="y")])
