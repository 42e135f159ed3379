"""Which clauses a meeting must take up, and which it leaves alone."""

from datetime import date

import pytest

from samverk.agenda.queries.returning import returning_to, still_to_place
from tests.factories import make_body, make_body_name, make_clause, make_item, make_meeting
from tests.samverk.agenda.making import make_planned

pytestmark = pytest.mark.django_db


def decided(body, on=date(2017, 11, 17), **fields):
    """Store a clause decided by ``body``; ``between`` is the first and the last day of its return."""
    first, last = fields.pop("between", (None, None))
    days = {"returns_first_on": first, "returns_last_on": last} if first else {}
    return make_clause(make_item(make_meeting(body, on)), "att ärendet återkommer", **days | fields)


JANUARY = {"between": (date(2018, 1, 1), date(2018, 1, 31)), "returns_precision": "month"}


def test_a_clause_tied_to_the_meeting_returns_whatever_its_body():
    meeting = make_planned(on=date(2018, 1, 19))
    other = make_body("Styrelsen")
    returns, due = decided(other, returns_to_meeting=meeting), decided(other, date(2017, 12, 1), due_meeting=meeting)

    assert returning_to(meeting) == [returns, due]


def test_the_meeting_in_january_is_the_first_of_the_month():
    body = make_body()
    clause = decided(body, **JANUARY)
    first, second = make_planned(body, date(2018, 1, 12)), make_planned(body, date(2018, 1, 26))

    assert (returning_to(first), returning_to(second)) == ([clause], [])


def test_where_january_has_no_meeting_the_matter_returns_in_february():
    body = make_body()
    clause = decided(body, **JANUARY)

    assert returning_to(make_planned(body, date(2018, 2, 9))) == [clause]


def test_a_matter_returns_to_the_meeting_after_the_one_that_decided_in_the_same_month():
    body = make_body()
    clause = decided(body, date(2018, 1, 12), **JANUARY)

    assert returning_to(make_planned(body, date(2018, 1, 26))) == [clause]


@pytest.mark.parametrize(("words", "returns"), [("styrelsen", True), ("styrelsens möte", True), ("presidiet", False)])
def test_the_body_that_the_words_name_is_meant(words, returns):
    board = make_body("Styrelsen", kind="board")
    clause = decided(make_body(), **JANUARY, returns_to_body_as_written=words)

    assert returning_to(make_planned(board, date(2018, 1, 19))) == ([clause] if returns else [])


def test_a_body_is_known_by_its_older_name():
    body = make_body("Kommundirektörsgruppen")
    make_body_name(body, "Chefsgruppen")
    clause = decided(make_body("Styrelsen"), **JANUARY, returns_to_body_as_written="chefsgruppen")

    assert returning_to(make_planned(body, date(2018, 1, 19))) == [clause]


def test_what_returns_later_or_elsewhere_or_nowhere_is_left_alone():
    body, other = make_body(), make_body("Styrelsen")
    decided(body, between=(date(2018, 3, 1), date(2018, 3, 31)), returns_precision="month")
    decided(other, **JANUARY)
    decided(body, **JANUARY, returns_to_meeting=make_meeting(other, date(2018, 1, 20)))
    decided(body)

    assert returning_to(make_planned(body, date(2018, 1, 19))) == []


def test_what_stood_on_an_earlier_meeting_does_not_return_again():
    body = make_body()
    decided(body, **JANUARY)
    make_meeting(body, date(2018, 1, 12))

    assert still_to_place(make_planned(body, date(2018, 2, 9))) == []


def test_thirty_clauses_cost_as_much_as_one(django_assert_max_num_queries):
    body = make_body()
    for _number in range(30):
        decided(body, **JANUARY)
    meeting = make_planned(body, date(2018, 1, 19))

    with django_assert_max_num_queries(5):
        assert len(still_to_place(meeting)) == 30
