"""What django-allauth asks about second factors."""

import base64
import hashlib
from functools import cache

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samverk.accounts.access import second_factor_demanded


class HouseSecondFactors(DefaultMFAAdapter):  # type: ignore[misc]
    """Second factors in this house's words; their secrets lie sealed in the database."""

    error_messages: dict[str, str | Promise] = DefaultMFAAdapter.error_messages | {
        "incorrect_code": _("This code is wrong, or it has been used already."),
        "cannot_delete_authenticator": _("You must have a second factor. Add another one before you remove this one."),
        "cannot_generate_recovery_codes": _("Recovery codes are for those who have a second factor."),
    }

    def encrypt(self, text: str) -> str:
        """Seal a secret before it is stored."""
        return _seal(settings.SECOND_FACTOR_KEY).encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Open a secret that was stored."""
        return _seal(settings.SECOND_FACTOR_KEY).decrypt(encrypted_text.encode()).decode()

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Let nobody lose the last second factor where one is demanded."""
        if not second_factor_demanded(authenticator.user):
            return True
        others = Authenticator.objects.filter(user=authenticator.user).exclude(pk=authenticator.pk)
        return bool(others.exclude(type=Authenticator.Type.RECOVERY_CODES).exists())

    def generate_authenticator_name(self, user: AbstractBaseUser, type: Authenticator.Type) -> str:
        """Propose a name for a new passkey."""
        number = Authenticator.objects.filter(user_id=user.pk, type=type).count() + 1
        return gettext("Passkey %(number)d") % {"number": number}


@cache
def _seal(key: str) -> Fernet:
    return Fernet(base64.urlsafe_b64encode(hashlib.sha256(key.encode()).digest()))
