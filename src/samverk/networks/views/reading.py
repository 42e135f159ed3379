"""Reading: the list of networks, one network, its attendance, and who works with a subject."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from samverk.accounts.access import may_read_unpublished, standing_in
from samverk.design.paging import Page, page_of
from samverk.meetings.attendance_picture import attendance_grid
from samverk.meetings.models import Attendance, Meeting
from samverk.meetings.queries.attendance_matrix import attendance_matrix
from samverk.networks.access import acts_for, audience_of, members_only, sight_of
from samverk.networks.models import Network
from samverk.networks.queries.checklist import members_on
from samverk.networks.queries.network_list import Row, listed, networks_in
from samverk.networks.queries.network_page import network_page
from samverk.networks.queries.waiting import waiting_for
from samverk.networks.queries.who_works_with import who_works_with
from samverk.networks.views.acting import shown

MEETINGS_SHOWN = 24
State = Network.State


@require_safe
@members_only
def networks(request: HttpRequest) -> HttpResponse:
    """List the networks, with what should be looked at."""
    today, state = timezone.localdate(), request.GET.get("state", "")
    page: Page[Row] = page_of(networks_in(state), request.GET, shown=lambda rows: listed(rows, today))
    waiting = waiting_for(request.user, standing_in(request))
    return shown(request, "networks.html", page=page, state=state, states=State.choices, waiting=waiting)


@require_safe
@members_only
def network(request: HttpRequest, body_id: str) -> HttpResponse:
    """Show a network: its life, who takes part, what it wants and what it did."""
    sight = sight_of(request, body_id)
    found = network_page(sight, audience_of(request), timezone.localdate())
    speaks_for = {
        place.organisation.pk
        for place in found.places
        if place.row and (sight.manages or acts_for(request, sight.network, place.organisation) is not None)
    }
    return shown(request, "network.html", shown=found, network=sight.network, sight=sight, speaks_for=speaks_for)


@require_safe
@members_only
def attendance(request: HttpRequest, body_id: str) -> HttpResponse:
    """Show which municipality was present at which meeting, as a picture and as a table."""
    sight = sight_of(request, body_id)
    meetings = Meeting.objects.filter(body=sight.network.body_id, cancelled_at=None)
    meetings = meetings.exclude(state__in=(Meeting.State.PLANNED, Meeting.State.CALLED))
    if not (sight.is_member or sight.manages or may_read_unpublished(request.user)):
        meetings = meetings.filter(published_at__isnull=False)
    matrix = attendance_matrix(
        meetings, Attendance.objects.all(), members_on(timezone.localdate()), most=MEETINGS_SHOWN
    )
    return shown(request, "attendance.html", network=sight.network, matrix=matrix, grid=attendance_grid(matrix))


@require_safe
@members_only
def who(request: HttpRequest) -> HttpResponse:
    """Find out who works with a subject in the other municipalities."""
    subject = request.GET.get("q", "").strip()[:100]
    found = who_works_with(subject, timezone.localdate()) if subject else None
    return shown(request, "who.html", subject=subject, found=found)
