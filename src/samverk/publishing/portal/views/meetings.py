"""Lists of meetings, a meeting, and an item of it."""

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from samverk.design.paging import page_of
from samverk.meetings.models import Item, Meeting
from samverk.meetings.queries.meeting_rows import meeting_rows, years_of
from samverk.publishing import published
from samverk.publishing.open_findings import open_findings
from samverk.publishing.portal.access import found_or_gone
from samverk.publishing.portal.lists import meetings as meeting_list
from samverk.publishing.portal.lists.choices import body_choices
from samverk.publishing.portal.pages import audience, listed_if, public_page
from samverk.publishing.published import Audience
from samverk.publishing.sheets import (
    amounts_of,
    attachments_of,
    attendance_of,
    clauses_of_meeting,
    matters_of,
    neighbours_of_item,
    neighbours_of_meeting,
    sheet_of_item,
    sheets_of_meeting,
    signatories_of,
)
from samverk.records.prepared import prepared_one
from samverk.releasing.access import keeps_version_of


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
    found = found_or_gone(_meeting(who, public_id), Meeting, public_id)
    clauses = clauses_of_meeting(who, found)
    context = {
        "section": "meetings",
        "meeting": found,
        "facts": found.fact_quotes,
        "attendance": attendance_of(who, found),
        "sheets": sheets_of_meeting(who, found, clauses),
        "loose": clauses.get(None, ()),
        "signatories": signatories_of(who, found),
        "neighbours": neighbours_of_meeting(who, found),
        "findings": open_findings(who, found),
        "keeps_version": keeps_version_of(request, found),
    }
    return listed_if(found.is_indexed, render(request, "portal/meeting.html", context))


@public_page
def item(request: HttpRequest, public_id: str) -> HttpResponse:
    who = audience(request)
    found = found_or_gone(_item(who, public_id), Item, public_id)
    context = {
        "section": "meetings",
        "item": found,
        "meeting": found.meeting,
        "sheet": sheet_of_item(who, found),
        "attachments": attachments_of(who, found),
        "amounts": amounts_of(who, found),
        "matters": matters_of(who, found.pk),
        "neighbours": neighbours_of_item(who, found),
    }
    return listed_if(found.meeting.is_indexed, render(request, "portal/item.html", context))


@prepared_one
def _meeting(who: Audience, public_id: str) -> QuerySet[Meeting]:
    return published.meetings(who).filter(public_id=public_id).select_related("body")


@prepared_one
def _item(who: Audience, public_id: str) -> QuerySet[Item]:
    return published.items(who).filter(public_id=public_id).select_related("meeting__body")
