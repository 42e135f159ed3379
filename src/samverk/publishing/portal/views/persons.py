"""People from A to Ö, and one of them through the years."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from samverk.design.paging import page_of
from samverk.directory.queries.names import in_time, letters_of
from samverk.meetings.queries.clause_rows import clause_rows
from samverk.meetings.queries.clauses_addressed import addressed_to
from samverk.meetings.queries.person_meetings import in_order, person_meetings, presented_by
from samverk.meetings.queries.presence_by_year import presence_by_year
from samverk.publishing import published
from samverk.publishing.portal.access import fetched
from samverk.publishing.portal.lists import persons as person_list
from samverk.publishing.portal.pages import audience, public_page

LATEST = 10
MEETINGS = 30
PEOPLE = 100


@public_page
def persons(request: HttpRequest) -> HttpResponse:
    who = audience(request)
    letter = person_list.letter(request.GET)
    context = {
        "section": "persons",
        "letter": letter,
        "letters": letters_of(published.persons(who)),
        "page": page_of(person_list.persons(who, letter), request.GET, size=PEOPLE),
        "asked": request.GET,
    }
    return render(request, "portal/persons.html", context)


@public_page
def person(request: HttpRequest, public_id: str) -> HttpResponse:
    who = audience(request)
    found = fetched(published.persons(who), public_id)
    attendances = published.attendances(who).filter(person=found)
    context = {
        "section": "persons",
        "person": found,
        "names": in_time(list(found.names.all())),
        "mandates": found.mandates.select_related("organisation", "body").order_by("-holds_from", "id"),
        "presence": presence_by_year(attendances),
        "page": page_of(in_order(attendances), request.GET, size=MEETINGS, shown=person_meetings),
        "presented": presented_by(published.presenters(who).filter(person=found), most=LATEST),
        "asked": clause_rows(addressed_to(published.clauses(who), most=LATEST, person=found)),
    }
    return render(request, "portal/person.html", context)
