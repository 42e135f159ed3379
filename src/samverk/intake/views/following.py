"""A matter's whole route on one page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samverk.accounts.access import may_read_unpublished
from samverk.intake import access
from samverk.intake.access import logged_in_only, viewer_of
from samverk.intake.queries.route import route_of


@require_safe
@logged_in_only
def matter(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show where a matter has been, where it is, and where it goes."""
    viewer = viewer_of(request)
    found = access.matter_or_404(public_id, viewer)
    route = route_of(
        found,
        items=access.seen_items(viewer),
        clauses=access.seen_clauses(viewer),
        proposals=access.seen_proposals(viewer),
    )
    context = {
        "section": "proposals",
        "matter": found,
        "route": route,
        "is_public": any(station.item and station.item.meeting.published_at for station in route),
        "reads_unpublished": may_read_unpublished(viewer.user),
        "may_propose": access.may_propose(viewer),
    }
    return render(request, "intake/matter.html", context)
