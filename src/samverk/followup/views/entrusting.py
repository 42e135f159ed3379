"""Putting one obligation into somebody else's hands, and taking it back."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samverk.accounts.me import me
from samverk.followup import actions
from samverk.followup.access import may_entrust, members_only, obligation_or_404, reporting_seat
from samverk.followup.forms import EntrustForm
from samverk.followup.messages import REFUSALS
from samverk.followup.models import Obligation
from samverk.followup.templatetags.followup import owner
from samverk.followup.views.obligation import ENTRUST_ID, obligation_page
from samverk.records.refusal import RuleBroken


@require_POST
@members_only
def entrust(request: HttpRequest, public_id: str) -> HttpResponse:
    """Let a colleague report, with a log-in or by a link."""
    subject = obligation_or_404(request, public_id)
    if not may_entrust(request, subject):
        return HttpResponse(status=403)
    form = EntrustForm(request.POST, auto_id=ENTRUST_ID)
    if form.is_valid():
        try:
            actions.entrust(
                subject,
                **form.cleaned_data,
                on_behalf_of=_on_behalf_of(request, subject),
                at=timezone.now(),
                on=timezone.localdate(),
                by=me(request),
            )
        except RuleBroken as refused:
            form.add_error(None, str(REFUSALS[refused.code]))
        else:
            messages.success(request, _("The link is on its way to %(name)s.") % {"name": form.cleaned_data["name"]})
            return redirect("followup:obligation", public_id)
    return obligation_page(request, subject, entrust_form=form)


@require_POST
@members_only
def change_entrusting(request: HttpRequest, public_id: str, entrusting_id: str) -> HttpResponse:
    """Take it back, or send the link anew."""
    subject = obligation_or_404(request, public_id)
    if not may_entrust(request, subject):
        return HttpResponse(status=403)
    entrusting = get_object_or_404(subject.entrustings, public_id=entrusting_id)
    try:
        if request.POST.get("act") == "again":
            seen = request.POST.get("seen", "")
            actions.send_link_again(entrusting, seen=int(seen) if seen.isdecimal() else 0, by=me(request))
            messages.success(request, _("The link has been sent anew; the one before opens nothing more."))
        else:
            actions.take_back(entrusting, at=timezone.now(), by=me(request))
            messages.success(request, _("It has been taken back; the link opens nothing more."))
    except RuleBroken as refused:
        messages.error(request, str(REFUSALS[refused.code]))
    return redirect("followup:obligation", public_id)


def _on_behalf_of(request: HttpRequest, subject: Obligation) -> str:
    """Return for whom the colleague will report: the caller's principal or the caller; else whoever owes it."""
    seat = reporting_seat(request, subject)
    if seat is not None:
        return seat.on_behalf_of or me(request).email
    return str(owner(subject))[:254]
