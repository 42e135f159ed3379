"""The page behind a colleague's link: one obligation, and nothing beside it."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from samverk.design.behind_links import for_its_bearer, opens_nothing
from samverk.followup.access import entrusted_by_link
from samverk.followup.forms import ReportForm
from samverk.followup.messages import REFUSALS
from samverk.followup.models import Entrusting
from samverk.followup.views.reporting import take_report
from samverk.records.messages import REFUSALS as OF_PAPERS
from samverk.records.refusal import RuleBroken

Arguments = ParamSpec("Arguments")
View = Callable[Concatenate[HttpRequest, Entrusting, Arguments], HttpResponse]


def opened_by_link(view: View[[str]]) -> Callable[[HttpRequest, str], HttpResponse]:
    """Open what the link entrusts, or say in a sentence why it opens nothing; no page of it is kept."""

    @never_cache
    @wraps(view)
    def opened(request: HttpRequest, token: str) -> HttpResponse:
        try:
            entrusting = entrusted_by_link(request, token)
        except RuleBroken as refused:
            return for_its_bearer(opens_nothing(request, refused.code, REFUSALS[refused.code]))
        return for_its_bearer(view(request, entrusting, token))

    return opened


@require_safe
@opened_by_link
def own(request: HttpRequest, entrusting: Entrusting, token: str) -> HttpResponse:
    """Show what is to be done, and what was reported by this link."""
    return _page(request, entrusting, token, ReportForm())


@require_POST
@opened_by_link
def own_report(request: HttpRequest, entrusting: Entrusting, token: str) -> HttpResponse:
    """Take down what was done, on behalf of whoever owes it."""
    form = ReportForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            take_report(entrusting.obligation, form, by=None, entrusting=entrusting)
        except RuleBroken as refused:
            form.add_error("file" if refused.code in OF_PAPERS else None, str((REFUSALS | OF_PAPERS)[refused.code]))
        else:
            messages.success(request, _("Your report has been taken down."))
            return redirect("followup:own", token)
    return _page(request, entrusting, token, form)


def _page(request: HttpRequest, entrusting: Entrusting, token: str, form: ReportForm) -> HttpResponse:
    context = {
        "entrusting": entrusting,
        "obligation": entrusting.obligation,
        "reports": entrusting.reports.all(),
        "report_form": form,
        "token": token,
        "today": timezone.localdate(),
    }
    return render(request, "followup/own.html", context)
