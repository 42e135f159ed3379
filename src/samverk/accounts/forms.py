"""Forms for logging in and for the list of users."""

from datetime import datetime
from typing import Any

from django import forms
from django.contrib.auth.forms import AuthenticationForm
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samverk.accounts.actions import Refused, admit_attempt, forget_failures
from samverk.accounts.models import User
from samverk.accounts.wait import too_many
from samverk.accounts.wording import PROFILES, SEATS
from samverk.directory.models import Body, Organisation

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


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
            raise too_many(admission.until)
        self.cleaned_data["username"] = email.lower()
        cleaned = super().clean()
        forget_failures(email, admitted=admission)
        return cleaned


class LinkForm(forms.Form):
    """Where a link to log in is to be sent."""

    email = forms.EmailField(
        label=_("E-mail address"), max_length=254, widget=forms.EmailInput(attrs={"autocomplete": "email"})
    )


class NewUserForm(forms.Form):
    """Who is to be let in."""

    email = forms.EmailField(label=_("E-mail address"), max_length=254)
    name = forms.CharField(label=_("Name"), max_length=200)
    role = forms.ChoiceField(label=_("Role"), choices=User.Role.choices)


class UserForm(forms.Form):
    """What may be changed about a user."""

    name = forms.CharField(label=_("Name"), max_length=200)
    role = forms.ChoiceField(label=_("Role"), choices=User.Role.choices)


class MyNameForm(forms.Form):
    """What a user is called."""

    name = forms.CharField(label=_("Name"), max_length=200, widget=forms.TextInput(attrs={"autocomplete": "name"}))


class DelegateForm(forms.Form):
    """Who acts for somebody, and when."""

    email = forms.EmailField(label=_("E-mail address of your delegate"), max_length=254)
    holds_from = forms.DateField(label=_("Holds from"), widget=DAY)
    holds_to = forms.DateField(label=_("Holds through"), required=False, widget=DAY)


class NameForm(forms.Form):
    """What a person is called."""

    name = forms.CharField(label=_("Name"), max_length=200)


class AddressForm(forms.Form):
    """Whom to invite, or which user a person is."""

    email = forms.EmailField(label=_("E-mail address"), max_length=254)


class LastDayForm(forms.Form):
    """When something ends."""

    last_day = forms.DateField(label=_("Holds through"), widget=DAY)


class MandateForm(forms.Form):
    """A seat in a body."""

    body = forms.ModelChoiceField(Body.objects.all(), label=_("Body"), to_field_name="public_id")
    organisation = forms.ModelChoiceField(
        Organisation.objects.all(), label=_("Organisation"), to_field_name="public_id", required=False
    )
    seat = forms.ChoiceField(label=_("Seat"), choices=SEATS.items())
    role = forms.CharField(label=_("Title of the office"), max_length=120, required=False)
    holds_from = forms.DateField(label=_("Holds from"), required=False, widget=DAY)
    holds_to = forms.DateField(label=_("Holds through"), required=False, widget=DAY)


class BodyForm(forms.Form):
    """What a body is bound by."""

    profile = forms.ChoiceField(label=_("Kind in law"), choices=PROFILES.items())
    seats_per_organisation = forms.IntegerField(
        label=_("Seats with a vote for each municipality"),
        help_text=_("Chair, vice chair and members count. Empty: as many as it likes."),
        min_value=1,
        max_value=99,
        required=False,
    )
    calendar_is_public = forms.BooleanField(
        label=_("Everybody sees the days of its meetings beforehand"), required=False
    )
