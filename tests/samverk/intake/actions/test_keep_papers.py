"""Papers of a proposal: kept once, never added to what was handed in."""

import pytest

from samverk.intake import actions
from samverk.records.refusal import RuleBroken
from tests.factories import make_body
from tests.samverk.intake.making import make_proposal, make_user_with_seat

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.7\n%%EOF\n"


@pytest.fixture
def proposer():
    return make_user_with_seat(make_body(), "Karin Lind")


def test_a_paper_is_kept_under_a_harmless_name(proposer):
    proposal = make_proposal(proposer, submitted=False)

    paper = actions.add_paper(proposal, PDF, name="..\\..\\kalkyl.html", by=proposer)

    assert (paper.name, paper.stored_file.media_type) == ("kalkyl.html.pdf", "application/pdf")


def test_the_same_paper_twice_is_one(proposer):
    proposal = make_proposal(proposer, submitted=False)
    actions.add_paper(proposal, PDF, name="kalkyl.pdf", by=proposer)

    actions.add_paper(proposal, PDF, name="kalkyl igen.pdf", by=proposer)

    assert [paper.name for paper in proposal.papers.all()] == ["kalkyl.pdf"]


def test_nothing_is_added_to_what_was_handed_in(proposer):
    proposal = make_proposal(proposer)

    with pytest.raises(RuleBroken, match="already-settled"):
        actions.add_paper(proposal, PDF, name="kalkyl.pdf", by=proposer)


def test_what_is_no_paper_is_refused(proposer):
    proposal = make_proposal(proposer, submitted=False)

    with pytest.raises(RuleBroken, match="paper-of-unknown-kind"):
        actions.add_paper(proposal, b"<html><script>", name="kalkyl.pdf", by=proposer)


def test_a_paper_taken_away_twice_is_gone_once(proposer):
    proposal = make_proposal(proposer, submitted=False)
    paper = actions.add_paper(proposal, PDF, name="kalkyl.pdf", by=proposer)
    actions.remove_paper(proposal.papers.get(), by=proposer)

    with pytest.raises(RuleBroken, match="already-settled"):
        actions.remove_paper(paper, by=proposer)
