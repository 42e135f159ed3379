"""What holds when two answer the same proposal at the same moment, on a real database that they share."""

import pytest

from samverk.intake.models import Proposal
from samverk.post.models import Letter
from tests.at_once import at_once, take_back
from tests.factories import make_body
from tests.samverk.intake.making import make_coming_meeting, make_proposal, make_user_with_seat

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
PREPARE = """
from samverk.accounts.models import User
from samverk.intake import actions
from samverk.intake.models import Proposal
from samverk.meetings.models import Meeting
proposal, meeting, by = Proposal.objects.get(), Meeting.objects.get(), User.objects.get(email="disa@samverk.example")
seen = proposal.revision
acts = {
    "accept": lambda: actions.accept_proposal(proposal, meeting, seen=seen, by=by),
    "send-back": lambda: actions.send_back_proposal(proposal, reason="Kostnaden?", seen=seen, by=by),
    "withdraw": lambda: actions.withdraw_proposal(proposal, seen=seen, by=by),
}
"""


@pytest.mark.parametrize("acts", [("accept", "send-back"), ("accept", "accept"), ("withdraw", "accept")])
def test_one_hand_succeeds_and_the_other_is_told(tmp_path, acts):
    body = make_body()
    make_coming_meeting(body)
    make_user_with_seat(body, "Disa Holm", seat="chair")
    make_proposal(make_user_with_seat(body, "Karin Lind"), body)

    told = at_once(PREPARE, f"acts[{acts}[number]](); print('done')", tmp_path, len(acts))

    assert told == ["already-settled", "done"]
    take_back(tmp_path)
    assert (Proposal.objects.get().steps.count(), Letter.objects.count()) == (2, 1)
