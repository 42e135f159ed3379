"""What bodies are bound by."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from procedure.profile import PROFILES, profile_of
from samverk.accounts import wording
from samverk.accounts.forms import BodyForm
from samverk.accounts.me import me
from samverk.accounts.views.people import keepers_only
from samverk.directory.actions import settle_body
from samverk.directory.models import Body


@require_safe
@keepers_only
def listing(request: HttpRequest) -> HttpResponse:
    """List the bodies."""
    shown = {"bodies": Body.objects.all(), "section": "people"}
    return render(request, "accounts/bodies.html", shown)


@keepers_only
def body(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show what a body is bound by, and store what is changed."""
    subject = get_object_or_404(Body, public_id=public_id)
    form = BodyForm(request.POST or None, initial={field: getattr(subject, field) for field in BodyForm.base_fields})
    if request.method == "POST" and form.is_valid():
        settle_body(subject, **form.cleaned_data, by=me(request))
        messages.success(request, _("The body has been saved."))
        return redirect("accounts:body", public_id)
    shown = {
        "subject": subject,
        "form": form,
        "rules": list(wording.rules_of(profile_of(subject.profile))),
        "others": [
            (wording.PROFILES[code], list(wording.rules_of(profile)))
            for code, profile in PROFILES.items()
            if code != subject.profile
        ],
        "section": "people",
    }
    return render(request, "accounts/body.html", shown)
