"""What a person fills in."""

import re

from django import forms
from django.utils.translation import gettext_lazy as _

from samverk.lineage.models import Bearing
from samverk.lineage.wording import DOES

ID = re.compile(r"(?P<id>[2-9a-hjkmnp-z]{12})/?\s*$")


class LinkForm(forms.Form):
    """``earlier`` takes the address of a decision, or its public id alone."""

    bearing = forms.ChoiceField(label=_("What it does"), choices=list(DOES.items()))
    earlier = forms.CharField(
        label=_("The earlier decision"),
        help_text=_("Copy the address of its page, or choose one below."),
        max_length=400,
    )
    because = forms.CharField(
        label=_("Why"), widget=forms.Textarea(attrs={"rows": 3}), required=False, max_length=2_000
    )

    def clean_earlier(self) -> str:
        match = ID.search(self.cleaned_data["earlier"])
        if match is None:
            raise forms.ValidationError(_("This is no address of a decision."))
        return match["id"]

    def clean_bearing(self) -> str:
        return Bearing(self.cleaned_data["bearing"]).value


class ReasonForm(forms.Form):
    because = forms.CharField(label=_("Why"), widget=forms.Textarea(attrs={"rows": 3}), max_length=2_000)
