"""Lists of meetings, a meeting, and an item of it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from samverk.design.paging import page_of
from samverk.meetings.queries.meeting_rows import meeting_rows, years_of
from samverk.meetings.queries.meeting_sheet import (
    attendance_lists,
    clauses_without_item,
    item_sheets,
    signatories_in_order,
)
from samverk.meetings.queries.neighbours import item_neighbours, meeting_neighbours
from samverk.meetings.queries.thread import matters_of
from samverk.publishing import published
from samverk.publishing.open_findings import open_findings
from samverk.publishing.portal.access import fetched
from samverk.publishing.portal.lists import meetings as meeting_list
from samverk.publishing.portal.lists.choices import body_choices
from samverk.publishing.portal.pages import audience, public_page


@public_page
def meetings(request: HttpRequest) -> HttpResponse:
    who = audience(request)
    wanted = meeting_list.wanted(request.GET)
    context = {
        "section": "meetings",
        "wanted": wanted,
        "page": page_of(meeting_list.meetings(who, wanted), request.GET, shown=meeting_rows),
        "years": years_of(meeting_list.of_body(who, wanted)),
        "bodies": body_choices(who),
        "asked": request.GET,
    }
    return render(request, "portal/meetings.html", context)


@public_page
def meeting(request: HttpRequest, public_id: str) -> HttpResponse:
    who = audience(request)
    found = fetched(published.meetings(who).select_related("body", "venue"), public_id)
    clauses = published.clauses(who).filter(meeting=found)
    context = {
        "section": "meetings",
        "meeting": found,
        "facts": found.fact_quotes,
        "attendance": attendance_lists(published.attendances(who).filter(meeting=found)),
        "sheets": item_sheets(published.items(who).filter(meeting=found), clauses),
        "loose": clauses_without_item(clauses),
        "signatories": signatories_in_order(published.signatories(who).filter(meeting=found)),
        "neighbours": meeting_neighbours(found, published.meetings(who)),
        "findings": open_findings(who, found),
    }
    return render(request, "portal/meeting.html", context)


@public_page
def item(request: HttpRequest, public_id: str) -> HttpResponse:
    who = audience(request)
    found = fetched(published.items(who).select_related("meeting__body"), public_id)
    context = {
        "section": "meetings",
        "item": found,
        "meeting": found.meeting,
        "sheet": item_sheets(published.items(who).filter(pk=found.pk), published.clauses(who))[0],
        "amounts": found.itemamounts.all(),
        "matters": matters_of(found, published.matter_steps(who)),
        "neighbours": item_neighbours(found, published.items(who)),
    }
    return render(request, "portal/item.html", context)
