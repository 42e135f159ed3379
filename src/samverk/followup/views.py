"""Pages of what is owed."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from samverk.accounts.access import standing_in
from samverk.accounts.models import User
from samverk.design.paging import Page, page_of
from samverk.followup import actions
from samverk.followup.access import (
    may_judge,
    may_report,
    members_only,
    obligation_or_404,
    readers_only,
    reporting_seat,
    secretaries_only,
)
from samverk.followup.forms import BoardForm, DueForm, ReasonForm, ReportForm
from samverk.followup.messages import REFUSALS
from samverk.followup.models import Obligation, Report
from samverk.followup.queries.board import sight
from samverk.followup.queries.obligations import obligations_for, running, wanted_from, with_rows
from samverk.followup.queries.set_of import set_of
from samverk.records.actions import paper_name, take_paper
from samverk.records.handing_out import handed_out
from samverk.records.messages import REFUSALS as OF_PAPERS
from samverk.records.refusal import RuleBroken

NOT_FOUND = 404


@require_safe
@members_only
def mine(request: HttpRequest) -> HttpResponse:
    """Show what the collaboration wants from the caller, by day."""
    standing = standing_in(request)
    rows = running(obligations_for(request.user, standing).filter(wanted_from(standing)))
    page: Page[Obligation] = page_of(with_rows(rows), request.GET)
    context = {"section": "followup", "page": page, "today": timezone.localdate()}
    return render(request, "followup/mine.html", context)


@require_safe
@readers_only
def board(request: HttpRequest) -> HttpResponse:
    """Show all that is owed, one sight at a time."""
    form = BoardForm(request.GET or {"show": "open"})
    asked = form.cleaned_data if form.is_valid() else {}
    rows = sight(obligations_for(request.user, standing_in(request)), asked, timezone.localdate())
    page: Page[Obligation] = page_of(with_rows(rows), request.GET)
    context = {
        "section": "followup",
        "form": form,
        "show": asked.get("show") or "open",
        "page": page,
        "today": timezone.localdate(),
    }
    return render(request, "followup/board.html", context)


@require_POST
@secretaries_only
def confirm(request: HttpRequest) -> HttpResponse:
    """Let the proposed obligations that were marked hold."""
    wanted = request.POST.getlist("obligation")
    visible = obligations_for(request.user, standing_in(request)).filter(public_id__in=wanted)
    count = actions.confirm_obligations(list(visible.values_list("pk", flat=True)), by=_me(request))
    said = ngettext("%(count)d obligation holds now.", "%(count)d obligations hold now.", count) % {"count": count}
    messages.success(request, said)
    return redirect(request.POST.get("back") or "followup:board") if _is_own(request) else redirect("followup:board")


@require_safe
@members_only
def obligation(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show one obligation with its set and what was reported."""
    return _obligation_page(request, obligation_or_404(request, public_id), ReportForm())


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
    return _obligation_page(request, subject, form)


@require_POST
@members_only
def judge(request: HttpRequest, public_id: str, act: str) -> HttpResponse:
    """Accept a report, ask again, let go, close the set, or give a day."""
    subject = obligation_or_404(request, public_id)
    if not may_judge(request, subject):
        return HttpResponse(status=403)
    try:
        JUDGEMENTS[act](request, subject)
    except RuleBroken as refused:
        messages.error(request, str(REFUSALS[refused.code]))
    return redirect("followup:obligation", public_id)


@require_safe
@members_only
def report_file(request: HttpRequest, public_id: str, report_id: str) -> HttpResponseBase:
    """Hand out the file that came with a report."""
    found = Report.objects.filter(obligation=obligation_or_404(request, public_id), public_id=report_id).first()
    if found is None or found.stored_file is None:
        return HttpResponse(status=NOT_FOUND)
    return handed_out(found.stored_file, found.file_name)


def _obligation_page(request: HttpRequest, subject: Obligation, form: ReportForm) -> HttpResponse:
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
        by=_me(request),
        on_behalf_of=seat.on_behalf_of if seat else "",
        file=stored,
        file_name=paper_name(upload.name, stored.media_type) if upload and stored else "",
    )


def _accept(request: HttpRequest, subject: Obligation) -> None:
    actions.accept_report(subject, at=timezone.now(), by=_me(request))


def _ask_again(request: HttpRequest, subject: Obligation) -> None:
    form = ReasonForm(request.POST)
    because = form.cleaned_data["because"] if form.is_valid() else ""
    actions.ask_again(subject, because=because, by=_me(request))


def _let_go(request: HttpRequest, subject: Obligation) -> None:
    _with_reason(request, subject, all_of_its_set=False)


def _close_set(request: HttpRequest, subject: Obligation) -> None:
    _with_reason(request, subject, all_of_its_set=True)


def _with_reason(request: HttpRequest, subject: Obligation, *, all_of_its_set: bool) -> None:
    form = ReasonForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Write the reason: those who ask later will want to know it."))
        return
    actions.let_go(
        subject,
        because=form.cleaned_data["because"],
        at=timezone.now(),
        by=_me(request),
        all_of_its_set=all_of_its_set,
    )


def _due(request: HttpRequest, subject: Obligation) -> None:
    form = DueForm(request.POST)
    if form.is_valid():
        actions.set_due_day(subject, form.cleaned_data["due_on"], by=_me(request))
    else:
        messages.error(request, _("Write the day as year, month and day, for instance 2027-03-12."))


JUDGEMENTS: dict[str, Callable[[HttpRequest, Obligation], None]] = {
    "accept": _accept,
    "ask-again": _ask_again,
    "let-go": _let_go,
    "close-set": _close_set,
    "due": _due,
}


def _me(request: HttpRequest) -> User:
    assert isinstance(request.user, User)
    return request.user


def _is_own(request: HttpRequest) -> bool:
    """Return whether the address to go back to is one of this house."""
    back = request.POST.get("back", "")
    return back.startswith("/") and not back.startswith("//")
