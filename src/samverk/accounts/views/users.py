"""The administrator's list of users."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.tokens import default_token_generator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samverk.accounts import actions
from samverk.accounts.access import may_administer, only_if
from samverk.accounts.forms import NewUserForm, UserForm
from samverk.accounts.me import me
from samverk.accounts.messages import REFUSALS
from samverk.accounts.models import User
from samverk.records.refusal import RuleBroken

administrators_only = only_if(may_administer)


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
            user = actions.create_user(**form.cleaned_data, by=me(request))
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
            actions.change_user(subject, **form.cleaned_data, by=me(request))
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
        actions.deactivate_user(subject, at=timezone.now(), by=me(request))
    except RuleBroken as refused:
        messages.error(request, str(REFUSALS[refused.code]))
    return redirect("accounts:user", public_id)


@require_POST
@administrators_only
def reactivate(request: HttpRequest, public_id: str) -> HttpResponse:
    """Let a user in again."""
    actions.reactivate_user(get_object_or_404(User, public_id=public_id), by=me(request))
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
