"""Pages of what is owed."""

from samverk.followup.views.judging import JUDGEMENTS, confirm, judge
from samverk.followup.views.lists import board, mine
from samverk.followup.views.obligation import obligation, report, report_file

__all__ = ["JUDGEMENTS", "board", "confirm", "judge", "mine", "obligation", "report", "report_file"]
