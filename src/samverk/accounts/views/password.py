"""Choosing a password."""

from typing import Any

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth import views as django_views
from django.contrib.auth.forms import SetPasswordForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse_lazy
from django.utils.translation import gettext as _

from samverk.accounts import actions
from samverk.accounts.me import me


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


@reauthentication_required(app="accounts")  # type: ignore[untyped-decorator]
def new_password(request: HttpRequest) -> HttpResponse:
    """Let a user who has no password, or does not remember it, choose one; they have logged in just now."""
    user = me(request)
    form = SetPasswordForm(user, request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.choose_password(user, form.cleaned_data["new_password1"], by=user)
        update_session_auth_hash(request, user)
        messages.success(request, _("Your new password has been saved."))
        return redirect("accounts:settings")
    return render(request, "accounts/change_password.html", {"form": form})
