"""An agenda as it is shown: times, warnings, and what is hidden."""

from datetime import date, time

import pytest
from django.utils import timezone

from samverk.agenda.models import AgendaVersion, DraftClause
from samverk.agenda.queries.sheet import agenda_sheet
from samverk.agenda.queries.versions import Piece, compare, content_of, facts_changed
from tests.factories import make_presenter
from tests.samverk.agenda.making import make_entry, make_planned

pytestmark = pytest.mark.django_db


def sheet_of(meeting, sees=True):
    return agenda_sheet(meeting, sees_confidential=sees)


def begins(row):
    return f"{timezone.localtime(row.slot.begins_at):%H:%M}"


def test_times_follow_from_the_start_also_over_the_change_to_summer_time():
    meeting = make_planned(on=date(2027, 3, 28), starts_at=time(9), ends_at=time(10))
    for minutes in (5, None, 20):
        make_entry(meeting, f"Punkt {minutes}", minutes=minutes)

    rows = sheet_of(meeting).rows

    assert [(begins(row), row.slot.is_exact) for row in rows] == [("09:00", True), ("09:05", True), ("09:05", False)]


def test_items_that_do_not_fit_are_told_in_minutes():
    meeting = make_planned(starts_at=time(9), ends_at=time(10))
    make_entry(meeting, "Ett", minutes=45)
    make_entry(meeting, "Två", minutes=30)

    assert sheet_of(meeting).over_minutes == 15


def test_a_meeting_without_hours_has_no_times_and_fits():
    meeting = make_planned(starts_at=None, ends_at=None)
    make_entry(meeting)

    sheet = sheet_of(meeting)

    assert (sheet.rows[0].slot, sheet.over_minutes) == (None, 0)


def test_warnings_name_what_is_missing_and_leave_formal_items_alone():
    meeting = make_planned()
    make_entry(meeting, "Öppnande", item_kind="opening", minutes=5)
    make_entry(meeting, "Bar", minutes=None)
    decision = make_entry(meeting, "Beslut", purpose="decision")
    make_presenter(decision)
    complete = make_entry(meeting, "Klar", purpose="decision")
    make_presenter(complete)
    DraftClause.objects.create(item=complete, position=1, text="att godkänna")

    assert [row.warnings for row in sheet_of(meeting).rows] == [
        (),
        ("no-presenter", "no-purpose", "no-minutes"),
        ("no-draft-clause",),
        (),
    ]


def test_the_same_matter_twice_is_told_at_both():
    meeting = make_planned()
    for title in ("Budget", "budget ", "Annat"):
        make_presenter(make_entry(meeting, title, purpose="information"))

    assert [row.warnings for row in sheet_of(meeting).rows] == [("same-matter",), ("same-matter",), ()]


def test_of_a_hidden_item_only_number_and_time_are_known():
    meeting = make_planned()
    item = make_entry(meeting, "Känsligt", item_is_confidential=True, item_background="Mer", purpose="decision")
    DraftClause.objects.create(item=item, position=1, text="att dölja")
    make_presenter(item)

    row = sheet_of(meeting, sees=False).rows[0]

    assert (row.number, row.title, row.background, row.purpose, row.clauses, row.presenters, row.warnings) == (
        "1",
        "",
        "",
        "",
        (),
        (),
        (),
    )


def version(meeting, number):
    return AgendaVersion.objects.create(meeting=meeting, number=number, content=content_of(sheet_of(meeting)))


def test_two_versions_are_compared_item_by_item_and_word_by_word():
    meeting = make_planned()
    first, second, third = (make_entry(meeting, title) for title in ("Budget för 2027", "Utgår", "Står kvar"))
    before = version(meeting, 1)
    type(first).objects.filter(pk=first.pk).update(title="Budget för 2028")
    second.delete()
    type(third).objects.filter(pk=third.pk).update(position=2, number_as_printed="2")
    make_entry(meeting, "Ny", item_position=3, item_number_as_printed="3")
    meeting.place_as_written = "Rådhuset"
    after = version(meeting, 2)

    changes = compare(before, after, sees_confidential=True)

    assert [(one.title, one.change, one.number_before, one.number) for one in changes] == [
        ("Budget för 2028", "changed", "1", "1"),
        ("Utgår", "removed", "2", ""),
        ("Står kvar", "moved", "3", "2"),
        ("Ny", "added", "", "3"),
    ]
    assert changes[0].lines == (("title", (Piece("Budget för "), Piece("2027", "removed"), Piece("2028", "added"))),)
    assert facts_changed(before, after) == [("place", "Sammanträdesrummet Eken", "Rådhuset")]


def test_what_is_confidential_in_either_version_is_hidden_in_both():
    meeting = make_planned()
    item = make_entry(meeting, "Hemligt", item_is_confidential=True)
    before = version(meeting, 1)
    type(item).objects.filter(pk=item.pk).update(title="Öppnat", is_confidential=False)
    after = version(meeting, 2)

    [change] = compare(before, after, sees_confidential=False)

    assert (change.title, change.is_hidden, change.change, change.lines) == ("", True, "changed", ())
