"""The forms of second factors, with our words and limits."""

from typing import Any

from allauth.core import context
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm, AuthenticateWebAuthnForm, EditWebAuthnForm, LoginWebAuthnForm
from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samverk.accounts.actions import Refused, admit_code, use_code
from samverk.accounts.caller import address_of
from samverk.accounts.wait import too_many

# What the library that reads passkeys raises on what no browser sent.
NO_PASSKEY = (AttributeError, KeyError, TypeError, ValueError)
CODE = forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric", "autofocus": True})


UNUSABLE = _("The passkey could not be used. Try again, or choose another way.")


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


class ShownPasskeyForm(AuthenticateWebAuthnForm):  # type: ignore[misc]
    """A passkey that is shown as second factor."""

    def clean_credential(self) -> Authenticator:
        """Return the passkey, or say that it is none."""
        try:
            return super().clean_credential()
        except NO_PASSKEY as error:
            raise ValidationError(UNUSABLE, "incorrect_code") from error


class PasskeyLogInForm(LoginWebAuthnForm, ShownPasskeyForm):  # type: ignore[misc]
    """A passkey that lets its holder in alone."""


class PasskeyForm(AddWebAuthnForm):  # type: ignore[misc]
    """A name for a new passkey; with a screen lock it lets its holder in without anything else."""

    name = forms.CharField(label=_("Name"), max_length=100, required=False)
    passwordless = forms.BooleanField(
        label=_("Log in with this passkey alone"),
        help_text=_("Asks for the fingerprint, the face or the PIN of your device. Without, it is a second factor."),
        initial=True,
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        """Say of what is no passkey that it is none."""
        try:
            cleaned: dict[str, Any] = super().clean()
        except NO_PASSKEY as error:
            raise ValidationError(UNUSABLE, "incorrect_code") from error
        return cleaned


class PasskeyNameForm(EditWebAuthnForm):  # type: ignore[misc]
    """Another name for a passkey."""

    name = forms.CharField(label=_("Name"), max_length=100)
