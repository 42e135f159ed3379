"""My settings: name, ways in, second factors, delegates, sessions."""

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samverk.accounts import actions
from samverk.accounts.access import only_if, second_factor_demanded
from samverk.accounts.forms import DelegateForm, MyNameForm
from samverk.accounts.me import is_user, me
from samverk.accounts.messages import REFUSALS
from samverk.accounts.models import Delegation
from samverk.accounts.queries.delegations import delegates_of, principals_of
from samverk.accounts.queries.ways_in import ways_in_of
from samverk.records.refusal import RuleBroken

users_only = only_if(is_user)


@users_only
def settings(request: HttpRequest) -> HttpResponse:
    """Show everything a user decides about themselves, and store their name."""
    form = MyNameForm(request.POST or None, initial={"name": me(request).name})
    if request.method == "POST" and form.is_valid():
        actions.rename_user(me(request), name=form.cleaned_data["name"], by=me(request))
        messages.success(request, _("Your name has been saved."))
        return redirect("accounts:settings")
    return _page(request, form, DelegateForm(initial={"holds_from": timezone.localdate()}))


@require_POST
@users_only
def name_delegate(request: HttpRequest) -> HttpResponse:
    """Let somebody act for the user."""
    form = DelegateForm(request.POST)
    if form.is_valid():
        try:
            actions.name_delegate(me(request), **form.cleaned_data)
        except RuleBroken as refused:
            form.add_error(
                "holds_to" if refused.code == "ends-before-it-starts" else "email", str(REFUSALS[refused.code])
            )
        else:
            messages.success(request, _("Your delegate has been saved."))
            return redirect("accounts:settings")
    return _page(request, MyNameForm(initial={"name": me(request).name}), form)


@require_POST
@users_only
def end_delegation(request: HttpRequest, public_id: str) -> HttpResponse:
    """Let somebody act for the user no longer, from now on."""
    delegation = get_object_or_404(
        Delegation.objects.select_related("delegate"), public_id=public_id, principal=me(request)
    )
    actions.end_delegation(delegation, on=timezone.localdate(), by=me(request))
    messages.success(request, _("The delegate acts for you no longer."))
    return redirect("accounts:settings")


@require_POST
@users_only
def end_sessions(request: HttpRequest) -> HttpResponse:
    """Log the user out everywhere but here."""
    actions.end_sessions(me(request), by=me(request))
    update_session_auth_hash(request, me(request))
    messages.success(request, _("You have been logged out everywhere but here."))
    return redirect("accounts:settings")


def _page(request: HttpRequest, form: MyNameForm, delegate_form: DelegateForm) -> HttpResponse:
    today = timezone.localdate()
    shown = {
        "form": form,
        "delegate_form": delegate_form,
        "ways_in": ways_in_of(me(request)),
        "is_demanded": second_factor_demanded(me(request)),
        "delegates": delegates_of(me(request), on=today),
        "principals": principals_of(me(request), on=today),
    }
    return render(request, "accounts/settings.html", shown)
