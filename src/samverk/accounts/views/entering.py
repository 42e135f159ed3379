"""The ways in: a password, a link in a letter, a passkey, a municipality's own log-in; and the way out."""

from datetime import datetime
from typing import Any

import requests
from allauth.mfa.webauthn.views import LoginWebAuthnView
from allauth.socialaccount.providers.openid_connect import views as openid_connect
from django.conf import settings
from django.contrib.auth import views as django_views
from django.contrib.auth.forms import AuthenticationForm
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render, resolve_url
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from samverk.accounts import actions
from samverk.accounts.caller import address_of
from samverk.accounts.entering.enter import enter
from samverk.accounts.entering.identity_provider import NOTES
from samverk.accounts.forms import LinkForm, LogInForm
from samverk.accounts.messages import REFUSALS
from samverk.accounts.wait import clock, seconds_until
from samverk.records.refusal import RuleBroken


class LogIn(django_views.LoginView):
    """The log-in page; it answers 429 to an attempt too many."""

    authentication_form = LogInForm
    template_name = "accounts/log_in.html"

    def get_form_kwargs(self) -> dict[str, Any]:
        """Tell the form where the reader calls from."""
        return super().get_form_kwargs() | {"address": caller(self.request)}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Show the other ways in beside the password."""
        ways = {"link_form": LinkForm(), "providers": settings.IDENTITY_PROVIDERS}
        return super().get_context_data(**kwargs) | ways

    def form_valid(self, form: AuthenticationForm) -> Any:
        """Let in whoever knew the password."""
        return enter(self.request, form.get_user(), way="password", to=self.get_success_url())

    def form_invalid(self, form: AuthenticationForm) -> HttpResponse:
        """Show the form again, and say when to come back if it was an attempt too many."""
        response = super().form_invalid(form)
        if isinstance(form, LogInForm) and form.held_back_until:
            response = held_back(response, form.held_back_until)
        return response


class LogOut(django_views.LogoutView):
    """Logging out, by POST alone, so that no picture on a foreign page can do it."""


@require_POST
def ask_link(request: HttpRequest) -> HttpResponse:
    """Send a link to the address, and say the same whether it is known or not."""
    form = LinkForm(request.POST)
    if not form.is_valid():
        return render(request, "accounts/ask_link.html", {"link_form": form, "next": page_wanted(request)})
    answer = actions.ask_for_link(
        form.cleaned_data["email"],
        address=caller(request),
        link_of=lambda token: request.build_absolute_uri(reverse("accounts:use-link", args=[token])),
        at=timezone.now(),
        leads_to=page_wanted(request),
    )
    if isinstance(answer, actions.Refused):
        return too_often(request, answer.until)
    return render(request, "accounts/link_sent.html", {"email": form.cleaned_data["email"]})


@never_cache
def use_link(request: HttpRequest, token: str = "") -> HttpResponseBase:
    """Show a button; whoever presses it is let in. What only looks at the page uses nothing up."""
    token = token or request.POST.get("token", "")
    try:
        link = actions.look_at_link(token, address=caller(request), at=timezone.now())
        if request.method == "POST":
            user = actions.use_link(link, at=timezone.now())
            return enter(request, user, way="link", to=link.leads_to or resolve_url(settings.LOGIN_REDIRECT_URL))
    except RuleBroken as refused:
        return render(request, "accounts/link_refused.html", {"because": REFUSALS[refused.code]}, status=410)
    response = render(request, "accounts/use_link.html", {"token": token, "subject": link.user})
    # The link stands in this page's address, which must not be told to any other page.
    response.headers["Referrer-Policy"] = "strict-origin"
    return response


@method_decorator(never_cache, name="dispatch")
class PasskeyLogIn(LoginWebAuthnView):  # type: ignore[misc]
    """Logging in by a passkey alone; an attempt too many from one network is answered 429."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Let the attempt through, or say when to come back."""
        attempt = actions.admit_caller(caller(request), at=timezone.now())
        if isinstance(attempt, actions.Refused):
            return too_often(request, attempt.until)
        self.attempt = attempt
        response: HttpResponse = super().post(request, *args, **kwargs)
        return response

    def form_valid(self, form: Any) -> HttpResponse:
        """Let in whoever holds the passkey."""
        actions.forget_attempt(self.attempt.notes)
        response: HttpResponse = super().form_valid(form)
        return response


@require_POST
def leave_for_provider(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Lead the reader to a municipality's own log-in.

    By a page that goes on by itself, not by a redirect: the browser lets no form of ours lead to another house.
    """
    attempt = actions.admit_caller(caller(request), at=timezone.now())
    if isinstance(attempt, actions.Refused):
        return too_often(request, attempt.until)
    request.session[NOTES] = attempt.notes
    try:
        response: HttpResponse = openid_connect.login(request, provider_id)
    except requests.RequestException:
        return render(request, "accounts/not_let_in.html", {"why": "unreachable", "provider": provider_id}, status=502)
    if response.status_code != 302:
        return response
    there = response.headers["Location"]
    page = render(request, "accounts/leaving.html", {"there": there})
    page.headers["Refresh"] = f"0; url={there}"
    return page


def caller(request: HttpRequest) -> str:
    """Return the network address the reader calls from."""
    return address_of(request, settings.PROXIES)


def page_wanted(request: HttpRequest) -> str:
    """Return the page of this house that the reader wanted to see, empty if they named none."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    is_ours = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure())
    return wanted if is_ours else ""


def too_often(request: HttpRequest, until: datetime) -> HttpResponse:
    """Answer 429, and say when to come back."""
    return held_back(render(request, "accounts/too_often.html", {"time": clock(until)}), until)


def held_back(response: HttpResponse, until: datetime) -> HttpResponse:
    """Turn ``response`` into a 429 that says, to programs too, when to come back."""
    response.status_code = 429
    response.headers["Retry-After"] = str(seconds_until(until, at=timezone.now()))
    return response
