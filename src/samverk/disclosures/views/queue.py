"""The queue, and how a body handles requests."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samverk.accounts.me import me
from samverk.design.paging import page_of
from samverk.disclosures.access import bodies_kept, kept_body_or_404, kept_requests, users_only
from samverk.disclosures.actions import keep_rules
from samverk.disclosures.forms import RulesForm
from samverk.disclosures.models.rules import rules_of
from samverk.disclosures.queries.listing import SHOWS, in_queue_order, listed, narrowed


@require_safe
@users_only
def requests(request: HttpRequest) -> HttpResponse:
    """List the requests to the bodies that the caller keeps, the one that is owed longest first."""
    today, show = timezone.localdate(), request.GET.get("show", "")
    found = in_queue_order(narrowed(kept_requests(request), show, today))
    context = {
        "section": "desk",
        "page": page_of(found, request.GET, shown=listed(today)),
        "show": show if show in SHOWS else "",
        "kept": bodies_kept(request),
    }
    return render(request, "disclosures/requests.html", context)


@users_only
def rules(request: HttpRequest, public_id: str) -> HttpResponse:
    """Say how a body handles requests."""
    body = kept_body_or_404(request, public_id)
    standing = rules_of(body)
    initial = {name: getattr(standing, name) for name in RulesForm.base_fields}
    form = RulesForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        keep_rules(body, by=me(request), **form.cleaned_data)
        messages.success(request, _("It has been saved."))
        return redirect("disclosures:requests")
    return render(request, "disclosures/rules.html", {"section": "desk", "body": body, "form": form})
