"""A cancelled meeting lets go of what it was to take up."""

import pytest

from samverk.intake import actions
from samverk.intake.models import Proposal
from samverk.post.models import Letter
from tests.factories import make_body, make_item
from tests.samverk.intake.making import AT, make_coming_meeting, make_proposal, make_user_with_seat

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting():
    body = make_body()
    meeting = make_coming_meeting(body)
    for title in ("Växel", "Arkiv"):
        proposal = make_proposal(make_user_with_seat(body, f"{title} Lind"), body, title=title)
        actions.accept_proposal(proposal, meeting, seen=proposal.revision, by=proposal.proposed_by)
    actions.note_placed(proposal, make_item(meeting), by=None)
    return meeting


def test_a_meeting_that_is_held_lets_nothing_go(meeting):
    assert actions.release_proposals(meeting) == 0


def test_accepted_and_placed_proposals_wait_again_and_their_proposers_are_told_once(meeting):
    meeting.cancelled_at = AT
    meeting.save()

    released = [actions.release_proposals(meeting), actions.release_proposals(meeting)]

    assert released == [2, 0]
    assert set(Proposal.objects.values_list("state", "wanted_meeting", "item")) == {("postponed", None, None)}
    assert Letter.objects.filter(kind="proposal-postponed").count() == 2
