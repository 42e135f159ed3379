"""Attendance: present, reported absent, not mentioned, not a member then."""

from datetime import date

import pytest

from samverk.directory.models import Organisation
from samverk.meetings.models import Attendance, Meeting
from samverk.meetings.queries.attendance_matrix import AttendanceMatrix, attendance_matrix
from tests.factories import make_attendance, make_meeting, make_organisation

pytestmark = pytest.mark.django_db


def matrix(most: int = 10) -> AttendanceMatrix:
    members = Organisation.objects.filter(is_member=True)
    return attendance_matrix(Meeting.objects.all(), Attendance.objects.all(), members, most=most)


def cells() -> dict[str, tuple[str, ...]]:
    return {line.name: line.cells for line in matrix().lines}


def test_cells_say_what_the_lists_say() -> None:
    first, second = make_meeting(held_on=date(2020, 1, 1)), make_meeting(held_on=date(2021, 1, 1))
    member = make_organisation("Storvik")
    make_organisation("Granvik")
    make_attendance(first, organisation=member)
    make_attendance(second, organisation=member, section="absent")

    assert cells() == {"Granvik": ("unknown", "unknown"), "Storvik": ("present", "absent")}


def test_one_present_is_enough_and_guests_do_not_count() -> None:
    meeting = make_meeting(held_on=date(2020, 1, 1))
    member, visiting = make_organisation("Storvik"), make_organisation("Granvik")
    for section in ("absent", "present", "absent"):
        make_attendance(meeting, organisation=member, section=section)
    make_attendance(meeting, organisation=visiting, section="guest")

    assert cells() == {"Granvik": ("unknown",), "Storvik": ("present",)}


def test_those_who_were_no_members_are_outside_unless_they_came() -> None:
    meeting = make_meeting(held_on=date(2020, 1, 1))
    make_organisation("Ny", member_from=date(2020, 1, 2))
    make_organisation("Gammal", member_to=date(2019, 12, 31))
    early = make_organisation("Tidig", member_from=date(2020, 1, 2))
    make_attendance(meeting, organisation=early)

    assert cells() == {"Gammal": ("outside",), "Ny": ("outside",), "Tidig": ("present",)}


def test_line_sums_up_the_meetings_it_was_expected_at() -> None:
    member = make_organisation(member_from=date(2020, 6, 1))
    for year in (2020, 2021, 2022):
        meeting = make_meeting(held_on=date(year, 1, 1))
        if year == 2022:
            make_attendance(meeting, organisation=member)

    (line,) = matrix().lines

    assert (line.present, line.expected) == (1, 2)


def test_the_latest_meetings_stand_in_the_order_of_their_days() -> None:
    make_organisation()
    for year in (2022, 2020, 2021):
        make_meeting(held_on=date(year, 1, 1))
    make_meeting(held_on=None)

    assert [column.held_on.year for column in matrix(most=2).columns] == [2021, 2022]
