"""Pictures of the register, each with the table it was drawn from."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from samverk.meetings.attendance_picture import attendance_grid
from samverk.meetings.queries.meeting_rows import years_of
from samverk.publishing import published
from samverk.publishing.portal.charts.clause_years import clause_years
from samverk.publishing.portal.lists import figures as figure_lists
from samverk.publishing.portal.lists.bodies import bodies_that_met
from samverk.publishing.portal.pages import audience, public_page


@public_page
def figures(request: HttpRequest) -> HttpResponse:
    who = audience(request)
    counts = figure_lists.counts(who, request.GET)
    context = {
        "section": "figures",
        "chart": clause_years(counts),
        "years": counts.years,
        "lines": figure_lists.class_lines(counts),
        "bodies": bodies_that_met(who).values_list("public_id", "name"),
        "body_id": request.GET.get("body", ""),
        "asked": request.GET,
    }
    return render(request, "portal/figures.html", context)


@public_page
def attendance(request: HttpRequest) -> HttpResponse:
    who = audience(request)
    body = figure_lists.chosen_body(who, request.GET)
    year = figure_lists.year_of(request.GET)
    matrix = figure_lists.attendance(who, body, year) if body else None
    context = {
        "section": "figures",
        "body": body,
        "year": year,
        "matrix": matrix,
        "grid": attendance_grid(matrix) if matrix else None,
        "bodies": bodies_that_met(who).values_list("public_id", "name"),
        "years": years_of(published.meetings(who).filter(body=body)) if body else (),
        "asked": request.GET,
    }
    return render(request, "portal/attendance.html", context)
