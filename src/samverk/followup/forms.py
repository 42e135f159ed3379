"""Forms for what is owed."""

from django import forms
from django.utils.translation import gettext_lazy as _

from samverk.directory.models import Body, Organisation
from samverk.followup.wording import SIGHTS


class ReportForm(forms.Form):
    """What was done."""

    text = forms.CharField(label=_("What has been done"), widget=forms.Textarea(attrs={"rows": 4}), max_length=10_000)
    file = forms.FileField(label=_("File"), required=False)


class ReasonForm(forms.Form):
    """Why something is let go or asked for again."""

    because = forms.CharField(label=_("Reason"), max_length=1_000)


class DueForm(forms.Form):
    """By when."""

    due_on = forms.DateField(label=_("By when"), widget=forms.DateInput(attrs={"type": "date"}))


class BoardForm(forms.Form):
    """What of the board is wanted."""

    show = forms.ChoiceField(label=_("Show"), choices=list(SIGHTS.items()), required=False)
    organisation = forms.ModelChoiceField(
        label=_("Organisation"),
        queryset=Organisation.objects.all(),
        to_field_name="public_id",
        required=False,
        empty_label=_("All"),
    )
    body = forms.ModelChoiceField(
        label=_("Decided by"),
        queryset=Body.objects.all(),
        to_field_name="public_id",
        required=False,
        empty_label=_("All"),
    )
