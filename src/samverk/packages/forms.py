"""Asking for packages, and noting what the archive answered."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samverk.packages.models import Package

FORMS = ((Package.Form.ZIP.value, "ZIP"), (Package.Form.TAR.value, "TAR"))


class AskForm(forms.Form):
    """In which form a package is wanted, and whether it may be made while something is owed."""

    form = forms.ChoiceField(label=_("Form of the file"), choices=FORMS, initial="zip", widget=forms.RadioSelect)
    despite_open = forms.BooleanField(
        label=_("Pack the matter although something is owed"),
        required=False,
        help_text=_("It is noted in the trail and told on the page of the package."),
    )

    def __init__(self, *args: Any, is_owed: bool, **kwargs: Any) -> None:
        """Ask about what is owed only where something is."""
        super().__init__(*args, **kwargs)
        if not is_owed:
            del self.fields["despite_open"]


class ReceiptForm(forms.Form):
    """On which day and under which reference the archive received a package."""

    on = forms.DateField(
        label=_("Received by the archive on"), widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    )
    reference = forms.CharField(
        label=_("The archive's reference"), max_length=200, help_text=_("As it stands in the archive's answer.")
    )
