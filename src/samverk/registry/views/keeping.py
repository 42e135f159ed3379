"""Beginning registers, and saying how they are kept."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samverk.accounts.access import has_logged_in, may_edit_register, only_if
from samverk.accounts.me import me
from samverk.records.refusal import RuleBroken
from samverk.registry import actions
from samverk.registry.access import kept_register
from samverk.registry.forms import BeginForm, RegisterForm
from samverk.registry.messages import REFUSALS


@require_http_methods(["GET", "HEAD", "POST"])
@only_if(may_edit_register)
def begin(request: HttpRequest) -> HttpResponse:
    """Ask for a body and its mark, and begin its register."""
    form = BeginForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            made = actions.begin_register(
                said["body"], mark=said["mark"], is_public=said["is_public"], at=timezone.now(), by=me(request)
            )
        except RuleBroken as refused:
            form.add_error(None, str(REFUSALS[refused.code]))
        else:
            return redirect("registry:kept", made.public_id)
    return _asked(request, form, _("Begin a register"), _("Begin the register"))


@require_http_methods(["GET", "HEAD", "POST"])
@only_if(has_logged_in)
def change(request: HttpRequest, public_id: str) -> HttpResponse:
    """Ask how a register is kept, and keep it so."""
    register = kept_register(request, public_id)
    form = RegisterForm(request.POST or None, initial={"mark": register.mark, "is_public": register.is_public})
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            actions.change_register(register, mark=said["mark"], is_public=said["is_public"], by=me(request))
        except RuleBroken as refused:
            form.add_error(None, str(REFUSALS[refused.code]))
        else:
            return redirect("registry:kept", register.public_id)
    return _asked(request, form, _("How the register is kept"), _("Keep it so"))


def _asked(request: HttpRequest, form: RegisterForm, title: str, press: str) -> HttpResponse:
    context = {"section": "registry", "form": form, "title": title, "press": press}
    return render(request, "registry/form.html", context, status=400 if form.errors else 200)
