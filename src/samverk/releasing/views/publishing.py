"""Showing minutes to everybody, for how long, and hiding them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samverk.meetings.actions.publish_meetings import publish_meeting, withdraw_meeting
from samverk.releasing import actions
from samverk.releasing.access import entered
from samverk.releasing.forms import DaysForm
from samverk.releasing.views.acting import logged_in_only, told
from samverk.releasing.views.reading import shown


@require_POST
@logged_in_only
def publish(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show the minutes to everybody."""
    here = entered(request, public_id)
    with told(request, _("The minutes are public.")):
        publish_meeting(here.meeting, at=timezone.now(), by=here.user)
    return redirect("releasing:meeting", public_id)


@require_POST
@logged_in_only
def withdraw(request: HttpRequest, public_id: str) -> HttpResponse:
    """Hide the minutes from everybody."""
    here = entered(request, public_id)
    with told(request, _("The minutes are no longer public.")):
        withdraw_meeting(here.meeting, by=here.user)
    return redirect("releasing:meeting", public_id)


@require_POST
@logged_in_only
def days(request: HttpRequest, public_id: str) -> HttpResponse:
    """Set until when the minutes are shown."""
    here = entered(request, public_id)
    form = DaysForm(request.POST, auto_id="days_%s")
    if not form.is_valid():
        return shown(request, here, days=form)
    with told(request, _("The days are saved.")):
        actions.set_days(here.meeting, **form.cleaned_data, today=timezone.localdate(), by=here.user)
    return redirect("releasing:meeting", public_id)


@require_POST
@logged_in_only
def reviewed(request: HttpRequest, public_id: str) -> HttpResponse:
    """Note that the public version was looked at."""
    here = entered(request, public_id)
    with told(request, _("It is noted that you have looked at the public version.")):
        actions.mark_reviewed(here.meeting, on=timezone.localdate(), at=timezone.now(), by=here.user)
    return redirect("releasing:meeting", public_id)
