"""Answers of those who were named."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samverk.accounts.access import has_logged_in, only_if
from samverk.approving import actions
from samverk.approving.access import Here, entered
from samverk.approving.forms import RemarkForm, WithdrawForm
from samverk.approving.models import Approver
from samverk.approving.views.reading import submission_page
from samverk.approving.views.telling import told


@require_POST
@only_if(has_logged_in)
def approve(request: HttpRequest, public_id: str) -> HttpResponse:
    """Approve the text by one's word."""
    here = entered(request, public_id)
    with told(request, _("You have approved the text.")):
        actions.approve(_named(here), at=timezone.now(), by=here.at.user)
    return redirect("approving:submission", public_id)


@require_POST
@only_if(has_logged_in)
def send_back(request: HttpRequest, public_id: str) -> HttpResponse:
    """Send the text back with a remark."""
    here = entered(request, public_id)
    approver = _named(here)
    form = RemarkForm(request.POST)
    if not form.is_valid():
        return submission_page(request, here, form, WithdrawForm())
    with told(request, _("The text has been sent back with your remark.")):
        actions.send_back(approver, remark=form.cleaned_data["remark"], at=timezone.now(), by=here.at.user)
    return redirect("approving:submission", public_id)


def _named(here: Here) -> Approver:
    """Return the caller's own row; raise ``PermissionDenied`` for whoever may read the text and was not named."""
    if here.approver is None:
        raise PermissionDenied
    return here.approver
