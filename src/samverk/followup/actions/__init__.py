"""The only writers of obligations."""

from samverk.followup.actions.ask_set import ask_set
from samverk.followup.actions.entrust import entrust, send_link_again, take_back
from samverk.followup.actions.follow_meetings import follow_meetings
from samverk.followup.actions.follow_rounds import follow_reopened, report_answers
from samverk.followup.actions.mark_sentence import Sentence, mark_sentence
from samverk.followup.actions.open_approved import open_approved, open_approved_items
from samverk.followup.actions.propose import propose_obligations, propose_what_is_tied
from samverk.followup.actions.provisional import settle_provisional
from samverk.followup.actions.readdress import Addressed, readdress
from samverk.followup.actions.settle import (
    accept_report,
    ask_again,
    confirm_obligations,
    decide_no_day,
    let_go,
    report_done,
    set_due_day,
)
from samverk.followup.actions.supersede import supersede

__all__ = [
    "Addressed",
    "Sentence",
    "accept_report",
    "ask_again",
    "ask_set",
    "confirm_obligations",
    "decide_no_day",
    "entrust",
    "follow_meetings",
    "follow_reopened",
    "let_go",
    "mark_sentence",
    "open_approved",
    "open_approved_items",
    "propose_obligations",
    "propose_what_is_tied",
    "readdress",
    "report_answers",
    "report_done",
    "send_link_again",
    "set_due_day",
    "settle_provisional",
    "supersede",
    "take_back",
]
