"""A meeting from its plan to its minutes: in order, once, with numbers without gaps and deadlines that follow."""

from datetime import UTC, date, datetime, time
from typing import Any

import pytest

from samverk.accounts.models import User
from samverk.directory.models import Body
from samverk.meetings.actions import lifecycle
from samverk.meetings.models import Clause, Meeting
from samverk.records.refusal import RuleBroken
from tests.factories import make_body, make_clause, make_item, make_meeting

pytestmark = pytest.mark.django_db
AT = datetime(2016, 3, 1, 9, tzinfo=UTC)
DAY = date(2016, 4, 22)


@pytest.fixture
def body() -> Body:
    """Return the body that meets."""
    return make_body("Kommundirektörsgruppen")


def planned(body: Body, by: User, on: date = DAY, **fields: Any) -> Meeting:
    return lifecycle.plan_meeting(body, **{"on": on, "starts_at": time(9), "ends_at": time(12), "by": by} | fields)


def called(body: Body, by: User, on: date) -> int:
    return lifecycle.call_meeting(planned(body, by, on), at=AT, by=by)


def test_numbers_count_up_by_body_and_year(body: Body, secretary: User) -> None:
    other = make_body("Styrelsen")

    assert [
        called(body, secretary, date(2016, 1, 15)),
        called(body, secretary, date(2016, 2, 12)),
        called(body, secretary, date(2017, 1, 13)),
        called(other, secretary, date(2016, 2, 12)),
    ] == [1, 2, 1, 1]


@pytest.mark.parametrize(
    ("as_written", "number"),
    [("7/2016", 8), ("7", 8), ("Nr 7", 8), ("7/16", 8), ("7/2015", 1), ("", 1), ("extra", 1), ("2016", 1)],
)
def test_imported_meetings_of_the_year_count(body: Body, secretary: User, as_written: str, number: int) -> None:
    make_meeting(body, date(2016, 3, 18), number_as_written=as_written)

    assert called(body, secretary, DAY) == number


def test_a_number_is_not_given_again_after_a_cancellation(body: Body, secretary: User) -> None:
    first = planned(body, secretary, date(2016, 1, 15))
    lifecycle.call_meeting(first, at=AT, by=secretary)
    lifecycle.cancel_meeting(first, because="Sjukdom", at=AT, by=secretary)

    assert called(body, secretary, date(2016, 2, 12)) == 2


def test_a_meeting_is_called_once(body: Body, secretary: User) -> None:
    meeting = planned(body, secretary)
    lifecycle.call_meeting(meeting, at=AT, by=secretary)

    with pytest.raises(RuleBroken, match="already-called"):
        lifecycle.call_meeting(meeting, at=AT, by=secretary)


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"starts_at": time(12), "ends_at": time(9)}, "ends-before-it-starts"),
        ({"last_on": date(2016, 4, 21)}, "ends-before-it-starts"),
        ({"starts_at": time(11), "ends_at": time(13)}, "body-meets-already"),
        ({"on": date(2016, 4, 21), "last_on": date(2016, 4, 22)}, "body-meets-already"),
    ],
)
def test_what_cannot_be_planned_is_refused(body: Body, secretary: User, fields: dict[str, Any], code: str) -> None:
    planned(body, secretary)

    with pytest.raises(RuleBroken, match=code):
        planned(body, secretary, **fields)


def test_two_meetings_of_a_day_may_follow_each_other(body: Body, secretary: User) -> None:
    planned(body, secretary)

    assert planned(body, secretary, starts_at=time(12), ends_at=time(15)).pk


def test_a_board_does_not_meet_before_its_directors(body: Body, secretary: User) -> None:
    board = make_body("Styrelsen", kind="board")
    above = planned(board, secretary, date(2016, 5, 6))
    planned(body, secretary, prepares=above)

    with pytest.raises(RuleBroken, match="before-its-preparation"):
        lifecycle.move_meeting(above, on=DAY, starts_at=time(9), ends_at=time(12), by=secretary)


