"""Drafting, changing, handing in, withdrawing."""

import pytest

from samverk.intake import actions
from samverk.intake.actions.hand_in import NamedPresenter, Proposed
from samverk.intake.models import Proposal
from samverk.matters.models import Matter
from samverk.post.models import Letter
from samverk.records.refusal import RuleBroken
from tests.factories import make_body, make_matter
from tests.samverk.intake.making import AT, make_proposal, make_user_with_seat

pytestmark = pytest.mark.django_db


@pytest.fixture
def body():
    return make_body()


@pytest.fixture
def proposer(body):
    return make_user_with_seat(body, "Karin Lind")


def test_a_draft_keeps_what_was_written_and_makes_its_matter(body, proposer):
    presenters = [NamedPresenter("Olle Berg", "Kvarnsele", "olle@kvarnsele.example"), NamedPresenter("Eva Ström")]

    proposal = actions.draft_proposal(
        Proposed(body, "Gemensam växel", clauses=["att införa växeln"], presenters=presenters), by=proposer
    )

    assert proposal.matter.title == "Gemensam växel"
    assert [clause.text for clause in proposal.clauses.all()] == ["att införa växeln"]
    assert (proposal.presenter_name, proposal.presenter_email) == ("Olle Berg", "olle@kvarnsele.example")
    assert [further.name for further in proposal.further_presenters.all()] == ["Eva Ström"]


def test_changed_it_keeps_only_what_is_written_now(body, proposer):
    proposal = make_proposal(proposer, submitted=False, clauses=["att ett", "att två"])

    actions.change_proposal(proposal, Proposed(body, "Växeln", clauses=["att tre"]), seen=1, by=proposer)

    assert [clause.text for clause in proposal.clauses.all()] == ["att tre"]
    assert Matter.objects.get().title == "Växeln"


def test_tied_to_another_matter_the_one_made_for_it_goes(body, proposer):
    proposal = make_proposal(proposer, submitted=False)
    known = make_matter("Telefoni")

    actions.change_proposal(proposal, Proposed(body, "Växeln", matter=known), seen=1, by=proposer)

    assert list(Matter.objects.values_list("title", flat=True)) == ["Telefoni"]


def test_two_hands_that_change_a_draft_do_not_write_over_each_other(body, proposer):
    proposal = make_proposal(proposer, submitted=False)
    actions.change_proposal(proposal, Proposed(body, "Först"), seen=1, by=proposer)

    with pytest.raises(RuleBroken, match="already-settled"):
        actions.change_proposal(proposal, Proposed(body, "Sedan"), seen=1, by=proposer)

    assert Proposal.objects.get().title == "Först"


def test_handed_in_it_cannot_be_changed(body, proposer):
    proposal = make_proposal(proposer)

    with pytest.raises(RuleBroken, match="already-settled"):
        actions.change_proposal(proposal, Proposed(body, "Annat"), seen=proposal.revision, by=proposer)


def test_handed_in_twice_it_is_handed_in_once(proposer):
    proposal = make_proposal(proposer, submitted=False)
    actions.submit_proposal(proposal, at=AT, seen=1, by=proposer)

    with pytest.raises(RuleBroken, match="already-settled"):
        actions.submit_proposal(proposal, at=AT, seen=1, by=proposer)

    assert proposal.steps.count() == 1


def test_withdrawn_it_is_gone_from_the_queue_and_told(proposer):
    proposal = make_proposal(proposer)

    actions.withdraw_proposal(proposal, seen=proposal.revision, by=proposer)

    assert proposal.state == Proposal.State.WITHDRAWN
    assert Letter.objects.get().kind == "proposal-withdrawn"


def test_a_draft_is_withdrawn_without_a_word(proposer):
    proposal = make_proposal(proposer, submitted=False)

    actions.withdraw_proposal(proposal, seen=1, by=proposer)

    assert Letter.objects.count() == 0
