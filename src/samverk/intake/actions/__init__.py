"""The only writers of this room."""

from samverk.intake.actions.dissolve_group import dissolve_group
from samverk.intake.actions.hand_in import change_proposal, draft_proposal, submit_proposal, withdraw_proposal
from samverk.intake.actions.keep_papers import add_paper, remove_paper
from samverk.intake.actions.place import note_placed, note_taken_off
from samverk.intake.actions.release import release_proposals
from samverk.intake.actions.remind_groups import remind_of_end
from samverk.intake.actions.set_up_group import set_up_group
from samverk.intake.actions.settle import accept_proposal, postpone_proposal, refer_proposal, send_back_proposal

__all__ = [
    "accept_proposal",
    "add_paper",
    "change_proposal",
    "dissolve_group",
    "draft_proposal",
    "note_placed",
    "note_taken_off",
    "postpone_proposal",
    "refer_proposal",
    "release_proposals",
    "remind_of_end",
    "remove_paper",
    "send_back_proposal",
    "set_up_group",
    "submit_proposal",
    "withdraw_proposal",
]
