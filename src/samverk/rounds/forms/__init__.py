"""The forms in which a question is put, answered and opened again."""

from samverk.rounds.forms.answering import AnswerForm
from samverk.rounds.forms.asking import AskForm
from samverk.rounds.forms.closing import ClosingForm, ReopenForm, day_field, hour_field
from samverk.rounds.forms.colleague import ColleagueForm

__all__ = ["AnswerForm", "AskForm", "ClosingForm", "ColleagueForm", "ReopenForm", "day_field", "hour_field"]
