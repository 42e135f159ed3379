"""The only writers of this room."""

from samverk.deciding.actions.admit_item import admit_item
from samverk.deciding.actions.cast_ballot import cast_ballot, cast_secret_ballot
from samverk.deciding.actions.close_vote import Hands, Paper, close_election, close_roll_call, close_show_of_hands
from samverk.deciding.actions.confirm_clause import confirm_clause, take_back_clause
from samverk.deciding.actions.debate import make_proposal, put_propositions, second_proposal, withdraw_proposal
from samverk.deciding.actions.dissent import enter_dissent, take_back_dissent
from samverk.deciding.actions.line import Act
from samverk.deciding.actions.open_vote import call_off_vote, open_vote
from samverk.deciding.actions.put_off import PuttingOff, put_off
from samverk.deciding.actions.recuse import lift_recusal, recuse
from samverk.deciding.actions.reword_clause import reword_clause
from samverk.deciding.actions.take_over import take_over_all, take_over_drafts
from samverk.deciding.actions.word_clause import Wording, add_clause, bring_clause_back, change_clause, drop_clause

__all__ = [
    "Act",
    "Hands",
    "Paper",
    "PuttingOff",
    "Wording",
    "add_clause",
    "admit_item",
    "bring_clause_back",
    "call_off_vote",
    "cast_ballot",
    "cast_secret_ballot",
    "change_clause",
    "close_election",
    "close_roll_call",
    "close_show_of_hands",
    "confirm_clause",
    "drop_clause",
    "enter_dissent",
    "lift_recusal",
    "make_proposal",
    "open_vote",
    "put_off",
    "put_propositions",
    "recuse",
    "reword_clause",
    "second_proposal",
    "take_back_clause",
    "take_back_dissent",
    "take_over_all",
    "take_over_drafts",
    "withdraw_proposal",
]
