"""Which minutes wait to be public, are, or are to be looked at again; and how a body shows its minutes."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from samverk.accounts.me import me
from samverk.design.paging import Page, page_of
from samverk.meetings.models import Masking, Meeting
from samverk.releasing import actions
from samverk.releasing.access import kept, kept_body
from samverk.releasing.forms import RulesForm
from samverk.releasing.messages import SHOWN, WHY
from samverk.releasing.models import PublicRules
from samverk.releasing.queries.masked import LONGEST, masked_in, wanted_in
from samverk.releasing.queries.releases import bodies_of, counted, filtered
from samverk.releasing.views.acting import logged_in_only


@require_safe
@logged_in_only
def releases(request: HttpRequest) -> HttpResponse:
    """List the meetings whose public version the caller keeps, by how it stands with it."""
    meetings, today, wanted = kept(request), timezone.localdate(), request.GET.get("shown", "waiting")
    shown = wanted if wanted in SHOWN else "waiting"
    page: Page[Meeting] = page_of(filtered(meetings, shown, today), request.GET)
    counts = counted(meetings, today)
    tabs = [
        {"label": label, "address": f"?shown={key}", "is_current": key == shown, "count": counts[key]}
        for key, label in SHOWN.items()
    ]
    context = {"section": "releasing", "page": page, "tabs": tabs, "today": today, "bodies": bodies_of(meetings)}
    return render(request, "releasing/releases.html", context)


@require_safe
@logged_in_only
def masked(request: HttpRequest) -> HttpResponse:
    """List the masked words that hold those asked for, in minutes that the caller keeps."""
    words = request.GET.get("q", "").strip()[:LONGEST]
    page: Page[Masking] = page_of(masked_in(kept(request), words), request.GET)
    is_asked = bool(wanted_in(words))
    context = {"section": "releasing", "page": page, "words": words, "is_asked": is_asked, "why": WHY}
    return render(request, "releasing/masked.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@logged_in_only
def rules(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show how a body shows its minutes, and store what is changed."""
    body = kept_body(request, public_id)
    known = PublicRules.objects.filter(body=body).first()
    begun = {name: getattr(known, name) for name in RulesForm.base_fields} if known else {"is_indexed": True}
    form = RulesForm(request.POST or None, initial=begun)
    if request.method == "POST" and form.is_valid():
        actions.set_rules(body, **form.cleaned_data, by=me(request))
        messages.success(request, _("The rules are saved. They hold for what is published from now on."))
        return redirect("releasing:rules", public_id)
    context = {"section": "releasing", "body": body, "form": form, "known": known}
    return render(request, "releasing/rules.html", context, status=400 if form.errors else 200)
