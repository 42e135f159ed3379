"""How often a letter comes."""

from django import forms
from django.utils.translation import gettext_lazy as _

from samverk.digests.models import Choice


class ChoiceForm(forms.Form):
    """Daily, weekly, or never."""

    frequency = forms.ChoiceField(
        label=_("How often"), choices=Choice.Frequency.choices, widget=forms.RadioSelect, required=True
    )
