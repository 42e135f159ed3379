"""Forms: a notice, its day, what came of it, and the matter it becomes."""

from typing import Any

from django import forms
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

from samverk.directory.models import Body

WEB = URLValidator(schemes=("http", "https"))


class DayField(forms.DateField):
    """A day, as browsers ask for one."""

    def __init__(self, **options: Any) -> None:
        super().__init__(widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"), **options)


class NoticeForm(forms.Form):
    """Something to keep an eye on."""

    key = forms.RegexField(r"\A[2-9a-z]{12}\Z", widget=forms.HiddenInput, required=False)
    text = forms.CharField(label=_("What is to be watched?"), max_length=1000, widget=forms.Textarea({"rows": 3}))
    watch_on = DayField(label=_("Until which day?"))
    body = forms.ModelChoiceField(
        label=_("Who may see it?"),
        queryset=Body.objects.none(),
        required=False,
        empty_label=_("Only I"),
        help_text=_("Everybody who sits in the body sees it."),
    )
    source = forms.CharField(label=_("Where does it come from?"), max_length=200, required=False)
    link = forms.URLField(
        label=_("Web address"), max_length=500, required=False, assume_scheme="https", validators=[WEB]
    )

    def __init__(self, *args: Any, bodies: Any, **kwargs: Any) -> None:
        """Let choose among ``bodies``."""
        super().__init__(*args, **kwargs)
        field = self.fields["body"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = bodies


class SeenForm(forms.Form):
    """The revision that stood on the page."""

    seen = forms.IntegerField(widget=forms.HiddenInput)


class DayForm(SeenForm):
    watch_on = DayField(label=_("New day"))
    because = forms.CharField(label=_("Why?"), max_length=300, required=False)


class OutcomeForm(SeenForm):
    outcome = forms.CharField(label=_("What came of it?"), max_length=4000, widget=forms.Textarea({"rows": 3}))


class PromoteForm(SeenForm):
    """What the matter is called, and whose agenda it is for."""

    title = forms.CharField(label=_("Title of the matter"), max_length=300)
    body = forms.ModelChoiceField(label=_("For which body?"), queryset=Body.objects.none())

    def __init__(self, *args: Any, bodies: Any, **kwargs: Any) -> None:
        """Let choose among ``bodies``."""
        super().__init__(*args, **kwargs)
        field = self.fields["body"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = bodies
