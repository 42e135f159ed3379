"""Sending a draft out, saying what became of every municipality, and approving."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from samverk.drafting import access, actions
from samverk.drafting.access import logged_in_only
from samverk.drafting.forms import AccountForm, SendForm
from samverk.drafting.messages import REFUSALS
from samverk.drafting.queries.obstacles import obstacles_of
from samverk.drafting.views.answering import answered
from samverk.drafting.views.asking_again import ask_again
from samverk.records.refusal import RuleBroken
from samverk.sitting.actions.attend import Act


@require_http_methods(["GET", "HEAD", "POST"])
@logged_in_only
def send(request: HttpRequest, public_id: str) -> HttpResponse:
    """Send the draft to the members, with a last day for comments."""
    here = access.entered(request, public_id)
    access.only_if_may(here.right.keeps)
    now = timezone.now()
    form = SendForm(request.POST or None, on=timezone.localdate(now))
    if request.method == "POST" and form.is_valid():
        with answered(request, _("The draft is out, and the members have been written to.")):
            actions.send_out(here.meeting, **form.cleaned_data, at=now, by=here.user)
        return redirect("drafting:meeting", here.meeting.public_id)
    return ask_again(request, here, form, _("Send the draft to the members"), _("Send it out"))


@require_http_methods(["GET", "HEAD", "POST"])
@logged_in_only
def approval(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show what stands in the way of approval, and approve."""
    here = access.entered(request, public_id)
    access.only_if_may(here.right.keeps or here.approves)
    if request.method == "POST":
        access.only_if_may(here.approves)
        with answered(request, _("The minutes are approved. From now on their text is never changed.")):
            actions.approve(here.meeting, at=timezone.now(), by=here.user, on_behalf_of=here.approves_for)
        return redirect("drafting:approval", here.meeting.public_id)
    obstacles = obstacles_of(here.meeting, timezone.localdate())
    context = {
        "section": "drafts",
        "here": here,
        "meeting": here.meeting,
        "obstacles": obstacles,
        "left": _left(obstacles.days_left),
    }
    return render(request, "drafting/approval.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@logged_in_only
def organisation(request: HttpRequest, public_id: str, organisation_id: str) -> HttpResponse:
    """Say why nobody from a municipality was there."""
    here = access.entered(request, public_id)
    access.only_if_may(here.right.keeps)
    found = access.member_or_404(organisation_id)
    form = AccountForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        act = Act(timezone.now(), here.user)
        try:
            actions.account_for(here.meeting, found, form.cleaned_data["section"], act)
        except RuleBroken as refused:
            form.add_error(None, str(REFUSALS[refused.code]))
        else:
            return redirect("drafting:approval", here.meeting.public_id)
    return ask_again(request, here, form, _("Attendance of %(name)s") % {"name": found.name}, _("Enter it"))


def _left(days: int | None) -> str:
    """Return how long there is, in a sentence, empty where no rule says."""
    if days is None:
        return ""
    if days < 0:
        return ngettext("The last day passed %(count)d day ago.", "The last day passed %(count)d days ago.", -days) % {
            "count": -days
        }
    if days == 0:
        return _("Today is the last day.")
    return ngettext("%(count)d day is left.", "%(count)d days are left.", days) % {"count": days}
