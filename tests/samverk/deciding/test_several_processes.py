"""What holds when several processes decide at once, on a real database that they share."""

import pytest

from samverk.deciding.actions import open_vote
from samverk.deciding.models import Ballot, Vote
from samverk.meetings.models import Clause, Item
from tests.at_once import HANDS, at_once, take_back
from tests.samverk.deciding.making import acting, make_called_item, make_live, make_people, make_sitting

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
PREPARE = """
from datetime import UTC, datetime
from samverk.deciding.actions import Act, cast_ballot, close_roll_call, confirm_clause
from samverk.deciding.models import LiveClause, Vote
from samverk.meetings.actions.lifecycle import close_meeting
from samverk.meetings.models import Attendance, Meeting
act = Act(at=datetime(2027, 2, 1, 9, 30, tzinfo=UTC), by=None)
meeting = Meeting.objects.get()
"""
CONFIRM = """
confirm_clause(LiveClause.objects.get(), act, seen=0)
print("confirmed")
"""
VOTE = """
member = Attendance.objects.get(name_as_written="Egil Ask")
cast_ballot(Vote.objects.get(), member, "yes" if number % 2 else "no", act)
print("cast")
"""
CONFIRM_WHILE_CLOSING = """
if number == 0:
    close_meeting(meeting, at=act.at, by=None)
    print("closed")
else:
    confirm_clause(LiveClause.objects.get(position=number), act, seen=0)
    print("confirmed")
"""
VOTE_WHILE_CLOSING = """
if number == 0:
    close_roll_call(Vote.objects.get(), act, silent_abstain=True)
    print("closed")
else:
    names = ("Egil Ask", "Frida Berg", "Egil Ask")
    member = Attendance.objects.get(name_as_written=names[number - 1])
    cast_ballot(Vote.objects.get(), member, "yes", act)
    print("cast")
"""


@pytest.fixture
def item() -> Item:
    meeting = make_sitting()
    make_people(meeting)
    return make_called_item(meeting)


def test_of_all_who_confirm_a_clause_at_once_one_does(item, tmp_path):
    make_live(item)

    answers = at_once(PREPARE, CONFIRM, tmp_path)

    take_back(tmp_path)
    assert answers == ["clause-not-proposed"] * (HANDS - 1) + ["confirmed"]
    assert Clause.objects.count() == 1


def test_nobody_votes_twice_however_quick_they_are(item, tmp_path):
    open_vote(item, acting(), kind="roll-call", yes_means="Ja")

    answers = at_once(PREPARE, VOTE, tmp_path)

    take_back(tmp_path)
    assert answers == ["already-voted"] * (HANDS - 1) + ["cast"]
    assert Ballot.objects.count() == 1


def test_what_is_confirmed_while_the_meeting_closes_is_decided_in_it_or_not_at_all(item, tmp_path):
    for _hand in range(HANDS - 1):
        make_live(item)

    answers = at_once(PREPARE, CONFIRM_WHILE_CLOSING, tmp_path)

    take_back(tmp_path)
    confirmed = answers.count("confirmed")
    assert answers == ["closed"] + ["confirmed"] * confirmed + ["not-in-session"] * (HANDS - 1 - confirmed)
    assert list(Clause.objects.values_list("position", flat=True)) == list(range(1, confirmed + 1))


def test_a_vote_that_closes_counts_every_ballot_that_was_cast(item, tmp_path):
    open_vote(item, acting(), kind="roll-call", yes_means="Ja")

    answers = at_once(PREPARE, VOTE_WHILE_CLOSING, tmp_path)

    take_back(tmp_path)
    # Where nobody came in time the votes are even, and the chair has not said.
    assert answers.count("closed") + answers.count("tie-without-casting-vote") == 1
    if "closed" in answers:
        assert Vote.objects.get().yes == answers.count("cast")
