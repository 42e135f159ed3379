"""What this room asks for."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

LARGEST = 20_000_000  # bytes of a PDF that is looked at while somebody waits
ASKED = {
    "pin": (_("Your PIN at the signing service"), "off"),
    "otp": (_("One-time code from the signing service"), "one-time-code"),
}


class WillForm(forms.Form):
    """That the signer has read the document, which one that was, and what an outside service asks them for."""

    shown = forms.CharField(widget=forms.HiddenInput, max_length=64)
    service = forms.CharField(widget=forms.HiddenInput, max_length=20)
    has_read = forms.BooleanField(
        label=_("I have read the document and want to sign it"),
        error_messages={"required": _("Read the document first, and say that you have.")},
    )

    def __init__(self, *args: Any, asks: tuple[str, ...] = (), **kwargs: Any) -> None:
        """Ask for what the service asks for."""
        super().__init__(*args, **kwargs)
        self.asks = asks
        for name in asks:
            label, autocomplete = ASKED[name]
            widget = forms.PasswordInput(attrs={"autocomplete": autocomplete})
            self.fields[name] = forms.CharField(label=label, max_length=100, widget=widget)

    def answers(self) -> dict[str, str]:
        """Return what the signer typed for the service."""
        return {name: self.cleaned_data[name] for name in self.asks}


class ReasonForm(forms.Form):
    """Why somebody does not sign, or why nobody is to sign any more."""

    reason = forms.CharField(
        label=_("Reason"),
        help_text=_("Everybody who is to sign sees it."),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class ExtendForm(forms.Form):
    """Until when there is time to sign."""

    closes_at = forms.DateTimeField(
        label=_("Last moment to sign"),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )


class ValidateForm(forms.Form):
    """A PDF whose signatures are to be looked at."""

    file = forms.FileField(
        label=_("PDF"),
        help_text=_("At most 20 MB. Choose the file itself: a printed or scanned copy has no signatures."),
        widget=forms.ClearableFileInput(attrs={"accept": "application/pdf,.pdf"}),
    )

    def clean_file(self) -> Any:
        """Refuse what is too large; what is no PDF is told by its content, later."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise ValidationError(_("The file is larger than 20 MB."), "document-too-large")
        return file


class KeepingForm(ValidateForm):
    """The same for those with a log-in, who may keep the result."""

    keep = forms.BooleanField(
        label=_("Keep the file and the result"),
        help_text=_("What proves a signature perishes. Keep both as soon as you get the file."),
        required=False,
        initial=True,
    )
