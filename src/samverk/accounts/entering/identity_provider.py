"""What a municipality's own log-in may say about who somebody is.

A provider is believed about the addresses of its own domains, and elsewhere only if it has verified the address. Whom
it names is looked up among the users; whom nobody knows is refused, unless the provider's setting lets them in.
Nothing that it tells is kept but the id under which it knows the user.
"""

from typing import Any

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialAccount, SocialLogin
from django.http import HttpRequest
from django.shortcuts import render

from samverk.accounts.actions import create_user, forget_attempt, normal_email
from samverk.accounts.models import User
from samverk.records import trail

NOTES = "provider_attempt"


class HouseIdentityProviders(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Identity providers as this house uses them: they tell who somebody is, and nothing else."""

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Tie what the provider says to a user, or refuse with a sentence."""
        said = sociallogin.account.extra_data
        sociallogin.account.extra_data = {}
        if sociallogin.is_existing:
            SocialAccount.objects.filter(pk=sociallogin.account.pk).update(extra_data={})
        else:
            sociallogin.connect(request, self._user_for(request, sociallogin, _facts(said)))
        if not sociallogin.user.is_active:
            raise ImmediateHttpResponse(render(request, "accounts/shut_out.html", status=403))
        forget_attempt(request.session.pop(NOTES, []))

    def _user_for(self, request: HttpRequest, sociallogin: SocialLogin, facts: dict[str, Any]) -> User:
        app = sociallogin.provider.app
        email = believed_email(facts, app.settings["domains"])
        if not email:
            raise ImmediateHttpResponse(_refusal(request, "unbelieved", app.name))
        user = User.objects.filter(email=email).first()
        if user is None and app.settings["let_in"]:
            user = create_user(email=email, name=str(facts.get("name") or email)[:200], role=User.Role.MEMBER)
        if user is None:
            raise ImmediateHttpResponse(_refusal(request, "unknown", app.name, email))
        trail.note("provider-tied", user, by=user, provider=app.provider_id)
        return user

    def on_authentication_error(self, request: HttpRequest, provider: Any, **kwargs: Any) -> None:
        """Say that the provider did not let them in, whatever its reason."""
        raise ImmediateHttpResponse(_refusal(request, "failed", provider.name))


def believed_email(facts: dict[str, Any], domains: list[str]) -> str:
    """Return the e-mail address that ``facts`` hold, empty if the provider is not to be believed about it.

    A provider limited to ``domains`` answers for them, unless it says itself that it has not verified the address; one
    without must have verified it.
    """
    email = normal_email(str(facts.get("email") or ""))
    verified = facts.get("email_verified")
    if domains:
        return email if email.rpartition("@")[2] in domains and verified in (None, True, "true") else ""
    return email if verified in (True, "true") else ""


def _facts(said: dict[str, Any]) -> dict[str, Any]:
    """Return the claims about the person: those of the userinfo, and what only the id token has."""
    return {**(said.get("id_token") or {}), **(said.get("userinfo") or {})}


def _refusal(request: HttpRequest, why: str, provider: str, email: str = "") -> Any:
    told = {"why": why, "provider": provider, "email": email}
    return render(request, "accounts/not_let_in.html", told, status=403)
