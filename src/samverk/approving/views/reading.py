"""What waits for approval, and one text that was laid before those who approve it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from samverk.accounts.access import has_logged_in, only_if, standing_in
from samverk.approving.access import Here, entered
from samverk.approving.forms import RemarkForm, WithdrawForm
from samverk.approving.models import Submission
from samverk.approving.queries.shown import shown
from samverk.approving.queries.waiting import kept_by, waiting_for
from samverk.design.paging import Page, page_of


@require_safe
@only_if(has_logged_in)
def start(request: HttpRequest) -> HttpResponse:
    """List what waits for the caller's approval, and what they have laid before others."""
    page: Page[Submission] = page_of(kept_by(request.user, standing_in(request)), request.GET)
    context = {
        "section": "approvals",
        "waiting": waiting_for(request.user)[:50],
        "page": page,
        "today": timezone.localdate(),
    }
    return render(request, "approving/start.html", context)


@require_safe
@only_if(has_logged_in)
def submission(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show the text, who approves it, and what the caller may do about it."""
    return submission_page(request, entered(request, public_id), RemarkForm(), WithdrawForm())


def submission_page(request: HttpRequest, here: Here, remark: RemarkForm, because: WithdrawForm) -> HttpResponse:
    """Return the page, with what was filled in wrongly where something was."""
    context = {
        "section": "approvals",
        "here": here,
        "submission": here.submission,
        "meeting": here.submission.meeting,
        "shown": shown(here.submission, with_confidential=here.at.right.sees_confidential),
        "remark_form": remark,
        "withdraw_form": because,
        "today": timezone.localdate(),
    }
    status = 400 if remark.errors or because.errors else 200
    return render(request, "approving/submission.html", context, status=status)
