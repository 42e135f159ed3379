"""The acts of whoever owes the answer: asking the members, proposing to an agenda, answering; and the body's rules."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samverk.accounts.me import me
from samverk.enquiries.access import kept_body_or_404, kept_or_404, users_only
from samverk.enquiries.actions import answer_enquiry, ask_members, keep_rules, propose_to_agenda
from samverk.enquiries.actions.file import answer_days
from samverk.enquiries.forms import AnswerForm, RulesForm
from samverk.enquiries.messages import REFUSALS
from samverk.enquiries.models import Enquiry, Rules
from samverk.post.addresses import whole_address
from samverk.records.refusal import RuleBroken
from samverk.rounds.actions import invite_asked
from samverk.rounds.queries.result import result_of
from samverk.rounds.wording import sentence_for_minutes


@require_POST
@users_only
def members(request: HttpRequest, public_id: str) -> HttpResponse:
    """Put the request to every member at home, and write to them."""
    enquiry, now, by = kept_or_404(request, public_id), timezone.now(), me(request)
    try:
        question = ask_members(enquiry, at=now, by=by)
    except RuleBroken as refused:
        messages.error(request, str(REFUSALS[refused.code]))
        return redirect("enquiries:enquiry", public_id)
    invite_asked(question, address=whole_address("rounds:round", question.public_id), at=now, by=by)
    messages.success(request, _("The members have been asked. When they have answered, answer the request here."))
    return redirect("enquiries:enquiry", public_id)


@require_POST
@users_only
def agenda(request: HttpRequest, public_id: str) -> HttpResponse:
    """Propose the request for the body's agenda."""
    enquiry = kept_or_404(request, public_id)
    try:
        propose_to_agenda(enquiry, at=timezone.now(), by=me(request))
    except RuleBroken as refused:
        messages.error(request, str(REFUSALS[refused.code]))
    else:
        messages.success(request, _("It is proposed for the agenda. When it is decided, answer the request here."))
    return redirect("enquiries:enquiry", public_id)


@users_only
def answer(request: HttpRequest, public_id: str) -> HttpResponse:
    """Answer the request, with a reason."""
    enquiry = kept_or_404(request, public_id)
    form = AnswerForm(request.POST or None, initial={"motive": _what_members_said(enquiry)})
    if request.method == "POST" and form.is_valid():
        try:
            answer_enquiry(enquiry, **form.cleaned_data, at=timezone.now(), by=me(request))
        except RuleBroken as refused:
            form.add_error(None, str(REFUSALS[refused.code]))
        else:
            messages.success(request, _("The answer is on its way."))
            return redirect("enquiries:enquiry", public_id)
    return render(request, "enquiries/answer.html", {"section": "desk", "enquiry": enquiry, "form": form})


@users_only
def rules(request: HttpRequest, public_id: str) -> HttpResponse:
    """Say in how many days the body answers, and whether outsiders may ask."""
    body = kept_body_or_404(request, public_id)
    is_public = Rules.objects.filter(body=body, is_public=True).exists()
    form = RulesForm(request.POST or None, initial={"answer_days": answer_days(body.pk), "is_public": is_public})
    if request.method == "POST" and form.is_valid():
        keep_rules(body, **form.cleaned_data, by=me(request))
        messages.success(request, _("It has been saved."))
        return redirect("enquiries:enquiries")
    return render(request, "enquiries/rules.html", {"section": "desk", "body": body, "form": form})


def _what_members_said(enquiry: Enquiry) -> str:
    """Return the sentence about what the members answered, if they were asked and their answers may be seen."""
    question = enquiry.round
    if question is None or (question.is_blind and question.takes_answers(timezone.now())):
        return ""
    result = result_of(question)
    return sentence_for_minutes(result) if result.answered else ""
