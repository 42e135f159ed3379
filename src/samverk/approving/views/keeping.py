"""Laying minutes before those who approve them, and taking them back."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samverk.accounts.access import has_logged_in, only_if
from samverk.approving import actions
from samverk.approving.access import entered, item_of, kept_meeting
from samverk.approving.forms import RemarkForm, SubmitForm, WithdrawForm
from samverk.approving.messages import REFUSALS
from samverk.approving.queries.proposed import proposed_approvers
from samverk.approving.views.reading import submission_page
from samverk.approving.views.telling import told
from samverk.records.refusal import RuleBroken


@require_http_methods(["GET", "HEAD", "POST"])
@only_if(has_logged_in)
def submit(request: HttpRequest, public_id: str, item_id: str = "") -> HttpResponse:
    """Choose who approves the minutes, or one item of them, and show it to them."""
    at = kept_meeting(request, public_id)
    item = item_of(at, item_id)
    form = SubmitForm(request.POST or None, named=proposed_approvers(at.meeting))
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.submit(
                at.meeting,
                form.chosen(),
                item=item,
                to_sign=form.cleaned_data["way"] == "signature",
                at=timezone.now(),
                by=at.user,
            )
        except RuleBroken as refused:
            form.add_error(None, str(REFUSALS[refused.code]))
        else:
            return redirect("approving:submission", made.public_id)
    context = {"section": "approvals", "meeting": at.meeting, "item": item, "form": form}
    return render(request, "approving/submit.html", context, status=400 if form.errors else 200)


@require_POST
@only_if(has_logged_in)
def withdraw(request: HttpRequest, public_id: str) -> HttpResponse:
    """Take the text back."""
    here = entered(request, public_id)
    if not here.keeps:
        raise PermissionDenied
    form = WithdrawForm(request.POST)
    if not form.is_valid():
        return submission_page(request, here, RemarkForm(), form)
    with told(request, _("The text has been withdrawn, and may be changed again.")):
        actions.withdraw(here.submission, because=form.cleaned_data["because"], at=timezone.now(), by=here.at.user)
    return redirect("approving:submission", public_id)
