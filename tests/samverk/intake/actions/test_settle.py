"""The four answers to a proposal: each once, each told to whoever proposed."""

from datetime import date

import pytest

from samverk.intake import actions
from samverk.intake.models import Proposal
from samverk.post.models import Letter
from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken
from tests.factories import make_body
from tests.samverk.intake.making import make_coming_meeting, make_proposal, make_user_with_seat

pytestmark = pytest.mark.django_db
State = Proposal.State


@pytest.fixture
def body():
    return make_body()


@pytest.fixture
def proposer(body):
    return make_user_with_seat(body, "Karin Lind")


@pytest.fixture
def chair(body):
    return make_user_with_seat(body, "Disa Holm", organisation="Brohult", seat="chair")


def letters():
    return list(Letter.objects.order_by("pk").values_list("to_address", "kind"))


def test_accepted_for_a_meeting_its_proposer_is_told(body, proposer, chair):
    meeting = make_coming_meeting(body)
    proposal = make_proposal(proposer)

    actions.accept_proposal(proposal, meeting, seen=proposal.revision, by=chair)

    proposal.refresh_from_db()
    assert (proposal.state, proposal.wanted_meeting) == (State.ACCEPTED, meeting)
    assert [step.act for step in proposal.steps.all()] == ["submitted", "accepted"]
    assert letters() == [("karin@samverk.example", "proposal-accepted")]


def test_a_second_answer_changes_nothing(body, proposer, chair):
    meeting = make_coming_meeting(body)
    proposal = make_proposal(proposer)
    seen = proposal.revision
    actions.accept_proposal(proposal, meeting, seen=seen, by=chair)

    with pytest.raises(RuleBroken) as refused:
        actions.send_back_proposal(proposal, reason="För tunt", seen=seen, by=chair)

    proposal.refresh_from_db()
    assert (refused.value.code, proposal.state) == ("already-settled", State.ACCEPTED)
    assert len(letters()) == 1


def test_what_was_changed_after_it_was_shown_is_not_answered(body, proposer, chair):
    proposal = make_proposal(proposer)
    seen = proposal.revision
    actions.send_back_proposal(proposal, reason="Lägg till kostnaden", seen=seen, by=chair)
    actions.submit_proposal(proposal, at=proposal.submitted_at, seen=proposal.revision, by=proposer)

    with pytest.raises(RuleBroken, match="already-settled"):
        actions.accept_proposal(proposal, make_coming_meeting(body), seen=seen, by=chair)


@pytest.mark.parametrize("fields", [{"state": "held"}, {"cancelled_at": "2027-01-01T10:00Z"}])
def test_only_a_meeting_to_come_takes_it_up(body, proposer, chair, fields):
    proposal = make_proposal(proposer)

    with pytest.raises(RuleBroken, match="not-a-coming-meeting"):
        actions.accept_proposal(proposal, make_coming_meeting(body, **fields), seen=proposal.revision, by=chair)


def test_a_meeting_of_another_body_does_not_take_it_up(proposer, chair):
    proposal = make_proposal(proposer)
    elsewhere = make_coming_meeting(make_body("Styrelsen", kind="board"))

    with pytest.raises(RuleBroken, match="not-a-coming-meeting"):
        actions.accept_proposal(proposal, elsewhere, seen=proposal.revision, by=chair)


def test_sent_back_with_a_reason_it_can_be_changed_and_handed_in_again(proposer, chair):
    proposal = make_proposal(proposer)

    actions.send_back_proposal(proposal, reason="Lägg till kostnaden", seen=proposal.revision, by=chair)
    letter = Letter.objects.get()
    actions.submit_proposal(proposal, at=proposal.submitted_at, seen=proposal.revision, by=proposer)

    assert proposal.state == State.SUBMITTED
    assert "Lägg till kostnaden" in letter.text


def test_postponed_to_a_day(proposer, chair):
    proposal = make_proposal(proposer)

    actions.postpone_proposal(proposal, to_day=date(2027, 9, 1), seen=proposal.revision, by=chair)

    assert (proposal.state, proposal.waits_until, proposal.wanted_meeting) == (
        State.POSTPONED,
        date(2027, 9, 1),
        None,
    )
    assert "1 september 2027" in Letter.objects.get().text


def test_referred_it_is_the_other_bodys(body, proposer, chair):
    board = make_body("Styrelsen", kind="board")
    proposal = make_proposal(proposer, wanted_meeting=make_coming_meeting(body))

    actions.refer_proposal(proposal, board, reason="Styrelsens fråga", seen=proposal.revision, by=chair)

    assert (proposal.state, proposal.body, proposal.wanted_meeting) == (State.REFERRED, board, None)
    assert letters() == [("karin@samverk.example", "proposal-referred")]


def test_referred_to_where_it_is_nothing_changes(body, proposer, chair):
    proposal = make_proposal(proposer)

    with pytest.raises(RuleBroken, match="nothing-to-change"):
        actions.refer_proposal(proposal, body, reason="", seen=proposal.revision, by=chair)


def test_a_confidential_title_stands_in_no_letter(body, proposer, chair):
    proposal = make_proposal(proposer, title="Personalärende Bergqvist", is_confidential=True)

    actions.accept_proposal(proposal, make_coming_meeting(body), seen=proposal.revision, by=chair)

    letter = Letter.objects.get()
    assert "Bergqvist" not in letter.subject + letter.text


def test_a_delegate_and_the_principal_are_both_told_and_both_shown(body, proposer, chair):
    delegate = make_user_with_seat(None, "Tova Ek")
    proposal = make_proposal(delegate, body, on_behalf_of=proposer.email)

    actions.accept_proposal(
        proposal, make_coming_meeting(body), seen=proposal.revision, by=delegate, on_behalf_of=chair.email
    )

    assert [to for to, _kind in letters()] == ["tova@samverk.example", "karin@samverk.example"]
    entry = TrailEntry.objects.get(act="proposal-accepted")
    assert (entry.by, entry.on_behalf_of) == ("tova@samverk.example", "disa@samverk.example")
    step = proposal.steps.last()
    assert (step.by, step.on_behalf_of) == ("tova@samverk.example", "disa@samverk.example")
