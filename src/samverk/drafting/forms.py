"""What is asked of those who send, comment on, change and correct minutes."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samverk.drafting.actions.edit_text import LONGEST
from samverk.drafting.wording import STYLES
from samverk.meetings.models import Attendance

WEEK = timedelta(days=7)
LONG_TEXT = 5_000
Section = Attendance.Section


class SendForm(forms.Form):
    """Until when the members comment."""

    comments_until = forms.DateField(
        label=_("Last day for comments"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial = {"comments_until": on + WEEK}


class CommentForm(forms.Form):
    text = forms.CharField(label=_("Your comment"), max_length=LONG_TEXT, widget=forms.Textarea(attrs={"rows": 3}))


class AnswerForm(forms.Form):
    answer = forms.CharField(
        label=_("Answer"), required=False, max_length=LONG_TEXT, widget=forms.Textarea(attrs={"rows": 2})
    )


class TextForm(forms.Form):
    """``seen`` shows which text the writer had before them."""

    seen = forms.CharField(widget=forms.HiddenInput)
    text = forms.CharField(
        label=_("Text"),
        help_text=_("One paragraph a line. Decisions, votes and names are not changed here."),
        required=False,
        strip=True,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 16, "lang": "sv"}),
    )

    def clean_text(self) -> str:
        """Return the text with one kind of line break, as the register keeps it."""
        return "\n".join(self.cleaned_data["text"].splitlines())


class EditedFileForm(forms.Form):
    file = forms.FileField(
        label=_("The Word file"),
        help_text=_("The draft that you saved here as Word, with your changes."),
    )


class StyleForm(forms.Form):
    style = forms.ChoiceField(label=_("Style"), choices=tuple(STYLES.items()), widget=forms.RadioSelect)


class AccountForm(forms.Form):
    section = forms.ChoiceField(
        label=_("What was it?"),
        choices=(
            (Section.ABSENT, _("Absent, and said so beforehand")),
            (Section.UNREPORTED, _("Absent without a word")),
            (Section.VACANT, _("Nobody holds the seat")),
        ),
        widget=forms.RadioSelect,
    )


class CorrectionForm(forms.Form):
    was = forms.CharField(
        label=_("What the minutes say"),
        help_text=_("The words, letter by letter as they stand."),
        max_length=LONG_TEXT,
        widget=forms.Textarea(attrs={"rows": 2, "lang": "sv"}),
    )
    now = forms.CharField(
        label=_("What is right"), max_length=LONG_TEXT, widget=forms.Textarea(attrs={"rows": 2, "lang": "sv"})
    )
    reason = forms.CharField(label=_("Why"), max_length=LONG_TEXT, widget=forms.Textarea(attrs={"rows": 2}))
