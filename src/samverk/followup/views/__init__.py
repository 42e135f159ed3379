"""Pages of what is owed."""

from samverk.followup.views.before import before_meeting
from samverk.followup.views.judging import JUDGEMENTS, confirm, judge
from samverk.followup.views.lists import board
from samverk.followup.views.obligation import obligation, report, report_file
from samverk.followup.views.owing import body, card, mine, organisation

__all__ = [
    "JUDGEMENTS",
    "before_meeting",
    "board",
    "body",
    "card",
    "confirm",
    "judge",
    "mine",
    "obligation",
    "organisation",
    "report",
    "report_file",
]
