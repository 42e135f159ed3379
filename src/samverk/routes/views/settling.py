"""What is done with a hand-over: its outcome, feedback, and taking it back."""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samverk.accounts.me import me
from samverk.routes import actions
from samverk.routes.access import hand_over_or_404, may_settle, members_only
from samverk.routes.forms import OutcomeForm, ReasonForm
from samverk.routes.models import HandOver
from samverk.routes.views.acting import acts_for, told


@require_POST
@members_only
def settle(request: HttpRequest, public_id: str) -> HttpResponse:
    """Note what the receiving body decided."""
    found = _settled_by(request, public_id)
    form = OutcomeForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Choose what was decided, and write the day as year, month and day."))
        return redirect("routes:hand-over", public_id)
    said = form.cleaned_data
    is_expected = said["outcome"] == found.outcome and said["on"] == found.outcome_on
    with told(request):
        actions.record_outcome(
            found,
            said["outcome"],
            clause=found.outcome_clause if is_expected else None,
            on=said["on"],
            at=timezone.now(),
            by=me(request),
            on_behalf_of=acts_for(request, found.from_body_id, found.to_body_id),
        )
        messages.success(request, _("The outcome is noted, and the body that handed the matter over sees it."))
    return redirect("routes:hand-over", public_id)


@require_POST
@members_only
def act(request: HttpRequest, public_id: str, act: str) -> HttpResponse:
    """Confirm, drop, open again, place or feed back."""
    found = _settled_by(request, public_id)
    with told(request):
        ACTS[act](request, found)
    return redirect("routes:hand-over", public_id)


def _settled_by(request: HttpRequest, public_id: str) -> HandOver:
    found = hand_over_or_404(request, public_id)
    if not may_settle(request, found):
        raise PermissionDenied
    return found


def _confirm(request: HttpRequest, found: HandOver) -> None:
    now = timezone.now()
    if actions.confirm_hand_overs([found], on=timezone.localdate(), at=now, by=me(request)):
        messages.success(request, _("The hand-over holds now."))
    else:
        messages.error(request, _("The matter has been handed over to that body already."))


def _place(request: HttpRequest, found: HandOver) -> None:
    if found.state == HandOver.State.SENT and found.matter is not None:
        actions.bring_before(found, at=timezone.now(), on=timezone.localdate())
        messages.success(request, _("The matter stands before the other body."))


def _drop(request: HttpRequest, found: HandOver) -> None:
    actions.drop_hand_over(
        found,
        because=_because(request),
        at=timezone.now(),
        by=me(request),
        on_behalf_of=acts_for(request, found.from_body_id),
    )
    messages.success(request, _("It is noted that nothing was handed over."))


def _open(request: HttpRequest, found: HandOver) -> None:
    actions.open_again(
        found,
        because=_because(request),
        at=timezone.now(),
        by=me(request),
        on_behalf_of=acts_for(request, found.from_body_id),
    )
    messages.success(request, _("The matter is under way again."))


def _feed_back(request: HttpRequest, found: HandOver) -> None:
    on_behalf_of = acts_for(request, found.from_body_id)
    actions.feed_back(found, on=timezone.localdate(), at=timezone.now(), by=me(request), on_behalf_of=on_behalf_of)
    messages.success(request, _("The outcome stands before the body that handed the matter over."))


def _because(request: HttpRequest) -> str:
    form = ReasonForm(request.POST)
    return str(form.cleaned_data["because"]) if form.is_valid() else ""


ACTS: dict[str, Callable[[HttpRequest, HandOver], None]] = {
    "confirm": _confirm,
    "place": _place,
    "drop": _drop,
    "open-again": _open,
    "feed-back": _feed_back,
}
