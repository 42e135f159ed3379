"""The start page: a question, the latest meetings, what falls due, and the years in a picture."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from samverk.meetings.queries.clause_rows import clause_rows
from samverk.meetings.queries.falling_due import fallen_due, falling_due
from samverk.meetings.queries.meeting_rows import meeting_rows, with_decided
from samverk.publishing import published
from samverk.publishing.kept_counts import kept_clause_counts
from samverk.publishing.portal.charts.clause_years import clause_years
from samverk.publishing.portal.pages import audience, public_page

LATEST = 6
DUE = 8


@public_page
def start(request: HttpRequest) -> HttpResponse:
    who = audience(request)
    clauses = published.clauses(who)
    meetings = with_decided(published.meetings(who), clauses)
    today = timezone.localdate()
    due = clause_rows(falling_due(clauses, today)[:DUE])
    context = {
        "section": "start",
        "meetings": meeting_rows(meetings[:LATEST]),
        "due": due,
        "passed": () if due else clause_rows(fallen_due(clauses, today)[:DUE]),
        "chart": clause_years(kept_clause_counts(who)),
    }
    return render(request, "portal/start.html", context)


@public_page
def about(request: HttpRequest) -> HttpResponse:
    return render(request, "portal/about.html", {"section": "about"})
