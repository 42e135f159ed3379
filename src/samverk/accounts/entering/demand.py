"""Where the house demands a second factor, nobody goes on without one."""

from collections.abc import Callable
from typing import Any

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from samverk.accounts.access import second_factor_demanded

# What somebody needs who has none yet, beside the pages of second factors themselves.
OPEN = frozenset({"accounts:settings", "accounts:log-in", "accounts:log-out", "accounts:ask-link", "accounts:use-link"})


class SecondFactorDemanded:
    """Lead those of whom a second factor is demanded, and who have none, to their settings."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponseBase]) -> None:
        """Stand before ``answer``."""
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer; whether to is decided once the view is known."""
        return self.answer(request)

    def process_view(self, request: HttpRequest, *view: object) -> HttpResponseBase | None:
        """Return the way to the settings, or ``None`` where the page may be shown."""
        if settings.SECOND_FACTOR == "none" or not second_factor_demanded(request.user):
            return None
        page = request.resolver_match.view_name if request.resolver_match else ""
        if page in OPEN or page.startswith("mfa_") or has_shown_one(request):
            return None
        messages.warning(request, _("Before you go on, choose a second factor here: a passkey, or an app."))
        return redirect("accounts:settings")


def has_shown_one(request: HttpRequest) -> bool:
    """Return whether the log-in of ``request`` went by a second factor, or one was chosen since."""
    providers: list[dict[str, Any]] = settings.IDENTITY_PROVIDERS
    trusted = {one["provider_id"] for one in providers if one["settings"]["asks_for_second_factor"]}
    for shown in get_authentication_records(request, request.user):
        if shown["method"] == "mfa" or shown.get("provider") in trusted:
            return True
    chosen = Authenticator.objects.filter(user_id=request.user.pk)
    return bool(chosen.exclude(type=Authenticator.Type.RECOVERY_CODES).exists())
