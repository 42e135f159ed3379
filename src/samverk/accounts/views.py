"""Logging in and out, and the administrator's list of users."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import views as django_views
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.tokens import default_token_generator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samverk.accounts import actions
from samverk.accounts.access import may_administer, only_if
from samverk.accounts.caller import address_of
from samverk.accounts.forms import LogInForm, NewUserForm, UserForm
from samverk.accounts.messages import REFUSALS
from samverk.accounts.models import User
from samverk.records.refusal import RuleBroken

administrators_only = only_if(may_administer)


class LogIn(django_views.LoginView):
    """The log-in page; it answers 429 to an attempt too many."""

    authentication_form = LogInForm
    template_name = "accounts/log_in.html"

    def get_form_kwargs(self) -> dict[str, Any]:
        """Tell the form where the reader calls from."""
        return super().get_form_kwargs() | {"address": address_of(self.request, settings.PROXIES)}

    def form_invalid(self, form: AuthenticationForm) -> HttpResponse:
        """Show the form again, and say when to come back if it was an attempt too many."""
        response = super().form_invalid(form)
        if isinstance(form, LogInForm) and form.held_back_until:
            wait = form.held_back_until - timezone.now()
            response.status_code = 429
            response.headers["Retry-After"] = str(max(1, int(wait.total_seconds()) + 1))
        return response


class LogOut(django_views.LogoutView):
    """Logging out, by POST alone, so that no picture on a foreign page can do it."""


class ChangePassword(django_views.PasswordChangeView):
    """A user chooses a new password, knowing the old one."""

    template_name = "accounts/change_password.html"
    success_url = reverse_lazy("accounts:change-password")

    def form_valid(self, form: Any) -> HttpResponse:
        """Store the password and say so."""
        response = super().form_valid(form)
        actions.password_chosen(form.user, by=form.user)
        messages.success(self.request, _("Your new password has been saved."))
        return response


class ChoosePassword(django_views.PasswordResetConfirmView):
    """A user who was sent a link chooses a password; the link is good once."""

    template_name = "accounts/choose_password.html"
    success_url = reverse_lazy("accounts:log-in")

    def form_valid(self, form: Any) -> HttpResponse:
        """Store the password and say so."""
        response = super().form_valid(form)
        actions.password_chosen(form.user, by=form.user)
        messages.success(self.request, _("Your password has been saved. You can log in with it now."))
        return response


@require_safe
@administrators_only
def users(request: HttpRequest) -> HttpResponse:
    """List everybody who has a log-in."""
    return render(request, "accounts/users.html", {"users": User.objects.order_by("-is_active", "name", "email")})


@administrators_only
def new_user(request: HttpRequest) -> HttpResponse:
    """Let somebody in, and hand the administrator the link under which they choose their password."""
    form = NewUserForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            user = actions.create_user(**form.cleaned_data, by=_me(request))
        except RuleBroken as refused:
            form.add_error("email", str(REFUSALS[refused.code]))
        else:
            return _password_link(request, user)
    return render(request, "accounts/new_user.html", {"form": form})


@administrators_only
def user(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show one user, and change their name or role."""
    subject = get_object_or_404(User, public_id=public_id)
    form = UserForm(request.POST or None, initial={"name": subject.name, "role": subject.role})
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_user(subject, **form.cleaned_data, by=_me(request))
        except RuleBroken as refused:
            form.add_error("role", str(REFUSALS[refused.code]))
        else:
            messages.success(request, _("The user has been saved."))
            return redirect("accounts:users")
    return render(request, "accounts/user.html", {"form": form, "subject": subject})


@require_POST
@administrators_only
def deactivate(request: HttpRequest, public_id: str) -> HttpResponse:
    """Shut a user out."""
    subject = get_object_or_404(User, public_id=public_id)
    try:
        actions.deactivate_user(subject, at=timezone.now(), by=_me(request))
    except RuleBroken as refused:
        messages.error(request, str(REFUSALS[refused.code]))
    return redirect("accounts:user", public_id)


@require_POST
@administrators_only
def reactivate(request: HttpRequest, public_id: str) -> HttpResponse:
    """Let a user in again."""
    actions.reactivate_user(get_object_or_404(User, public_id=public_id), by=_me(request))
    return redirect("accounts:user", public_id)


@require_POST
@administrators_only
def password_link(request: HttpRequest, public_id: str) -> HttpResponse:
    """Make a new link under which a user chooses a password."""
    return _password_link(request, get_object_or_404(User, public_id=public_id, is_active=True))


def _password_link(request: HttpRequest, subject: User) -> HttpResponse:
    """Show the link once; no password ever passes through the administrator's hands."""
    place = urlsafe_base64_encode(force_bytes(subject.pk))
    token = default_token_generator.make_token(subject)
    link = request.build_absolute_uri(reverse("accounts:choose-password", args=[place, token]))
    days = settings.PASSWORD_RESET_TIMEOUT // 86_400
    return render(request, "accounts/password_link.html", {"subject": subject, "link": link, "days": days})


def _me(request: HttpRequest) -> User:
    """Return the user behind a view that only users reach."""
    assert isinstance(request.user, User)
    return request.user
