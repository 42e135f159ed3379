"""What django-allauth asks about log-ins."""

import time
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samverk.accounts.caller import address_of

ENTERED_AT = "entered_at"
RECENT_SECONDS = 15 * 60
SENTENCES: dict[str, str | Promise] = {
    "mfa/messages/totp_activated.txt": _("The app on your telephone is your second factor now."),
    "mfa/messages/totp_deactivated.txt": _("The app is your second factor no longer."),
    "mfa/messages/webauthn_added.txt": _("The passkey has been saved."),
    "mfa/messages/webauthn_removed.txt": _("The passkey has been removed."),
    "mfa/messages/recovery_codes_generated.txt": _("You have new recovery codes."),
}


class HouseAccounts(DefaultAccountAdapter):  # type: ignore[misc]
    """Log-ins as this house has them: nobody signs up, and who changes how they log in has logged in just now."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Let nobody in whom no administrator, secretary or identity provider has let in."""
        return False

    def get_login_stages(self) -> list[str]:
        """Ask for a second factor where there is one, and for nothing else."""
        return ["allauth.mfa.stages.AuthenticateStage"]

    def login(self, request: HttpRequest, user: AbstractBaseUser) -> None:
        """Log in under a new session key, and remember when."""
        super().login(request, user)
        request.session.cycle_key()
        request.session[ENTERED_AT] = time.time()

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Return whether the log-in is too long ago for an act on how one logs in."""
        entered_at: float = context.request.session.get(ENTERED_AT, 0)
        return time.time() - entered_at > RECENT_SECONDS

    def get_reauthentication_methods(self, user: AbstractBaseUser | AnonymousUser) -> list[dict[str, str]]:
        """Confirm who somebody is by letting them log in again, in whatever way they do."""
        return [{"id": "log-in", "url": reverse("accounts:log-in")}]

    def respond_user_inactive(self, request: HttpRequest, user: AbstractBaseUser) -> HttpResponse:
        """Say to one who is shut out that they are."""
        return render(request, "accounts/shut_out.html", status=403)

    def add_message(
        self, request: HttpRequest, level: int, message_template: str | None = None, *rest: Any, **named: Any
    ) -> None:
        """Say it in our own words, or leave it unsaid."""
        sentence = SENTENCES.get(message_template or "") or named.get("message")
        if sentence:
            super().add_message(request, level, message=str(sentence))

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        """Send nothing: letters of this house go through its own post."""

    def get_client_ip(self, request: HttpRequest) -> str:
        """Return where the caller of ``request`` calls from, as the rest of the house sees it."""
        return address_of(request, settings.PROXIES)
