"""A matter's whole route on one page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from samverk.accounts.access import may_read_unpublished
from samverk.intake import access
from samverk.intake.access import Viewer, logged_in_only, viewer_of
from samverk.intake.queries.route import Station, route_of
from samverk.intake.registered import registered_as
from samverk.lineage.queries.changes import changes_by_public_id
from samverk.lineage.telling import what_came_of


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
    decided = [clause.public_id for station in route for clause in station.clauses]
    context = {
        "section": "proposals",
        "matter": found,
        "route": route,
        "is_public": any(station.item and station.item.meeting.published_at for station in route),
        "reads_unpublished": may_read_unpublished(viewer.user),
        "may_propose": access.may_propose(viewer),
        "changes": changes_by_public_id(decided, access.seen_clauses(viewer), timezone.localdate()),
        "came_of": what_came_of(_followed(viewer, route)),
        "registered": registered_as(found, viewer.user, viewer.standing),
    }
    return render(request, "intake/matter.html", context)


def _followed(viewer: Viewer, route: list[Station]) -> list[int]:
    """Return the clauses of whose duties the viewer is told: all for the staff, else those of bodies they sit in."""
    return [
        clause.id
        for station in route
        if station.item is not None
        and (may_read_unpublished(viewer.user) or station.item.meeting.body_id in viewer.standing.body_ids)
        for clause in station.clauses
    ]
