"""What holds when several processes decide at once, on a real database that they share."""

import subprocess
import sys

import pytest

from tests.samverk.accounts.test_several_processes import BEGIN, PROCESSES, at_once, database, environment

__all__ = ["at_once", "database"]
pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

SCENE = """
from tests.samverk.deciding.making import make_called_item, make_live, make_people, make_sitting
meeting = make_sitting()
make_people(meeting)
item = make_called_item(meeting)
"""
IMPORTS = """
from samverk.deciding.actions import Act, cast_ballot, close_roll_call, confirm_clause, open_vote
from samverk.deciding.models import Ballot, LiveClause, Vote
from samverk.meetings.actions.lifecycle import close_meeting
from samverk.meetings.models import Attendance, Clause, Meeting
act = Act(at=datetime(2027, 2, 1, 9, 30, tzinfo=UTC), by=None)
def tried(what, done):
    try:
        what()
        print(done)
    except RuleBroken as refused:
        print(refused.code)
"""
CONFIRM = "tried(lambda: confirm_clause(LiveClause.objects.get(), act, seen=0), 'confirmed')"
VOTE = """
member = Attendance.objects.get(name_as_written="Egil Ask")
tried(lambda: cast_ballot(Vote.objects.get(), member, "yes" if number % 2 else "no", act), "cast")
"""
CONFIRM_WHILE_CLOSING = """
if number == 0:
    close_meeting(Meeting.objects.get(), at=act.at, by=None)
    print("closed")
else:
    live = LiveClause.objects.get(position=number)
    tried(lambda: confirm_clause(live, act, seen=0), "confirmed")
"""
VOTE_WHILE_CLOSING = """
if number == 0:
    tried(lambda: close_roll_call(Vote.objects.get(), act, silent_abstain=True), "closed")
else:
    names = ("Egil Ask", "Frida Berg", "Egil Ask")
    member = Attendance.objects.get(name_as_written=names[number - 1])
    tried(lambda: cast_ballot(Vote.objects.get(), member, "yes", act), "cast")
"""


@pytest.fixture
def told(database, tmp_path):
    """Return a function that asks the database that the processes shared."""

    def ask(what):
        code = BEGIN.replace("sys.stdin.readline()", IMPORTS + f"print({what})")
        command = [sys.executable, "-c", code, "0"]
        kept = environment(database, tmp_path)
        done = subprocess.run(command, env=kept, capture_output=True, text=True, check=True)
        return done.stdout.splitlines()[1]

    return ask


def test_of_all_who_confirm_a_clause_at_once_one_does(at_once, told):
    answers = at_once(IMPORTS + CONFIRM, before=SCENE + "make_live(item)")

    assert sorted(answers) == ["clause-not-proposed"] * (PROCESSES - 1) + ["confirmed"]
    assert told("Clause.objects.count()") == "1"


def test_nobody_votes_twice_however_quick_they_are(at_once, told):
    opening = "open_vote(item, act, kind='roll-call', yes_means='Ja')"

    answers = at_once(IMPORTS + VOTE, before=SCENE + IMPORTS + opening)

    assert sorted(answers) == ["already-voted"] * (PROCESSES - 1) + ["cast"]
    assert told("Ballot.objects.count()") == "1"


def test_what_is_confirmed_while_the_meeting_closes_is_decided_in_it_or_not_at_all(at_once, told):
    clauses = "\n".join(["make_live(item)"] * (PROCESSES - 1))

    answers = at_once(IMPORTS + CONFIRM_WHILE_CLOSING, before=SCENE + clauses)

    confirmed = answers.count("confirmed")
    assert answers[0] == "closed"
    assert sorted(answers[1:]) == ["confirmed"] * confirmed + ["not-in-session"] * (PROCESSES - 1 - confirmed)
    assert told("list(Clause.objects.values_list('position', flat=True))") == str(list(range(1, confirmed + 1)))


def test_a_vote_that_closes_counts_every_ballot_that_was_cast(at_once, told):
    opening = "open_vote(item, act, kind='roll-call', yes_means='Ja')"

    answers = at_once(IMPORTS + VOTE_WHILE_CLOSING, before=SCENE + IMPORTS + opening)

    cast = answers.count("cast")
    # Where nobody came in time the votes are even, and the chair has not said.
    assert answers[0] in ("closed", "tie-without-casting-vote")
    if answers[0] == "closed":
        assert told("Vote.objects.get().yes") == str(cast)
