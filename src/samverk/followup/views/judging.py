"""Acts of whoever keeps the body: confirming, judging, letting go."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from samverk.accounts.access import standing_in
from samverk.accounts.me import me
from samverk.accounts.signed_links import end_of
from samverk.followup import actions
from samverk.followup.access import (
    may_judge,
    members_only,
    obligation_or_404,
    secretaries_only,
)
from samverk.followup.forms import AskForm, DueForm, ReaddressForm, ReasonForm
from samverk.followup.messages import REFUSALS
from samverk.followup.models import Obligation
from samverk.followup.queries.obligations import obligations_for
from samverk.post.addresses import whole_address
from samverk.records.refusal import RuleBroken
from samverk.rounds.actions import invite_asked


@require_POST
@secretaries_only
def confirm(request: HttpRequest) -> HttpResponse:
    """Let the proposed obligations that were marked hold."""
    wanted = request.POST.getlist("obligation")
    visible = obligations_for(request.user, standing_in(request)).filter(public_id__in=wanted, state="proposed")
    asked = list(visible.values_list("pk", flat=True))
    try:
        count = actions.confirm_obligations(asked, on=timezone.localdate(), by=me(request))
    except RuleBroken as refused:
        messages.error(request, str(REFUSALS[refused.code]))
    else:
        _say_how_many(request, count, len(asked) - count)
    return redirect(request.POST.get("back") or "followup:board") if _is_own(request) else redirect("followup:board")


def _say_how_many(request: HttpRequest, count: int, resting: int) -> None:
    said = ngettext("%(count)d obligation holds now.", "%(count)d obligations hold now.", count) % {"count": count}
    messages.success(request, said)
    if resting:
        left = ngettext(
            "%(count)d obligation waits: it is owed by a network or group that rests or has ended.",
            "%(count)d obligations wait: they are owed by networks or groups that rest or have ended.",
            resting,
        )
        messages.warning(request, left % {"count": resting})


@require_POST
@members_only
def judge(request: HttpRequest, public_id: str, act: str) -> HttpResponse:
    """Accept a report, ask again, let go, close the set, give a day, another owner, or put it to all."""
    subject = obligation_or_404(request, public_id)
    if not may_judge(request, subject):
        return HttpResponse(status=403)
    try:
        JUDGEMENTS[act](request, subject)
    except RuleBroken as refused:
        messages.error(request, str(REFUSALS[refused.code]))
    return redirect("followup:obligation", public_id)


def _accept(request: HttpRequest, subject: Obligation) -> None:
    actions.accept_report(subject, at=timezone.now(), by=me(request))


def _ask_again(request: HttpRequest, subject: Obligation) -> None:
    form = ReasonForm(request.POST)
    because = form.cleaned_data["because"] if form.is_valid() else ""
    actions.ask_again(subject, because=because, by=me(request))


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
        by=me(request),
        all_of_its_set=all_of_its_set,
    )


def _due(request: HttpRequest, subject: Obligation) -> None:
    form = DueForm(request.POST)
    if form.is_valid():
        actions.set_due_day(subject, form.cleaned_data["due_on"], by=me(request))
    else:
        messages.error(request, _("Write the day as year, month and day, for instance 2027-03-12."))


def _no_day(request: HttpRequest, subject: Obligation) -> None:
    actions.decide_no_day(subject, by=me(request))


def _readdress(request: HttpRequest, subject: Obligation) -> None:
    form = ReaddressForm(request.POST)
    if form.is_valid():
        because = form.cleaned_data["because"]
        on = timezone.localdate()
        actions.readdress(subject, form.addressed(), because=because, on=on, by=me(request))
    else:
        messages.error(request, _("Choose one organisation, or one group or network, and write the reason."))


def _ask_set(request: HttpRequest, subject: Obligation) -> None:
    form = AskForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Say how it is answered, and the last day to answer."))
        return
    at = timezone.now()
    closes_at = end_of(form.cleaned_data["last_on"])
    made = actions.ask_set(subject, form=form.cleaned_data["form"], closes_at=closes_at, at=at, by=me(request))
    invite_asked(made, address=whole_address("rounds:round", made.public_id), at=at, by=me(request))
    messages.success(request, _("Every member who still owes an answer has been asked."))


JUDGEMENTS: dict[str, Callable[[HttpRequest, Obligation], None]] = {
    "accept": _accept,
    "ask-again": _ask_again,
    "let-go": _let_go,
    "close-set": _close_set,
    "due": _due,
    "no-day": _no_day,
    "readdress": _readdress,
    "ask-set": _ask_set,
}


def _is_own(request: HttpRequest) -> bool:
    """Return whether the address to go back to is one of this house."""
    back = request.POST.get("back", "")
    return back.startswith("/") and not back.startswith("//")
