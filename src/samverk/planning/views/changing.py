"""Moving, cancelling and describing a meeting, and tying clauses to it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from samverk.accounts.me import me
from samverk.meetings.actions.tie_clauses import tie_clause, untie_clause
from samverk.meetings.models import Clause, Meeting
from samverk.meetings.ties import what_is_tied
from samverk.planning import actions
from samverk.planning.access import keepers_of_meeting
from samverk.planning.forms import CancelForm, DetailsForm, MoveForm
from samverk.planning.messages import REFUSALS
from samverk.planning.queries.coming import coming_meetings
from samverk.planning.queries.deadlines import clauses_near, clauses_tied
from samverk.records.refusal import RuleBroken


@keepers_of_meeting
def move(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """Show what is tied to a meeting and move it, all in one act."""
    now = {"on": meeting.held_on, "last_on": meeting.last_on}
    form = MoveForm(request.POST or None, initial={**now, "starts_at": meeting.starts_at, "ends_at": meeting.ends_at})
    if request.method == "POST" and form.is_valid():
        try:
            actions.move_planned(meeting, **form.cleaned_data, today=timezone.localdate(), by=me(request))
        except RuleBroken as broken:
            form.add_error("on", str(REFUSALS[broken.code]))
        else:
            messages.success(request, _("The meeting has been moved."))
            return redirect("planning:meeting", meeting.public_id)
    return _with_ties(request, meeting, form, "planning/move.html")


@keepers_of_meeting
def cancel(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """Show what is tied to a meeting and cancel it, all in one act."""
    coming = coming_meetings(meeting)
    said = _("Due at the meeting on %(day)s")
    offered = [(one.public_id, said % {"day": date_format(one.held_on)}) for one in coming if one.held_on]
    form = CancelForm(request.POST or None, meetings=offered)
    if request.method == "POST" and form.is_valid():
        to = next((one for one in coming if one.public_id == form.cleaned_data["deadlines_to"]), None)
        because = form.cleaned_data["because"]
        try:
            actions.cancel_planned(meeting, because=because, at=timezone.now(), deadlines_to=to, by=me(request))
        except RuleBroken as broken:
            form.add_error(None, str(REFUSALS[broken.code]))
        else:
            messages.success(request, _("The meeting has been cancelled."))
            return redirect("planning:meeting", meeting.public_id)
    return _with_ties(request, meeting, form, "planning/cancel.html")


@keepers_of_meeting
def details(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """Say what a meeting is called and where it is held."""
    form = DetailsForm(request.POST or None, initial={"title": meeting.title, "place": meeting.place_as_written})
    if request.method == "POST" and form.is_valid():
        try:
            actions.describe_meeting(meeting, **form.cleaned_data, by=me(request))
        except RuleBroken as broken:
            form.add_error(None, str(REFUSALS[broken.code]))
        else:
            messages.success(request, _("The meeting has been saved."))
            return redirect("planning:meeting", meeting.public_id)
    context = {"section": "calendar", "meeting": meeting, "inside": True, "form": form}
    return render(request, "planning/details.html", context)


@keepers_of_meeting
def deadlines(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """List the clauses that are due at a meeting, and those that may mean it, to tie or untie them."""
    if request.method == "POST":
        clause = get_object_or_404(Clause, public_id=request.POST.get("clause", ""))
        act = untie_clause if request.POST.get("act") == "untie" else tie_clause
        try:
            act(clause, meeting, by=me(request))
        except RuleBroken as broken:
            messages.error(request, str(REFUSALS[broken.code]))
        else:
            messages.success(request, _("It has been saved."))
        return redirect("planning:deadlines", meeting.public_id)
    context = {
        "section": "calendar",
        "meeting": meeting,
        "inside": True,
        "tied": list(clauses_tied(meeting)),
        "near": list(clauses_near(meeting)),
    }
    return render(request, "planning/deadlines.html", context)


def _with_ties(request: HttpRequest, meeting: Meeting, form: object, template: str) -> HttpResponse:
    ties = what_is_tied(meeting)
    context = {
        "section": "calendar",
        "meeting": meeting,
        "inside": True,
        "form": form,
        "moving": [tie for tie in ties if tie.moves_along],
        "asking": [tie for tie in ties if not tie.moves_along],
    }
    return render(request, template, context, status=400 if getattr(form, "errors", None) else 200)
