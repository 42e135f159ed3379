"""Following what is published by letter: asking, saying yes, and ending it, all without a log-in."""

import hashlib

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from samverk.accounts.actions.admit_attempt import Refused, address_subject, admit
from samverk.accounts.caller import address_of
from samverk.records.refusal import RuleBroken
from samverk.subscriptions import actions, links
from samverk.subscriptions.forms import SubscribeForm
from samverk.subscriptions.messages import REFUSALS
from samverk.subscriptions.models import Subscription
from samverk.subscriptions.subjects import name_of

# Within a quarter of an hour: what one network may ask for, and how many letters one address may be sent.
PER_NETWORK = 20
PER_EMAIL = 3
TOO_MANY = 429


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def subscribe(request: HttpRequest) -> HttpResponse:
    """Ask for letters; the answer is the same whether the address follows this already or not."""
    asked = request.POST if request.method == "POST" else request.GET
    kind, subject = asked.get("kind", Subscription.Kind.ALL), asked.get("subject", "")[:200].strip()
    name = name_of(kind, subject) if kind in Subscription.Kind else None
    if name is None:
        raise Http404
    form = SubscribeForm(request.POST or None, initial={"kind": kind, "subject": subject})
    status = 200
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        if said["website"]:
            return redirect("subscriptions:sent")
        if not _is_too_many(request, said["email"]):
            subject = "" if kind == Subscription.Kind.ALL else subject
            actions.subscribe(said["email"], kind, subject, frequency=said["frequency"], at=timezone.now())
            return redirect("subscriptions:sent")
        form.add_error(None, _("Too many requests were sent from here. Wait a quarter of an hour."))
        status = TOO_MANY
    return render(request, "subscriptions/subscribe.html", {"form": form, "name": name}, status=status)


@require_safe
def sent(request: HttpRequest) -> HttpResponse:
    return render(request, "subscriptions/sent.html")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """Say yes: looking at the page changes nothing, the button does."""
    public_id = _named(request, token, links.CONFIRMING)
    said = ""
    if request.method == "POST":
        try:
            actions.confirm(public_id, at=timezone.now())
            said = _("From now on you get a letter when something is decided.")
        except RuleBroken as refused:
            said = str(REFUSALS[refused.code])
    return render(request, "subscriptions/confirm.html", {"token": token, "said": said})


@csrf_exempt  # RFC 8058: the mail program presses the button, and has no cookie; the link itself is the proof
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def end(request: HttpRequest, token: str) -> HttpResponse:
    """End the letters of whoever has the link: looking at the page ends nothing."""
    public_id = _named(request, token, links.ENDING)
    if request.method == "POST":
        actions.end(public_id)
    has_ended = not Subscription.objects.filter(public_id=public_id).exists()
    return render(request, "subscriptions/end.html", {"token": token, "has_ended": has_ended})


def _named(request: HttpRequest, token: str, purpose: str) -> str:
    address = address_of(request, settings.PROXIES)
    return links.subject_or_404(token, purpose, timezone.now(), address=address)


def _is_too_many(request: HttpRequest, email: str) -> bool:
    known = hashlib.sha256(email.lower().encode()).hexdigest()
    network = address_subject(address_of(request, settings.PROXIES), "subscription")
    limits = {network: PER_NETWORK, f"subscription:{known}": PER_EMAIL}
    return isinstance(admit(limits, at=timezone.now()), Refused)
