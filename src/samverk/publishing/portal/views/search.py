"""The answer to a question in words."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from samverk.publishing.portal.lists.words import allowed
from samverk.publishing.portal.pages import audience, found_page
from samverk.publishing.portal.search_page import asked, search_page
from samverk.releasing.access import masked_for
from samverk.search.queries.find import find


@found_page
def search(request: HttpRequest) -> HttpResponse:
    who = audience(request)
    question = asked(request.GET, allowed(who))
    answer = find(question) if question.words.strip() else None
    context = {"section": "search", "question": question, "asked": request.GET}
    if answer is not None:
        context["page"] = search_page(answer, request.GET)
        context["masked"] = masked_for(request, question.words).count()
    return render(request, "portal/search.html", context)
