"""One obligation: what it says, and what was reported."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samverk.followup import actions
from samverk.followup.access import (
    may_judge,
    may_report,
    members_only,
    obligation_or_404,
    reporting_seat,
)
from samverk.followup.forms import DueForm, ReasonForm, ReportForm
from samverk.followup.messages import REFUSALS
from samverk.followup.models import Obligation, Report
from samverk.followup.queries.set_of import set_of
from samverk.followup.views.caller import caller
from samverk.records.actions import paper_name, take_paper
from samverk.records.handing_out import handed_out
from samverk.records.messages import REFUSALS as OF_PAPERS
from samverk.records.refusal import RuleBroken

NOT_FOUND = 404


@require_safe
@members_only
def obligation(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show one obligation with its set and what was reported."""
    return obligation_page(request, obligation_or_404(request, public_id), ReportForm())


@require_POST
@members_only
def report(request: HttpRequest, public_id: str) -> HttpResponse:
    """Take down what was done."""
    subject = obligation_or_404(request, public_id)
    form = ReportForm(request.POST, request.FILES)
    if not may_report(request, subject):
        return HttpResponse(status=403)
    if form.is_valid():
        try:
            _report(request, subject, form)
        except RuleBroken as refused:
            form.add_error("file" if refused.code in OF_PAPERS else None, str((REFUSALS | OF_PAPERS)[refused.code]))
        else:
            messages.success(request, _("Your report has been taken down."))
            return redirect("followup:obligation", public_id)
    return obligation_page(request, subject, form)


@require_safe
@members_only
def report_file(request: HttpRequest, public_id: str, report_id: str) -> HttpResponseBase:
    """Hand out the file that came with a report."""
    found = Report.objects.filter(obligation=obligation_or_404(request, public_id), public_id=report_id).first()
    if found is None or found.stored_file is None:
        return HttpResponse(status=NOT_FOUND)
    return handed_out(found.stored_file, found.file_name)


def obligation_page(request: HttpRequest, subject: Obligation, form: ReportForm) -> HttpResponse:
    context = {
        "section": "followup",
        "obligation": subject,
        "set": set_of(subject),
        "reports": subject.reports.select_related("by"),
        "may_judge": may_judge(request, subject),
        "may_report": may_report(request, subject),
        "report_form": form,
        "reason_form": ReasonForm(),
        "due_form": DueForm(initial={"due_on": subject.due_on}),
        "today": timezone.localdate(),
    }
    return render(request, "followup/obligation.html", context)


def _report(request: HttpRequest, subject: Obligation, form: ReportForm) -> None:
    seat = reporting_seat(request, subject)
    upload = form.cleaned_data["file"]
    stored = take_paper(upload.read()) if upload else None
    actions.report_done(
        subject,
        form.cleaned_data["text"],
        by=caller(request),
        on_behalf_of=seat.on_behalf_of if seat else "",
        file=stored,
        file_name=paper_name(upload.name, stored.media_type) if upload and stored else "",
    )