def test_directors_do_not_meet_after_the_board_they_prepare(body: Body, secretary: User) -> None:
    above = planned(make_body("Styrelsen", kind="board"), secretary, date(2016, 5, 6))
    below = planned(body, secretary, prepares=above)

    with pytest.raises(RuleBroken, match="before-its-preparation"):
        lifecycle.move_meeting(below, on=date(2016, 5, 6), starts_at=time(9), ends_at=time(12), by=secretary)


def due_clause(body: Body, words: str = "mötet", **fields: Any) -> Clause:
    """Return a clause that names 22 April 2016, decided in November before."""
    item = make_item(make_meeting(body, date(2015, 11, 27)))
    day = {"due_first_on": DAY, "due_last_on": DAY, "due_precision": "day", "due_as_written": "160422"}
    returns = {"returns_first_on": DAY, "returns_last_on": DAY, "returns_precision": "day"}
    text = fields.pop("text", "att redovisa till mötet 160422")
    return make_clause(item, text, **day | returns | {"returns_to_body_as_written": words} | fields)


def test_a_deadline_at_the_meeting_moves_with_it(body: Body, secretary: User) -> None:
    clause = due_clause(body)
    meeting = planned(body, secretary)

    lifecycle.move_meeting(meeting, on=date(2016, 4, 15), starts_at=time(9), ends_at=time(12), by=secretary)

    clause.refresh_from_db()
    assert (clause.due_meeting, clause.returns_to_meeting, clause.due_on) == (meeting, meeting, date(2016, 4, 15))
    assert (clause.due_last_on, clause.due_as_written) == (DAY, "160422")


@pytest.mark.parametrize(
    ("words", "tied"),
    [("mötet", True), ("kommundirektörsgruppen", True), ("kommundirektörsgruppens möte", True), ("styrelsen", False)],
)
def test_a_day_means_the_meeting_of_the_body_that_is_named(body: Body, secretary: User, words: str, tied: bool) -> None:
    make_body("Styrelsen")
    clause = due_clause(body, words)

    meeting = planned(body, secretary)

    clause.refresh_from_db()
    assert clause.due_meeting == (meeting if tied else None)


def test_a_day_without_any_meeting_in_the_words_means_none(body: Body, secretary: User) -> None:
    clause = due_clause(body, "", returns_last_on=None, returns_first_on=None, returns_precision="", text="att svara")

    planned(body, secretary)

    clause.refresh_from_db()
    assert (clause.due_meeting, clause.due_on) == (None, DAY)


def test_words_count_again_when_the_meeting_is_gone(body: Body, secretary: User) -> None:
    clause = due_clause(body)
    meeting = planned(body, secretary)
    lifecycle.move_meeting(meeting, on=date(2016, 4, 15), starts_at=time(9), ends_at=time(12), by=secretary)

    meeting.delete()

    clause.refresh_from_db()
    assert clause.due_on == DAY


def test_the_way_of_a_meeting_has_one_order(body: Body, secretary: User) -> None:
    meeting = planned(body, secretary)
    steps = (
        lifecycle.call_meeting,
        lifecycle.open_meeting,
        lifecycle.close_meeting,
        lifecycle.send_draft_out,
        lifecycle.approve_minutes,
    )

    refused = []
    for number, step in enumerate(steps):
        for early in steps[number + 1 :]:
            with pytest.raises(RuleBroken) as broken:
                early(Meeting.objects.get(), at=AT, by=secretary)
            refused.append(broken.value.code)
        step(Meeting.objects.get(), at=AT, by=secretary)

    assert Meeting.objects.get().state == "approved"
    assert set(refused) == {"not-called", "not-in-session", "not-held", "not-drafted"}
    with pytest.raises(RuleBroken, match="meeting-has-begun"):
        lifecycle.cancel_meeting(meeting, because="-", at=AT, by=secretary)
