"""The forms of second factors, with our words and limits."""

from allauth.core import context
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm, EditWebAuthnForm
from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samverk.accounts.actions import Refused, admit_code, use_code
from samverk.accounts.caller import address_of
from samverk.accounts.wait import too_many

CODE = forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric", "autofocus": True})


class CodeForm(AuthenticateForm):  # type: ignore[misc]
    """A code from the app, or a recovery code; five wrong ones, and there is a pause."""

    code = forms.CharField(label=_("Code"), max_length=20, widget=CODE)

    def clean_code(self) -> str:
        """Let the attempt through, or say from when the next one is; a code is good once."""
        now = timezone.now()
        admission = admit_code(self.user, address=address_of(context.request, settings.PROXIES), at=now)
        if isinstance(admission, Refused):
            raise too_many(admission.until)
        code: str = super().clean_code()
        if not use_code(self.user, code, admitted=admission, at=now):
            raise ValidationError(_("This code is wrong, or it has been used already."), "incorrect_code")
        return code


class AppForm(ActivateTOTPForm):  # type: ignore[misc]
    """The first code of an app, as proof that it knows the secret."""

    code = forms.CharField(label=_("Code"), max_length=20, widget=CODE)


class PasskeyForm(AddWebAuthnForm):  # type: ignore[misc]
    """A name for a new passkey; with a screen lock it lets its holder in without anything else."""

    name = forms.CharField(label=_("Name"), max_length=100, required=False)
    passwordless = forms.BooleanField(
        label=_("Log in with this passkey alone"),
        help_text=_("Asks for the fingerprint, the face or the PIN of your device. Without, it is a second factor."),
        initial=True,
        required=False,
    )


class PasskeyNameForm(EditWebAuthnForm):  # type: ignore[misc]
    """Another name for a passkey."""

    name = forms.CharField(label=_("Name"), max_length=100)
