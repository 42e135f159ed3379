"""The acts of whoever keeps a request: more time, a reminder, an end."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samverk.accounts.me import me
from samverk.signing.access import kept_or_404, users_only
from samverk.signing.actions import extend_request, remind_signers, withdraw_request
from samverk.signing.forms import ExtendForm, ReasonForm
from samverk.signing.views.acting import answered


@require_POST
@users_only
def remind(request: HttpRequest, public_id: str) -> HttpResponse:
    """Remind those who are waited for."""
    found = kept_or_404(request, public_id)
    with answered(request, _("Those who are waited for have been reminded, once a day at most.")):
        remind_signers(found, at=timezone.now(), by=me(request))
    return redirect("signing:request", public_id)


@require_http_methods(["GET", "HEAD", "POST"])
@users_only
def withdraw(request: HttpRequest, public_id: str) -> HttpResponse:
    """Let nobody sign any more, with the reason."""
    found = kept_or_404(request, public_id)
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with answered(request, _("The document is not to be signed any more.")):
            withdraw_request(found, **form.cleaned_data, at=timezone.now(), by=me(request))
        return redirect("signing:request", public_id)
    words = {"heading": _("Stop the signing"), "button": _("Stop it"), "danger": True}
    return render(request, "signing/asking.html", {"section": "desk", "request_row": found, "form": form, **words})


@require_http_methods(["GET", "HEAD", "POST"])
@users_only
def extend(request: HttpRequest, public_id: str) -> HttpResponse:
    """Give more time."""
    found = kept_or_404(request, public_id)
    form = ExtendForm(request.POST or None, initial={"closes_at": found.closes_at})
    if request.method == "POST" and form.is_valid():
        with answered(request, _("There is more time to sign.")):
            extend_request(found, **form.cleaned_data, at=timezone.now(), by=me(request))
        return redirect("signing:request", public_id)
    words = {"heading": _("Give more time to sign"), "button": _("Save"), "danger": False}
    return render(request, "signing/asking.html", {"section": "desk", "request_row": found, "form": form, **words})
