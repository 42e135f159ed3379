"""Bodies, and one of them through its years and names."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from samverk.design.paging import Page, page_of
from samverk.directory.models import Body
from samverk.directory.queries.names import in_time
from samverk.meetings.queries.clause_rows import clause_rows
from samverk.meetings.queries.clauses_addressed import addressed_to
from samverk.meetings.queries.meeting_rows import meeting_rows, with_decided, years_of
from samverk.networks.queries.states import became_of
from samverk.noticeboard.queries.announceable import ANNOUNCING
from samverk.publishing import published
from samverk.publishing.portal.access import fetched
from samverk.publishing.portal.lists import bodies as body_list
from samverk.publishing.portal.lists.meetings import wanted
from samverk.publishing.portal.pages import audience, public_page

LATEST = 10
MEETINGS = 30


@public_page
def bodies(request: HttpRequest) -> HttpResponse:
    page: Page[Body] = page_of(body_list.bodies(audience(request)), request.GET)
    return render(request, "portal/bodies.html", {"section": "bodies", "page": page, "asked": request.GET})


@public_page
def body(request: HttpRequest, public_id: str) -> HttpResponse:
    who = audience(request)
    found = fetched(published.bodies(who), public_id)
    year = wanted(request.GET).year
    own = published.meetings(who).filter(body=found)
    clauses = published.clauses(who)
    shown = with_decided(own.filter(held_on__year=year) if year else own, clauses)
    around = published.bodies(who).order_by("sort_key")
    context = {
        "section": "bodies",
        "body": found,
        "names": in_time(list(found.names.all())),
        "goes_on_in": around.filter(became_of(found)).first() if found.kind == Body.Kind.NETWORK else None,
        "hands_over_to": around.filter(receives_from=found).first(),
        "receives_from": around.filter(hands_over_to=found),
        "announces": found.profile in ANNOUNCING,
        "year": year,
        "years": years_of(own),
        "page": page_of(shown, request.GET, size=MEETINGS, shown=meeting_rows),
        "asked": clause_rows(addressed_to(clauses, most=LATEST, body=found)),
    }
    return render(request, "portal/body.html", context)
