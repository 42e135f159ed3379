"""What a meeting's page and its agenda are told of what was promised."""

from datetime import date, timedelta

import pytest

from samverk.agenda.models import Entry
from samverk.agenda.queries.sheet import agenda_sheet
from samverk.followup.telling import how_it_stands, steps_of
from samverk.meetings.steps import ForWhom
from tests.factories import make_body, make_clause, make_item, make_meeting, make_organisation
from tests.samverk.followup.making import owe

pytestmark = pytest.mark.django_db
TODAY = date(2027, 4, 5)


@pytest.fixture
def body():
    return make_body()


@pytest.fixture
def clause(body):
    return make_clause(make_item(make_meeting(body, date(2027, 2, 1))))


@pytest.fixture
def meeting(body):
    return make_meeting(body, date(2027, 4, 15), published_at=None, state="planned")


def test_the_step_counts_what_returns_and_what_is_late(meeting, clause):
    owe(clause, organisation=make_organisation("Brohult"), due_on=TODAY - timedelta(days=1))
    for place in ("Ekelunda", "Åsbo"):
        owe(clause, organisation=make_organisation(place), due_meeting=meeting, due_on=meeting.held_on)

    (step,) = steps_of(meeting, TODAY)

    assert (step.for_whom, step.detail) == (ForWhom.PREPARE, "2 saker återkommer här. 1 är försenad.")
    assert meeting.public_id in step.address


def test_a_meeting_to_which_nothing_returns_has_no_such_step(meeting, clause):
    owe(clause, organisation=make_organisation("Brohult"), due_on=TODAY + timedelta(days=90))

    assert list(steps_of(meeting, TODAY)) == []


@pytest.mark.parametrize(
    "fields", [{"cancelled_at": "2027-04-01T10:00:00Z"}, {"closed_at": "2027-04-01T10:00:00Z"}, {"source_id": "a.docx"}]
)
def test_a_meeting_that_is_over_or_off_has_no_such_step(meeting, clause, fields):
    owe(clause, organisation=make_organisation("Brohult"), due_meeting=meeting, due_on=meeting.held_on)
    for name, value in fields.items():
        setattr(meeting, name, value)

    assert list(steps_of(meeting, TODAY)) == []


@pytest.mark.parametrize(
    ("states", "said"),
    [
        (["open"], "Inget har redovisats ännu."),
        (["reported"], "Det har redovisats."),
        (["accepted"], "Det har redovisats."),
        (["open", "reported", "accepted", "withdrawn"], "2 av 3 har redovisat."),
        (["withdrawn", "superseded"], "Det har släppts eller ersatts."),
    ],
)
def test_a_clause_tells_how_far_it_has_come(clause, states, said):
    for number, state in enumerate(states):
        owe(clause, organisation=make_organisation(f"Kommun {number}"), state=state)

    assert how_it_stands([clause.pk]) == {clause.pk: said}


def test_what_nobody_has_confirmed_tells_nothing(clause):
    owe(clause, organisation=make_organisation("Brohult"), state="proposed")

    assert how_it_stands([clause.pk]) == {}


def test_the_agenda_tells_it_with_the_item_that_returns(meeting, clause):
    owe(clause, organisation=make_organisation("Brohult"))
    Entry.objects.create(item=make_item(meeting, "Tillbaka"), origin_clause=clause)
    Entry.objects.create(item=make_item(meeting, "Nytt"))

    sheet = agenda_sheet(meeting, sees_confidential=False)

    assert [row.how_it_stands for row in sheet.rows] == ["Inget har redovisats ännu.", ""]


def test_it_tells_nothing_with_an_item_that_is_hidden(meeting, clause):
    owe(clause, organisation=make_organisation("Brohult"))
    Entry.objects.create(item=make_item(meeting, "Hemligt", is_confidential=True), origin_clause=clause)

    (row,) = agenda_sheet(meeting, sees_confidential=False).rows

    assert row.how_it_stands == ""
