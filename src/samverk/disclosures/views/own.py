"""The asker's own page behind their link: how it stands, what was handed out, asking for a decision, taking it back."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from samverk.design.behind_links import for_its_bearer, opens_nothing
from samverk.disclosures.access import handed_or_404, request_of
from samverk.disclosures.actions import ask_for_decision, note_fetched, withdraw_request
from samverk.disclosures.actions.decide import may_be_decided
from samverk.disclosures.links import link_of
from samverk.disclosures.messages import REFUSALS, outcome_of, right_to_decision
from samverk.disclosures.models import DocumentRequest
from samverk.disclosures.queries.sending import documents_of
from samverk.records.handing_out import handed_out
from samverk.records.refusal import RuleBroken

Opened = Callable[..., HttpResponseBase]


def behind_a_link(view: Opened) -> Opened:
    """Hand ``view`` the request that the link opens, and tell nobody outside where it was opened."""

    @wraps(view)
    @never_cache
    def opened(request: HttpRequest, token: str, **said: Any) -> HttpResponseBase:
        try:
            asked = request_of(request, token)
        except RuleBroken as refused:
            return for_its_bearer(opens_nothing(request, refused.code, REFUSALS[refused.code]))
        return for_its_bearer(view(request, asked, token, **said))

    return opened


@require_http_methods(["GET", "HEAD", "POST"])
@behind_a_link
def own(request: HttpRequest, asked: DocumentRequest, token: str) -> HttpResponse:
    """Show the request behind the link; take it back, or ask for a decision."""
    return _act(request, asked, token) if request.method == "POST" else _page(request, asked, token)


@require_safe
@behind_a_link
def file(request: HttpRequest, asked: DocumentRequest, token: str, public_id: str) -> HttpResponseBase:
    """Hand out a file while it lies open."""
    handed = handed_or_404(asked, public_id)
    assert handed.stored_file is not None
    if request.method == "GET":
        note_fetched(handed, at=timezone.now())
    return handed_out(handed.stored_file, handed.name)


@require_safe
@behind_a_link
def decision(request: HttpRequest, asked: DocumentRequest, token: str) -> HttpResponseBase:
    """Hand out the written decision."""
    made = getattr(asked, "decision", None)
    if made is None:
        raise Http404
    return handed_out(made.stored_file, f"{asked.public_id}.pdf")


def _page(request: HttpRequest, asked: DocumentRequest, token: str) -> HttpResponse:
    is_answered = asked.state == DocumentRequest.State.ANSWERED
    lie_open = asked.files_lie_open(timezone.localdate())
    rows = [
        {"document": one, "outcome": outcome_of(one), "handed": getattr(one, "handed_out", None) if lie_open else None}
        for one in (documents_of(asked) if is_answered else [])
    ]
    context = {
        "asked": asked,
        "token": token,
        "link": link_of(asked),
        "rows": rows,
        "decision": getattr(asked, "decision", None),
        "right": right_to_decision() if may_be_decided(asked) else "",
    }
    return render(request, "disclosures/own.html", context)


def _act(request: HttpRequest, asked: DocumentRequest, token: str) -> HttpResponse:
    acts = {
        "withdraw": (withdraw_request, _("The request for documents is withdrawn.")),
        "decision": (ask_for_decision, _("You have asked for a written decision. It is shown here when it is made.")),
    }
    act, done = acts.get(request.POST.get("act", ""), (None, ""))
    if act is None:
        raise Http404
    try:
        act(asked, at=timezone.now())
    except RuleBroken as refused:
        messages.error(request, str(REFUSALS[refused.code]))
    else:
        messages.success(request, done)
    return redirect("disclosures:own", token)
