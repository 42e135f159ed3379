"""A year is planned in one act or not at all; twice is once; the chain of preparation links itself."""

from datetime import date, time

import pytest

from samverk.meetings.models import Meeting
from samverk.planning.actions import RowRefused, Wanted, cancel_planned, move_planned, plan_one, plan_year
from samverk.records.refusal import RuleBroken
from tests.factories import make_clause, make_item, make_meeting
from tests.samverk.planning.making import YEAR, planned

TODAY = date(YEAR - 1, 11, 1)


def wanted(*days: date, ends_at: time = time(12)) -> list[Wanted]:
    return [Wanted(row, day, time(9), ends_at) for row, day in enumerate(days)]


def test_planning_a_year_twice_changes_nothing(house):
    days = wanted(date(YEAR, 1, 18), date(YEAR, 2, 15))

    first = plan_year(house.directors, days, today=TODAY, by=house.keeper)
    second = plan_year(house.directors, days, today=TODAY, by=house.keeper)

    assert ([meeting.held_on for meeting in first], second) == ([date(YEAR, 1, 18), date(YEAR, 2, 15)], [])


@pytest.mark.parametrize(
    ("days", "code", "row"),
    [
        (wanted(date(YEAR, 1, 18), date(YEAR, 2, 15), ends_at=time(8)), "ends-before-it-starts", 0),
        ([*wanted(date(YEAR, 1, 18)), Wanted(1, date(YEAR, 1, 18), time(10), time(11))], "body-meets-already", 1),
        (wanted(date(YEAR, 1, 18), date(YEAR - 1, 10, 1)), "day-has-passed", 1),
    ],
)
def test_one_row_that_cannot_be_stops_all_and_says_which(house, days, code, row):
    with pytest.raises(RowRefused) as refused:
        plan_year(house.directors, days, today=TODAY, by=house.keeper)

    assert (refused.value.code, refused.value.row, Meeting.objects.count()) == (code, row, 0)


def test_each_meeting_prepares_the_next_one_above_in_whatever_order_they_are_planned(house):
    days = (date(YEAR, 1, 18), date(YEAR, 2, 15), date(YEAR, 3, 15))
    plan_year(house.directors, wanted(days[0], days[2]), today=TODAY, by=house.keeper)

    boards = plan_year(house.board, wanted(date(YEAR, 3, 1), date(YEAR, 4, 5)), today=TODAY, by=house.keeper)
    plan_year(house.directors, wanted(days[1]), today=TODAY, by=house.keeper)

    of_directors = Meeting.objects.filter(body=house.directors).order_by("held_on")
    assert [meeting.prepares for meeting in of_directors] == [boards[0], boards[0], boards[1]]


def test_a_single_meeting_in_the_past_is_refused(house):
    with pytest.raises(RuleBroken, match="day-has-passed"):
        plan_one(
            house.directors, on=date(2020, 1, 1), starts_at=time(9), ends_at=time(12), today=TODAY, by=house.keeper
        )


def test_a_retreat_goes_over_several_days(house):
    retreat = plan_one(
        house.directors,
        on=date(YEAR, 9, 5),
        last_on=date(YEAR, 9, 6),
        starts_at=time(13),
        ends_at=time(12),
        kind="retreat",
        place="Åbynäs herrgård",
        today=TODAY,
        by=house.keeper,
    )

    retreat.refresh_from_db()
    assert (retreat.last_on, retreat.kind, retreat.place_as_written) == (
        date(YEAR, 9, 6),
        "retreat",
        "Åbynäs herrgård",
    )


def test_a_meeting_that_leaves_the_chain_joins_it_again_where_it_fits(house):
    below = planned(house.directors, date(YEAR, 2, 15), house.keeper)
    boards = plan_year(house.board, wanted(date(YEAR, 3, 1), date(YEAR, 4, 5)), today=TODAY, by=house.keeper)

    hours = {"starts_at": time(9), "ends_at": time(12), "today": TODAY, "by": house.keeper}
    below.refresh_from_db()
    with pytest.raises(RuleBroken, match="before-its-preparation"):
        move_planned(below, on=date(YEAR, 3, 8), **hours)
    move_planned(below, on=date(YEAR, 3, 8), leaves_chain=True, **hours)

    below.refresh_from_db()
    assert (below.held_on, below.prepares) == (date(YEAR, 3, 8), boards[1])


def test_what_was_due_at_a_cancelled_meeting_is_due_at_the_one_chosen(house, django_capture_on_commit_callbacks):
    first = planned(house.directors, date(YEAR, 2, 15), house.keeper)
    second = planned(house.directors, date(YEAR, 3, 15), house.keeper)
    clause = make_clause(make_item(make_meeting(house.directors)), due_meeting=first, due_meeting_on=first.held_on)

    cancel_planned(first, because="Sjukdom", at=clause.meeting.published_at, by=house.keeper, deadlines_to=second)

    clause.refresh_from_db()
    assert (clause.due_meeting, clause.due_on) == (second, date(YEAR, 3, 15))
