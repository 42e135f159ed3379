"""One obligation: what it says, and what was reported."""

from datetime import timedelta

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samverk.accounts.me import me
from samverk.followup.access import (
    entrusting_of,
    may_entrust,
    may_judge,
    may_report,
    members_only,
    obligation_or_404,
    reporting_seat,
)
from samverk.followup.actions.ask_set import usual_end
from samverk.followup.forms import AskForm, DueForm, EntrustForm, ReaddressForm, ReasonForm, ReportForm
from samverk.followup.messages import REFUSALS
from samverk.followup.models import Obligation, Report
from samverk.followup.queries.holders import with_holders
from samverk.followup.queries.set_of import set_of
from samverk.followup.views.reporting import take_report
from samverk.records.handing_out import handed_out
from samverk.records.messages import REFUSALS as OF_PAPERS
from samverk.records.refusal import RuleBroken

NOT_FOUND = 404
# Several forms of the page ask for the same thing; each field has an id of its own.
ENTRUST_ID = "entrust-%s"


@require_safe
@members_only
def obligation(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show one obligation with its set and what was reported."""
    return obligation_page(request, obligation_or_404(request, public_id))


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
    return obligation_page(request, subject, report_form=form)


@require_safe
@members_only
def report_file(request: HttpRequest, public_id: str, report_id: str) -> HttpResponseBase:
    """Hand out the file that came with a report."""
    found = Report.objects.filter(obligation=obligation_or_404(request, public_id), public_id=report_id).first()
    if found is None or found.stored_file is None:
        return HttpResponse(status=NOT_FOUND)
    return handed_out(found.stored_file, found.file_name)


def obligation_page(request: HttpRequest, subject: Obligation, **filled: Form) -> HttpResponse:
    """Show the obligation; ``filled`` are forms that were sent and are shown again, with what is wrong in them."""
    today = timezone.localdate()
    whole = set_of(subject)
    with_holders([subject, *(line.obligation for line in whole.lines)] if whole else [subject], today)
    last_on = timezone.localdate(usual_end(subject, timezone.now()) - timedelta(seconds=1))
    forms: dict[str, Form] = {
        "report_form": ReportForm(),
        "again_form": ReasonForm(auto_id="again-%s"),
        "let_go_form": ReasonForm(auto_id="let-go-%s"),
        "close_form": ReasonForm(auto_id="close-%s"),
        "due_form": DueForm(initial={"due_on": subject.due_on}),
        "entrust_form": EntrustForm(auto_id=ENTRUST_ID),
        "address_form": ReaddressForm(auto_id="address-%s"),
        "ask_form": AskForm(initial={"form": "text", "last_on": last_on}, auto_id="ask-%s"),
    }
    context = {
        "section": "followup",
        "obligation": subject,
        "set": whole,
        "reports": subject.reports.select_related("by", "entrusting", "answer__colleague"),
        "entrustings": subject.entrustings.filter(revoked_at=None),
        "may_judge": may_judge(request, subject),
        "may_report": may_report(request, subject),
        "may_entrust": may_entrust(request, subject),
        "today": today,
        **forms,
        **filled,
    }
    return render(request, "followup/obligation.html", context)


def _report(request: HttpRequest, subject: Obligation, form: ReportForm) -> None:
    seat = reporting_seat(request, subject)
    entrusting = entrusting_of(request, subject) if seat is None and not may_judge(request, subject) else None
    on_behalf_of = seat.on_behalf_of if seat else ""
    take_report(subject, form, by=me(request), on_behalf_of=on_behalf_of, entrusting=entrusting)
