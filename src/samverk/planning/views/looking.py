"""The year, and the page of a meeting: what is next, what is missing, what hangs on it."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from samverk.accounts.access import may_edit_register, may_read_unpublished, standing_in
from samverk.design.paging import page_of
from samverk.meetings.steps import next_step, steps_of
from samverk.meetings.ties import what_is_tied
from samverk.planning import access, wording
from samverk.planning.closed_days import closed_days
from samverk.planning.picture import year_picture
from samverk.planning.queries.kept_bodies import kept_bodies
from samverk.planning.queries.themes import theme_of
from samverk.planning.queries.year_view import bodies_in, entries, of_year, years_of
from samverk.planning.rooms import doors_of

YEARS = range(1900, 2201)
ROWS = 100


@require_safe
def year(request: HttpRequest) -> HttpResponse:
    """Show the meetings of a year that the reader may know of, as a picture and as a list."""
    today = timezone.localdate()
    chosen = _year(request.GET.get("year", ""), today)
    standing = standing_in(request)
    chosen_body = request.GET.get("body", "")
    known = access.meetings_for(request.user, standing)
    found = of_year(known, chosen, chosen_body)
    shown = entries(found)
    bodies = bodies_in(entries(of_year(known, chosen)) if chosen_body else shown)
    context = {
        "section": "calendar",
        "year": chosen,
        "years": years_of(known, today.year),
        "today": today,
        "page": page_of(found, request.GET, size=ROWS, shown=entries),
        "picture": year_picture(chosen, shown, bodies_in(shown), closed_days(chosen)),
        "bodies": [(body.public_id, body.name) for body in bodies],
        "chosen_body": chosen_body,
        "kept": kept_bodies(standing, keeps_all=may_edit_register(request.user)),
        "next_year": today.year + 1,
    }
    return _private(request, render(request, "planning/year.html", context))


@require_safe
def meeting(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show a meeting: to those who follow it with its steps, to all others with day, hours and place."""
    found = access.meeting_or_404(request, public_id)
    right = access.right_in(request, found.body_id)
    context = {
        "section": "calendar",
        "meeting": found,
        "state": wording.state_of(found),
        "right": right,
        "doors": doors_of(found, right, reads_unpublished=may_read_unpublished(request.user)),
        "can_change": right.keeps and _has_not_begun(found),
    }
    if right.follows:
        today = timezone.localdate()
        steps = [step for step in steps_of(found, today) if step.for_whom in right.for_whom]
        context |= {"steps": steps, "next_step": next_step(steps), "theme": theme_of(found)}
    if right.keeps and not found.cancelled_at:
        context["ties"] = what_is_tied(found)
    return _private(request, render(request, "planning/meeting.html", context))


def _has_not_begun(meeting: object) -> bool:
    return (
        getattr(meeting, "opened_at", None) is None
        and getattr(meeting, "cancelled_at", None) is None
        and getattr(meeting, "state", "") in {"planned", "called"}
    )


def _year(said: str, today: date) -> int:
    if not said:
        return today.year
    if not (said.isascii() and said.isdigit() and int(said[:5]) in YEARS):
        raise Http404
    return int(said)


def _private(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Keep what somebody sees who has logged in out of shared caches."""
    if request.user.is_authenticated:
        response["Cache-Control"] = "private, no-cache"
    return response
