"""Forms for logging in and for the list of users."""

from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.contrib.auth.forms import AuthenticationForm
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import time_format
from django.utils.translation import gettext_lazy as _

from samverk.accounts.actions import Refused, admit_attempt, forget_failures
from samverk.accounts.models import User

HELD_BACK = "held-back"


class LogInForm(AuthenticationForm):
    """E-mail address and password; an attempt too many is refused without looking at the password."""

    username = forms.EmailField(
        label=_("E-mail address"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "username", "autofocus": True}),
    )
    error_messages = {
        "invalid_login": _("The e-mail address and the password do not belong together."),
        "inactive": _("This user may not log in any more."),
        HELD_BACK: _("Too many attempts. Please wait until %(time)s and try again."),
    }

    def __init__(self, request: HttpRequest | None = None, *args: Any, address: str = "", **kwargs: Any) -> None:
        """Take the ``address`` the reader calls from, beside what Django's form takes."""
        super().__init__(request, *args, **kwargs)
        self.address = address
        self.held_back_until: datetime | None = None

    def clean(self) -> dict[str, Any]:
        """Let the attempt through, or say from when the next one is."""
        email, password = self.cleaned_data.get("username"), self.cleaned_data.get("password")
        if not email or not password:
            return self.cleaned_data
        admission = admit_attempt(email=email, address=self.address, at=timezone.now())
        if isinstance(admission, Refused):
            self.held_back_until = admission.until
            raise ValidationError(self.error_messages[HELD_BACK], HELD_BACK, {"time": _clock(admission.until)})
        self.cleaned_data["username"] = email.lower()
        cleaned = super().clean()
        forget_failures(email, admitted=admission)
        return cleaned


class NewUserForm(forms.Form):
    """Who is to be let in."""

    email = forms.EmailField(label=_("E-mail address"), max_length=254)
    name = forms.CharField(label=_("Name"), max_length=200)
    role = forms.ChoiceField(label=_("Role"), choices=User.Role.choices)


class UserForm(forms.Form):
    """What may be changed about a user."""

    name = forms.CharField(label=_("Name"), max_length=200)
    role = forms.ChoiceField(label=_("Role"), choices=User.Role.choices)


def _clock(moment: datetime) -> str:
    """Return the first whole minute after ``moment``, as a clock shows it."""
    return time_format(timezone.localtime(moment + timedelta(minutes=1)))
