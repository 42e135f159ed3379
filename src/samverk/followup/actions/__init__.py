"""The only writers of obligations."""

from samverk.followup.actions.follow_meetings import follow_meetings
from samverk.followup.actions.open_approved import open_approved
from samverk.followup.actions.propose import propose_obligations
from samverk.followup.actions.settle import (
    accept_report,
    ask_again,
    confirm_obligations,
    let_go,
    report_done,
    set_due_day,
)

__all__ = [
    "accept_report",
    "ask_again",
    "confirm_obligations",
    "follow_meetings",
    "let_go",
    "open_approved",
    "propose_obligations",
    "report_done",
    "set_due_day",
]
