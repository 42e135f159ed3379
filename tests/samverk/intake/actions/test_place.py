"""A proposal on an agenda is a step of its matter; taken off, it waits again."""

import pytest

from samverk.intake import actions
from samverk.intake.models import Proposal
from samverk.meetings.models import MatterStep
from samverk.post.models import Letter
from samverk.records.refusal import RuleBroken
from tests.factories import make_body, make_item
from tests.samverk.intake.making import make_coming_meeting, make_proposal, make_user_with_seat

pytestmark = pytest.mark.django_db
State = Proposal.State


@pytest.fixture
def accepted():
    body = make_body()
    meeting = make_coming_meeting(body)
    proposal = make_proposal(make_user_with_seat(body, "Karin Lind"))
    actions.accept_proposal(proposal, meeting, seen=proposal.revision, by=proposal.proposed_by)
    return proposal


def test_placed_it_is_a_step_of_its_matter(accepted):
    item = make_item(accepted.wanted_meeting)

    actions.note_placed(accepted, item, by=None)

    assert (accepted.state, accepted.item) == (State.PLACED, item)
    assert list(MatterStep.objects.values_list("matter", "item")) == [(accepted.matter_id, item.pk)]
    assert Letter.objects.first().kind == "proposal-placed"


def test_placed_twice_it_is_placed_once(accepted):
    item = make_item(accepted.wanted_meeting)
    actions.note_placed(accepted, item, by=None)

    with pytest.raises(RuleBroken, match="already-settled"):
        actions.note_placed(accepted, make_item(accepted.wanted_meeting), by=None)

    assert Proposal.objects.get().item == item


def test_taken_off_it_waits_again_and_the_matter_forgets_the_step(accepted):
    actions.note_placed(accepted, make_item(accepted.wanted_meeting), by=None)

    actions.note_taken_off(accepted, by=None, reason="Underlaget saknas")

    assert (accepted.state, accepted.item, MatterStep.objects.count()) == (State.ACCEPTED, None, 0)
    assert "Underlaget saknas" in Letter.objects.first().text
