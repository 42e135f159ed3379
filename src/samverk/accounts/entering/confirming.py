"""Confirming who one is at the very moment of an act, with a second factor: a code of the app, or a passkey.

A log-in of this morning is not enough, and a recovery code is none: it shows that somebody has a piece of paper.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.internal.auth import begin_authentication
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from samverk.accounts.entering.forms import CodeForm, ShownPasskeyForm
from samverk.accounts.models import User

CODE_OF_APP = 6  # figures
FRESH = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Confirmation:
    """``user`` has just shown ``factor``: ``"totp"`` or ``"webauthn"``."""

    user_id: int
    factor: str
    at: datetime

    def holds_for(self, user: User, at: datetime) -> bool:
        """Return whether this is a confirmation by ``user``, given just now."""
        return self.user_id == user.pk and timedelta(0) <= at - self.at <= FRESH


class ConfirmingCodeForm(CodeForm):
    """A code from the app, and nothing else."""

    def clean_code(self) -> str:
        """Refuse what cannot be a code of the app before anything is used up."""
        if len(self.cleaned_data["code"].replace(" ", "")) != CODE_OF_APP:
            raise ValidationError(_("Write the six figures that the app shows."), "incorrect_code")
        code: str = super().clean_code()
        if self.authenticator.type != Authenticator.Type.TOTP:
            raise ValidationError(_("Write the six figures that the app shows."), "incorrect_code")
        return code


@dataclass(frozen=True, slots=True)
class Confirming:
    """The forms with which a user may confirm; ``None`` for what they do not have."""

    code: ConfirmingCodeForm | None
    passkey: ShownPasskeyForm | None
    passkey_options: dict[str, Any] | None

    @property
    def is_possible(self) -> bool:
        """Return whether the user has any second factor to show."""
        return self.code is not None or self.passkey is not None


def confirming(request: HttpRequest, user: User) -> Confirming:
    """Return empty forms, with a new challenge for a passkey."""
    types = set(Authenticator.objects.filter(user=user).values_list("type", flat=True))
    has_passkey = Authenticator.Type.WEBAUTHN in types
    return Confirming(
        code=ConfirmingCodeForm(user=user) if Authenticator.Type.TOTP in types else None,
        passkey=ShownPasskeyForm(user=user) if has_passkey else None,
        passkey_options={"request_options": begin_authentication(user)} if has_passkey else None,
    )


def confirmed(request: HttpRequest, user: User, *, at: datetime) -> Confirmation | ValidationError:
    """Return what the posted form confirms, or the sentence that tells why it confirms nothing."""
    is_passkey = bool(request.POST.get("credential"))
    form = (ShownPasskeyForm if is_passkey else ConfirmingCodeForm)(request.POST, user=user)
    if not form.is_valid():
        mistakes: list[ValidationError] = [mistake for field in form.errors.as_data().values() for mistake in field]
        return mistakes[0]
    used: Authenticator = form.cleaned_data["credential"] if is_passkey else form.authenticator
    used.record_usage()
    return Confirmation(user.pk, str(used.type), at)
