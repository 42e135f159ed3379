"""Looking at every letter before it goes, and letting it go: now, at an hour, before a meeting, or never."""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samverk.accounts.me import me
from samverk.records.refusal import RuleBroken
from samverk.rounds.access import users_only
from samverk.sendouts import actions
from samverk.sendouts.access import kept_or_404
from samverk.sendouts.actions.schedule import before_meeting
from samverk.sendouts.forms import AttachForm, BeforeMeetingForm, ScheduleForm, SendForm
from samverk.sendouts.models import Sendout
from samverk.sendouts.queries.letters import letters_of
from samverk.sendouts.sending import send_sendout
from samverk.sendouts.views.acting import letters_sent, shown, told

HOUR = time(8)


@require_safe
@users_only
def preview(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show every letter as it would go today, and what keeps it from going."""
    return _preview(request, kept_or_404(request, public_id))


@require_POST
@users_only
def send(request: HttpRequest, public_id: str) -> HttpResponse:
    """Let it go now."""
    sendout = kept_or_404(request, public_id)
    form = SendForm(request.POST)
    if form.is_valid():
        with told(request):
            count = send_sendout(sendout, seen=form.cleaned_data["seen"], at=timezone.now(), by=me(request))
            messages.success(request, letters_sent(count))
    return redirect("sendouts:preview" if _is_in_hand(sendout) else "sendouts:sendout", public_id)


@require_POST
@users_only
def schedule(request: HttpRequest, public_id: str) -> HttpResponse:
    """Let it go at an hour."""
    sendout = kept_or_404(request, public_id)
    form = ScheduleForm(request.POST)
    return _scheduled(request, sendout, form, lambda: {"send_at": form.send_at()})


@require_POST
@users_only
def schedule_before(request: HttpRequest, public_id: str) -> HttpResponse:
    """Let it go some days before its meeting."""
    sendout = kept_or_404(request, public_id)
    form = BeforeMeetingForm(request.POST)

    def when() -> dict[str, Any]:
        days = form.cleaned_data["days_before"]
        if sendout.meeting is None:
            raise RuleBroken("meeting-missing", sendout.public_id)
        return {"send_at": before_meeting(sendout.meeting, days, form.cleaned_data["send_hour"]), "days_before": days}

    return _scheduled(request, sendout, form, when)


@require_POST
@users_only
def take_back(request: HttpRequest, public_id: str) -> HttpResponse:
    """Make a scheduled one a draft again."""
    sendout = kept_or_404(request, public_id)
    with told(request, _("It will not go by itself any more.")):
        actions.take_back_sendout(sendout, by=me(request))
    return redirect("sendouts:sendout", public_id)


@require_POST
@users_only
def discard(request: HttpRequest, public_id: str) -> HttpResponse:
    """Let it never go."""
    sendout = kept_or_404(request, public_id)
    with told(request, _("The send-out is discarded.")):
        actions.discard_sendout(sendout, by=me(request))
    return redirect("sendouts:sendout", public_id)


def _scheduled(
    request: HttpRequest, sendout: Sendout, form: SendForm, when: Callable[[], dict[str, Any]]
) -> HttpResponse:
    if not form.is_valid():
        return _preview(request, sendout, form)
    with told(request, _("It goes by itself at that hour. Until then you can take it back.")):
        seen = form.cleaned_data["seen"]
        actions.schedule_sendout(sendout, **when(), seen=seen, at=timezone.now(), by=me(request))
    return redirect("sendouts:preview" if _is_in_hand(sendout) else "sendouts:sendout", sendout.public_id)


def _preview(request: HttpRequest, sendout: Sendout, mistaken: SendForm | None = None) -> HttpResponse:
    if not sendout.is_in_hand:
        return redirect("sendouts:sendout", sendout.public_id)
    now = timezone.now()
    begun = {"seen": sendout.revision, **_tomorrow(now), "days_before": 7}
    forms = {type(one): one for one in (ScheduleForm(initial=begun), BeforeMeetingForm(initial=begun), mistaken) if one}
    return shown(
        request,
        "preview.html",
        sendout=sendout,
        letters=letters_of(sendout, timezone.localdate(now), link_of=lambda _one: _("(the recipient's own link)")),
        attachments=list(sendout.attachments.all()),
        attach_form=AttachForm(),
        schedule_form=forms[ScheduleForm],
        before_form=forms[BeforeMeetingForm] if sendout.meeting_id else None,
        status=400 if mistaken else 200,
    )


def _tomorrow(now: datetime) -> dict[str, Any]:
    return {"send_on": timezone.localdate(now) + timedelta(days=1), "send_hour": HOUR}


def _is_in_hand(sendout: Sendout) -> bool:
    return Sendout.objects.get(pk=sendout.pk).is_in_hand
