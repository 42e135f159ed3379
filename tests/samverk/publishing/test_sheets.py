"""What the pages of a meeting, an item and a clause show."""

from datetime import date, time

import pytest

from samverk.meetings.models import ClauseAct, ItemAmount, Meeting, NamedAttachment, Procedure
from samverk.meetings.queries.meeting_sheet import Interval
from samverk.meetings.queries.neighbours import Neighbours
from samverk.publishing import sheets
from samverk.publishing.published import CITIZENS, Audience
from samverk.publishing.sheets import AddresseeRow
from tests.factories import (
    make_addressee,
    make_attendance,
    make_body,
    make_clause,
    make_item,
    make_matter,
    make_meeting,
    make_organisation,
    make_person,
    make_presenter,
)

pytestmark = pytest.mark.django_db

KEEPERS = Audience(sees_unpublished=True, sees_confidential=True)


def test_confidential_item_is_for_those_who_keep_the_register() -> None:
    meeting = make_meeting()
    for title, is_confidential in (("Öppen", False), ("Sluten", True)):
        item = make_item(meeting, title, is_confidential=is_confidential)
        make_clause(item, f"att {title}")
        make_presenter(item, f"Disa {title}")

    shown = {}
    for who in (CITIZENS, KEEPERS):
        clauses = sheets.clauses_of_meeting(who, meeting)
        shown[who] = [
            (sheet.item.title, [row.text for row in sheet.clauses], [one.name_as_written for one in sheet.presenters])
            for sheet in sheets.sheets_of_meeting(who, meeting, clauses)
        ]

    is_open = ("Öppen", ["att Öppen"], ["Disa Öppen"])
    assert shown == {CITIZENS: [is_open], KEEPERS: [is_open, ("Sluten", ["att Sluten"], ["Disa Sluten"])]}


def test_unpublished_meeting_shows_citizens_nothing() -> None:
    meeting = make_meeting(make_body(), date(2024, 2, 1), published_at=None)
    item = make_item(meeting)
    clause = make_clause(item)
    make_addressee(clause, "Disa")
    make_attendance(meeting, "Disa")

    found = [
        sheets.clauses_of_meeting(CITIZENS, meeting),
        sheets.sheets_of_meeting(CITIZENS, meeting, {}),
        sheets.attendance_of(CITIZENS, meeting).present,
        sheets.addressees_of(CITIZENS, clause),
        sheets.beside(CITIZENS, clause),
    ]

    assert found == [{}, [], [], [], []]


def test_item_with_what_stands_under_it() -> None:
    item, other = (make_item(make_meeting(), title) for title in ("Ett", "Två"))
    for each in (item, other):
        make_clause(each, f"att {each.title}")
        make_presenter(each, f"Disa {each.title}")
        Procedure.objects.create(item=each, kind="vote", text=each.title)
        NamedAttachment.objects.create(item=each, name_as_written=f"Bilaga {each.title}")
        ItemAmount.objects.create(item=each, ore=each.pk, per="invånare")

    sheet = sheets.sheet_of_item(CITIZENS, item)

    assert [row.text for row in sheet.clauses] == ["att Ett"]
    assert [one.name_as_written for one in sheet.presenters] == ["Disa Ett"]
    assert [procedure.text for procedure in sheet.procedures] == ["Ett"]
    assert sheets.attachments_of(CITIZENS, item) == ["Bilaga Ett"]
    assert sheets.amounts_of(CITIZENS, item) == [(item.pk, "invånare")]


def test_clause_with_what_stands_beside_it() -> None:
    meeting, person = make_meeting(), make_person("Disa Ek")
    item = make_item(meeting)
    clause, under_it = make_clause(item, "att a"), make_clause(item, "att b")
    loose, other_loose = (make_clause(None, text, meeting=meeting) for text in ("att c", "att d"))
    make_addressee(clause, "Disa", person=person)
    ClauseAct.objects.create(clause=under_it, position=2, verb_class="hand-over", kind="hand-over")

    beside = [[row.public_id for row in sheets.beside(CITIZENS, each)] for each in (clause, loose)]

    assert beside == [[under_it.public_id], [other_loose.public_id]]
    assert sheets.addressees_of(CITIZENS, clause) == [AddresseeRow("Disa", person.public_id, None, None)]
    assert sheets.acts_of(CITIZENS, under_it) == ["note", "hand-over"]


def test_names_in_the_lists_are_linked_and_timed() -> None:
    meeting, person, organisation = make_meeting(), make_person("Disa Ek"), make_organisation("Brohult")
    times = [(time(9), time(10)), (time(11), None)]
    make_attendance(meeting, "Disa", person=person, organisation=organisation, times=times)

    (one,) = sheets.attendance_of(CITIZENS, meeting).present

    assert (one.person_id, one.organisation_id, one.organisation_name) == (
        person.public_id,
        organisation.public_id,
        "Brohult",
    )
    assert one.presence == [Interval(*each) for each in times]


def test_item_is_a_step_of_matters() -> None:
    item, other = make_item(make_meeting()), make_item(make_meeting())
    matter = make_matter("Buss", item)

    found = [sheets.matters_of(CITIZENS, each) for each in (item.pk, other.pk, None)]

    assert found == [[(matter.public_id, "Buss")], [], []]


def test_meeting_without_body_or_day_has_no_neighbours() -> None:
    body = make_body()
    make_meeting(body)

    found = [
        sheets.neighbours_of_meeting(CITIZENS, each)
        for each in (make_meeting(body, None), Meeting.objects.create(register_key="x", held_on=date(2024, 2, 16)))
    ]

    assert found == [Neighbours()] * 2
