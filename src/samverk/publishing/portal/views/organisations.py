"""Organisations, and one of them through the years."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from samverk.design.paging import Page, page_of
from samverk.directory.models import Organisation
from samverk.directory.queries.names import in_time
from samverk.meetings.queries.clause_rows import clause_rows
from samverk.meetings.queries.clauses_addressed import addressed_to
from samverk.meetings.queries.presence_by_year import presence_by_year
from samverk.publishing import published
from samverk.publishing.portal.access import fetched
from samverk.publishing.portal.lists import organisations as organisation_list
from samverk.publishing.portal.pages import audience, public_page

LATEST = 10
MANDATES = 100


@public_page
def organisations(request: HttpRequest) -> HttpResponse:
    page: Page[Organisation] = page_of(organisation_list.organisations(audience(request)), request.GET)
    return render(request, "portal/organisations.html", {"section": "organisations", "page": page})


@public_page
def organisation(request: HttpRequest, public_id: str) -> HttpResponse:
    who = audience(request)
    found = fetched(published.organisations(who), public_id)
    people = published.persons(who)
    context = {
        "section": "organisations",
        "organisation": found,
        "names": in_time(list(found.names.all())),
        "mandates": found.mandates.filter(person__in=people)
        .select_related("person", "body")
        .order_by("-holds_from", "id")[:MANDATES],
        "presence": presence_by_year(published.attendances(who).filter(organisation=found)),
        "asked": clause_rows(addressed_to(published.clauses(who), most=LATEST, organisation=found)),
    }
    return render(request, "portal/organisation.html", context)
