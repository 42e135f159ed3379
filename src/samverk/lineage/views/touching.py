"""Answering what something new is to do with a decision in force."""

from urllib.parse import urlsplit

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samverk.accounts.access import standing_in
from samverk.accounts.me import me
from samverk.directory.models import Body
from samverk.lineage import actions
from samverk.lineage.access import members_only, touched_or_404
from samverk.lineage.messages import REFUSALS
from samverk.records.refusal import RuleBroken

LONGEST_SUBJECT = 40


@require_POST
@members_only
def answer(request: HttpRequest, body_id: str, public_id: str) -> HttpResponse:
    """Remember what the caller says, and go back to where it was asked."""
    body = get_object_or_404(Body, public_id=body_id)
    clause = touched_or_404(request, public_id, body.pk)
    seat = standing_in(request).seat_for(body.pk)
    subject = request.POST.get("subject", "").replace("\0", "")[:LONGEST_SUBJECT]
    try:
        actions.answer_touch(
            subject,
            clause,
            request.POST.get("answer", ""),
            at=timezone.now(),
            by=me(request),
            on_behalf_of=seat.on_behalf_of if seat else "",
        )
        messages.success(request, _("It is remembered and will not be asked again."))
    except RuleBroken as refused:
        messages.error(request, str(REFUSALS[refused.code]))
    return redirect(_back(request))


def _back(request: HttpRequest) -> str:
    """Return the page of this house on which it was asked, else the desk."""
    said = urlsplit(request.POST.get("back", ""))
    is_own = said.path.startswith("/") and not said.path.startswith("//") and not said.netloc and not said.scheme
    return said.path if is_own and "\\" not in said.path else "desk:desk"
