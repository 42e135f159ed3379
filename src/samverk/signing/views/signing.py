"""Reading a document and signing it, or saying why not."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from samverk.accounts.entering.confirming import confirmed, confirming
from samverk.accounts.me import me
from samverk.records.refusal import RuleBroken
from samverk.signing import actions
from samverk.signing.access import Sight, own_signer, users_only
from samverk.signing.actions import Will
from samverk.signing.forms import ReasonForm, WillForm
from samverk.signing.messages import REFUSALS
from samverk.signing.queries.picture import picture_of
from samverk.signing.services import Service, service_named, services
from samverk.signing.views.acting import answered


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@users_only
def sign(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show the document with the ways to sign it, and sign."""
    sight = own_signer(request, public_id)
    posted: WillForm | None = None
    if request.method == "POST":
        service = service_named(request.POST.get("service", ""))
        posted = WillForm(request.POST, asks=service.asks, auto_id=f"{_way(request, service)}-%s")
        if posted.is_valid() and _signed(request, sight, service, posted):
            messages.success(request, _("You have signed the document."))
            return redirect("signing:request", public_id)
    return _page(request, sight, posted)


@require_http_methods(["GET", "HEAD", "POST"])
@users_only
def refuse(request: HttpRequest, public_id: str) -> HttpResponse:
    """Say that one does not sign, and why."""
    sight = own_signer(request, public_id)
    assert sight.own is not None
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with answered(request, _("You have said that you do not sign. Whoever sent the document sees why.")):
            actions.refuse_to_sign(sight.own, **form.cleaned_data, at=timezone.now(), by=me(request))
        return redirect("signing:request", public_id)
    words = {"heading": _("Refuse to sign"), "button": _("Refuse to sign"), "danger": True}
    return render(
        request, "signing/asking.html", {"section": "desk", "request_row": sight.request, "form": form, **words}
    )


def _signed(request: HttpRequest, sight: Sight, service: Service, form: WillForm) -> bool:
    """Sign; where that cannot be, put the sentence that says why into the form."""
    assert sight.own is not None
    now = timezone.now()
    confirmation = confirmed(request, me(request), at=now) if service.takes_house_factor else None
    if isinstance(confirmation, ValidationError):
        form.add_error(None, confirmation)
        return False
    will = Will(form.cleaned_data["shown"], confirmation, form.answers())
    try:
        actions.sign(sight.own, service, will, at=now, by=me(request))
    except RuleBroken as refused:
        form.add_error(None, str(REFUSALS[refused.code]))
        return False
    return True


def _way(request: HttpRequest, service: Service) -> str:
    """Return by which of the forms on the page somebody signs."""
    if not service.takes_house_factor:
        return service.name
    return "passkey" if "credential" in request.POST else "code"


def _page(request: HttpRequest, sight: Sight, posted: WillForm | None) -> HttpResponse:
    shown = sight.request.shown.sha256
    forms = {}
    for service in services():
        for way in ("code", "passkey") if service.takes_house_factor else (service.name,):
            start = {"shown": shown, "service": service.name}
            forms[way] = WillForm(initial=start, asks=service.asks, auto_id=f"{way}-%s")
    if posted is not None:
        forms[str(posted.auto_id).removesuffix("-%s")] = posted
    outside = next((service for service in services() if not service.takes_house_factor), None)
    context = {
        "section": "desk",
        "sight": sight,
        "picture": picture_of(sight, timezone.now()),
        "confirming": confirming(request, me(request)) if "code" in forms else None,
        "forms": forms,
        "outside": outside,
        "outside_form": forms.get(outside.name) if outside else None,
    }
    return render(request, "signing/sign.html", context)
