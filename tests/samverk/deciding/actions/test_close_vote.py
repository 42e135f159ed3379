"""Votes: opened, answered, counted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from procedure.votes import Tally
from samverk.deciding.actions import (
    Hands,
    Paper,
    cast_ballot,
    cast_secret_ballot,
    close_election,
    close_roll_call,
    close_show_of_hands,
    open_vote,
    recuse,
)
from samverk.deciding.actions.close_vote import _outcome
from samverk.deciding.models import Ballot, Candidate, Vote
from samverk.meetings.models import Procedure
from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken
from tests.factories import make_mandate, make_person
from tests.samverk.deciding.making import acting, come_in, go_out, make_called_item, make_people, make_sitting


@pytest.fixture
def item(db):
    meeting = make_sitting()
    make_people(meeting)
    return make_called_item(meeting)


def people(item):
    return list(item.meeting.attendances.order_by("position"))


def opened(item, kind="roll-call", **more):
    return open_vote(item, acting(), kind=kind, yes_means="Bifall", no_means="Avslag", **more)


def refused(act, *args, **kwargs):
    with pytest.raises(RuleBroken) as caught:
        act(*args, **kwargs)
    return caught.value.code


@given(yes=st.integers(0, 50), no=st.integers(0, 50), abstained=st.integers(0, 50), chair=st.booleans())
def test_more_than_half_of_those_who_say_anything_wins_and_the_chair_breaks_a_tie(yes, no, abstained, chair):
    outcome = _outcome(Tally(yes, no, abstained), chair)

    assert outcome["is_carried"] == (2 * yes > yes + no if yes != no else chair)
    assert (outcome["decided_by"] == Vote.DecidedBy.CASTING_VOTE) == (yes == no)
    assert (outcome["yes"], outcome["no"], outcome["abstained"]) == (yes, no, abstained)


@given(yes=st.integers(0, 50), no=st.integers(0, 50))
def test_yes_and_no_are_mirrors(yes, no):
    assert _outcome(Tally(yes, no), True)["is_carried"] != _outcome(Tally(no, yes), False)["is_carried"]


def test_a_roll_call_is_counted_and_the_chair_decides_a_tie(item):
    chair, member, other = people(item)
    vote = opened(item)
    cast_ballot(vote, member, "no", acting())
    cast_ballot(vote, other, "abstain", acting())
    cast_ballot(vote, chair, "yes", acting())

    close_roll_call(vote, acting())

    assert (vote.yes, vote.no, vote.abstained, vote.is_carried) == (1, 1, 1, True)
    assert vote.decided_by == "casting-vote"
    procedure = Procedure.objects.get()
    assert (procedure.kind, procedure.yes, procedure.no, procedure.abstained) == ("vote", 1, 1, 1)
    assert procedure.persons == ["Disa Holm (Brohult)", "Egil Ask (Ekelunda)", "Frida Berg (Kvarnsele)"]
    assert procedure.text.endswith("1 ja, 1 nej, 1 avstår. Ja genom ordförandens utslagsröst.")


def test_a_chair_who_abstains_decides_no_tie(item):
    chair, member, other = people(item)
    vote = opened(item)
    for row, choice in ((member, "no"), (other, "yes"), (chair, "abstain")):
        cast_ballot(vote, row, choice, acting())

    assert refused(close_roll_call, vote, acting()) == "tie-without-casting-vote"
    vote.refresh_from_db()
    assert vote.is_open


def test_silence_abstains_only_if_somebody_says_so(item):
    _chair, member, _other = people(item)
    vote = opened(item)
    cast_ballot(vote, member, "yes", acting())

    assert refused(close_roll_call, vote, acting()) == "ballots-missing"
    close_roll_call(vote, acting(), silent_abstain=True)
    assert (vote.yes, vote.no, vote.abstained) == (1, 0, 2)


def test_who_is_away_or_recused_is_not_waited_for(item):
    chair, member, other = people(item)
    go_out(other)
    recuse(item, member, "own-concern", acting())
    vote = opened(item)

    assert refused(cast_ballot, vote, other, "yes", acting()) == "not-among-the-voters"
    assert refused(cast_ballot, vote, member, "yes", acting()) == "not-among-the-voters"
    cast_ballot(vote, chair, "yes", acting())
    close_roll_call(vote, acting())

    assert (vote.yes, vote.no, vote.abstained) == (1, 0, 0)


def test_a_deputy_votes_only_when_called_in(item):
    deputy = make_person("Dag Dahl")
    make_mandate(deputy, body=item.meeting.body, seat="deputy")
    row = come_in(item.meeting, deputy)
    vote = opened(item)

    assert refused(cast_ballot, vote, row, "yes", acting()) == "not-among-the-voters"
    row.serving = True
    row.save()
    assert cast_ballot(vote, row, "yes", acting()).choice == "yes"


def test_a_guest_votes_nowhere(item):
    guest = come_in(item.meeting, make_person("Gun Gäst"), section="guest")

    assert refused(cast_ballot, opened(item), guest, "yes", acting()) == "not-among-the-voters"


def test_one_ballot_each_and_the_chair_last(item):
    chair, member, _other = people(item)
    vote = opened(item)
    cast_ballot(vote, member, "yes", acting())

    assert refused(cast_ballot, vote, member, "no", acting()) == "already-voted"
    assert refused(cast_ballot, vote, chair, "yes", acting()) == "chair-votes-last"


def test_only_one_vote_is_open_in_a_meeting(item):
    opened(item)

    assert refused(opened, make_called_item(item.meeting)) == "vote-is-open"


def test_another_chair_leads_where_that_is_said(item):
    _chair, member, other = people(item)

    assert opened(item, chair=other).chair == other
    assert Vote.objects.get().chair != member


def test_hands_are_counted_and_no_more_than_there_are(item):
    vote = opened(item, "hands")

    assert refused(close_show_of_hands, vote, Hands(2, 2), acting()) == "more-than-present"
    assert refused(close_show_of_hands, vote, Hands(1, 1, 1), acting()) == "tie-without-casting-vote"
    close_show_of_hands(vote, Hands(1, 1, 1, chair_says_yes=False), acting())

    assert (vote.is_carried, vote.decided_by) == (False, "casting-vote")
    assert refused(close_show_of_hands, vote, Hands(3, 0), acting()) == "vote-is-closed"
    assert refused(cast_ballot, vote, people(item)[1], "yes", acting()) == "vote-is-closed"


def test_hands_take_no_ballots_and_a_roll_call_is_not_secret(item):
    row = people(item)[1]
    hands = opened(item, "hands")
    assert refused(cast_ballot, hands, row, "yes", acting()) == "vote-by-hands"
    close_show_of_hands(hands, Hands(3, 0), acting())

    roll_call = opened(item)
    assert refused(cast_secret_ballot, roll_call, row, None, acting()) == "vote-is-open-to-all"


def test_an_election_that_ties_is_drawn_by_lot(item):
    drawn = []
    vote = opened(item, "election", candidates=["Bo", "Ann", "Cia"])
    ann, bo = Candidate.objects.get(name="Ann"), Candidate.objects.get(name="Bo")
    for row, candidate in zip(people(item), (ann, bo, None), strict=True):
        cast_secret_ballot(vote, row, candidate, acting())

    close_election(vote, acting(), draw=lambda names: drawn.append(list(names)) or names[-1])

    assert drawn == [["Ann", "Bo"]]
    assert (vote.elected, vote.decided_by, vote.abstained) == ("Bo", "lot", 1)
    assert Procedure.objects.get().text == (
        "Sluten omröstning: Bifall. Röster: Ann 1, Bo 1, Cia 0; blanka 1. Röstetalet är lika, och Bo väljs genom "
        "lottning."
    )


def test_nothing_that_is_stored_tells_whose_a_secret_vote_was(item):
    vote = opened(item, "election", candidates=["Bo", "Ann"])
    cast_secret_ballot(vote, people(item)[1], Candidate.objects.get(name="Ann"), acting())

    assert list(Ballot.objects.values_list("choice", flat=True)) == [""]
    assert [entry.detail for entry in TrailEntry.objects.filter(act="secret-ballot-cast")] == [{"who": "Egil Ask"}]


def test_votes_on_paper_are_added_and_no_more_than_there_are_voters(item):
    vote = opened(item, "election", candidates=["Bo", "Ann"])
    ann, bo = Candidate.objects.get(name="Ann"), Candidate.objects.get(name="Bo")
    cast_secret_ballot(vote, people(item)[1], ann, acting())

    assert refused(close_election, vote, acting(), draw=min, paper=Paper({bo.public_id: 3})) == "more-than-present"
    assert refused(close_election, vote, acting(), draw=min, paper=Paper({bo.public_id: 1})) == "ballots-missing"
    close_election(vote, acting(), draw=min, paper=Paper({ann.public_id: 1}, blank=1))

    assert (vote.elected, vote.abstained) == ("Ann", 1)


def test_an_election_needs_two_names(item):
    assert refused(opened, item, "election", candidates=["Bo", " Bo "]) == "too-few-candidates"
