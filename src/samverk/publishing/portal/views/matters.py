"""Matters, and the thread of one through meetings."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from samverk.design.paging import Page, page_of
from samverk.lineage.queries.changes import changes_by_public_id
from samverk.matters.models import Matter
from samverk.meetings.queries.thread import thread
from samverk.publishing import published
from samverk.publishing.portal.access import fetched
from samverk.publishing.portal.lists import matters as matter_list
from samverk.publishing.portal.pages import audience, listed_if, public_page
from samverk.routes.queries.public import public_route


@public_page
def matters(request: HttpRequest) -> HttpResponse:
    page: Page[Matter] = page_of(matter_list.matters(audience(request)), request.GET)
    return render(request, "portal/matters.html", {"section": "matters", "page": page})


@public_page
def matter(request: HttpRequest, public_id: str) -> HttpResponse:
    who = audience(request)
    found = fetched(published.matters(who), public_id)
    steps = thread(found, published.matter_steps(who), published.clauses(who))
    decided = [clause.public_id for step in steps for clause in step.clauses]
    context = {
        "section": "matters",
        "matter": found,
        "steps": steps,
        "route": public_route(found, published.clauses(who)),
        "changes": changes_by_public_id(decided, published.clauses(who), timezone.localdate()),
    }
    is_listed = any(step.item.meeting.is_indexed for step in steps)
    return listed_if(is_listed, render(request, "portal/matter.html", context))
