"""The register of clauses, and one clause at its permanent address."""

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from samverk.accounts.access import has_logged_in
from samverk.design.paging import page_of
from samverk.followup.queries.outcome import outcome_of
from samverk.lineage.access import may_say
from samverk.lineage.queries.changes import changes_of
from samverk.meetings.models import Clause
from samverk.meetings.queries.clause_rows import clause_rows
from samverk.publishing import published
from samverk.publishing.portal.access import found_or_gone
from samverk.publishing.portal.forms import DEADLINES, SORTS
from samverk.publishing.portal.lists import clauses as clause_list
from samverk.publishing.portal.lists.choices import act_choices, body_choices, organisation_choices
from samverk.publishing.portal.pages import audience, listed_if, public_page
from samverk.publishing.published import Audience, hides_items
from samverk.publishing.sheets import acts_of, addressees_of, beside, matters_of
from samverk.publishing.surroundings import NOTHING, Surroundings, surroundings
from samverk.records.prepared import prepared_one


@public_page
def clauses(request: HttpRequest) -> HttpResponse:
    who = audience(request)
    filters = clause_list.asked(request.GET)
    page = page_of(clause_list.clauses(who, filters), request.GET, shown=clause_rows)
    context = {
        "section": "clauses",
        "filters": filters,
        "asked": request.GET,
        # A template that misses a key looks for it in three more ways.
        "said": {name: request.GET.get(name, "") for name in filters.fields},
        "is_filtered": any(value for name, value in request.GET.items() if name not in {"sort", "page"}),
        "page": page,
        "bodies": body_choices(who),
        "organisations": organisation_choices(who),
        "acts": act_choices(),
        "deadlines": DEADLINES,
        "sorts": SORTS,
    }
    return render(request, "portal/clauses.html", context)


@public_page
def clause(request: HttpRequest, public_id: str) -> HttpResponse:
    who = audience(request)
    found = found_or_gone(_clause(who, public_id), Clause, public_id)
    context = {
        "section": "clauses",
        "clause": found,
        "meeting": found.meeting,
        "item": found.item,
        "acts": acts_of(who, found),
        "addressees": addressees_of(who, found),
        "around": _around(who, found),
        "siblings": beside(who, found),
        "matters": matters_of(who, found.item_id),
        "outcome": outcome_of(found, timezone.localdate()),
        "changes": changes_of([found], published.clauses(who), timezone.localdate())[found.pk],
        "may_say": has_logged_in(request.user) and may_say(request, found),
    }
    return listed_if(found.meeting.is_indexed, render(request, "portal/clause.html", context))


@prepared_one
def _clause(who: Audience, public_id: str) -> QuerySet[Clause]:
    return published.clauses(who).filter(public_id=public_id).select_related("meeting__body", "item")


def _around(who: Audience, found: Clause) -> Surroundings:
    if hides_items(who, found.meeting):
        return NOTHING
    return surroundings(found.meeting, found.quotes)
