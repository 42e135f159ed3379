"""Pages of what is owed."""

from samverk.followup.views.before import before_meeting
from samverk.followup.views.entrusting import change_entrusting, entrust
from samverk.followup.views.judging import JUDGEMENTS, confirm, judge
from samverk.followup.views.lists import board
from samverk.followup.views.marking import mark
from samverk.followup.views.obligation import obligation, report, report_file
from samverk.followup.views.owing import body, card, mine, organisation
from samverk.followup.views.own import own, own_report

__all__ = [
    "JUDGEMENTS",
    "before_meeting",
    "board",
    "body",
    "card",
    "change_entrusting",
    "confirm",
    "entrust",
    "judge",
    "mark",
    "mine",
    "obligation",
    "organisation",
    "own",
    "own_report",
    "report",
    "report_file",
]
