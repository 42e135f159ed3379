"""Looking through exactly what will be sent, and sending it; the written decision."""

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from procedure.disclosure import last_day_to_appeal_refusal
from samverk.accounts.me import me
from samverk.disclosures.access import kept_or_404, users_only
from samverk.disclosures.actions import answer_request, make_decision
from samverk.disclosures.actions.decide import may_be_decided
from samverk.disclosures.handling_forms import AnswerForm, DecisionForm
from samverk.disclosures.messages import REFUSALS, outcome_of
from samverk.disclosures.models import DocumentRequest
from samverk.disclosures.models.rules import rules_of
from samverk.disclosures.queries.sending import documents_of, seal_of, sendings_of
from samverk.noticeboard.queries.clock import HOLIDAYS
from samverk.records.handing_out import handed_out
from samverk.records.refusal import RuleBroken


@users_only
def check(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show what will be sent, file by file with all text that can be copied from it; send it."""
    found = kept_or_404(request, public_id)
    if found.state != DocumentRequest.State.IN_HAND:
        return redirect("disclosures:request", public_id)
    form = AnswerForm(request.POST or None, initial={"way": DocumentRequest.Way.LINK})
    if request.method == "POST" and form.is_valid():
        seal = request.POST.get("seal", "")
        try:
            answer_request(found, **form.cleaned_data, seal=seal, at=timezone.now(), by=me(request))
        except RuleBroken as refused:
            form.add_error(None, str(REFUSALS[refused.code]))
        else:
            messages.success(request, _("The request is answered."))
            return redirect("disclosures:request", public_id)
    sendings = sendings_of(found)
    context = {
        "section": "desk",
        "asked": found,
        "form": form,
        "rows": [(one, outcome_of(one.document) if one.document.outcome else "") for one in sendings],
        "hindrances": [(one.document, REFUSALS[one.hindrance]) for one in sendings if one.hindrance],
        "seal": seal_of(documents_of(found)),
        "has_it": found.taken_by_id == me(request).pk,
    }
    return render(request, "disclosures/check.html", context)


@users_only
def decide(request: HttpRequest, public_id: str) -> HttpResponse:
    """Write the decision that can be appealed; once it is made, show when the time of appeal is out."""
    found = kept_or_404(request, public_id)
    if not may_be_decided(found) or getattr(found, "decision", None) is not None:
        return redirect("disclosures:request", public_id)
    rules = rules_of(found.body)
    reasons = "\n".join(filter(None, (one.reason for one in documents_of(found))))
    initial = {"text": reasons, "authority": rules.authority, "court": rules.court, "decided_by": me(request).name}
    form = DecisionForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            make_decision(found, form.decided(), at=timezone.now(), by=me(request))
        except RuleBroken as refused:
            form.add_error(None, str(REFUSALS[refused.code]))
        else:
            messages.success(request, _("The decision is made."))
            return redirect("disclosures:request", public_id)
    last = last_day_to_appeal_refusal(timezone.localdate(), HOLIDAYS)
    return render(
        request, "disclosures/decide.html", {"section": "desk", "asked": found, "form": form, "last_day": last}
    )


@require_safe
@users_only
def decision_file(request: HttpRequest, public_id: str) -> FileResponse:
    """Hand the decision to whoever keeps the body."""
    found = kept_or_404(request, public_id)
    made = getattr(found, "decision", None)
    if made is None:
        raise Http404
    return handed_out(made.stored_file, f"{found.public_id}.pdf")
