"""Addresses of the public pages, in Swedish words: they never change (docs/decisions/permanent-addresses.md)."""

from django.urls import path

from samverk.publishing.portal.views import (
    bodies,
    cards,
    clauses,
    embedding,
    exports,
    figures,
    matters,
    meetings,
    organisations,
    persons,
    robots,
    search,
    start,
)
from samverk.records import public_addresses as at

# Where each list is taken along, by the list's own name.
EXPORTS = {
    "clauses": at.CLAUSES,
    "meetings": at.MEETINGS,
    "bodies": at.BODIES,
    "organisations": at.ORGANISATIONS,
    "persons": at.PERSONS,
    "matters": at.MATTERS,
    "attendance": at.ATTENDANCE,
    "clauses-by-year": at.CLAUSES_BY_YEAR,
}

app_name = "portal"
urlpatterns = [
    path("", start.start, name="start"),
    path("robots.txt", robots.robots, name="robots"),
    path(f"{at.ABOUT}/", start.about, name="about"),
    path(f"{at.SEARCH}/", search.search, name="search"),
    path(f"{at.CLAUSES}/", clauses.clauses, name="clauses"),
    path(f"{at.CLAUSES}/<slug:public_id>/", clauses.clause, name="clause"),
    path(f"{at.CLAUSES}/<slug:public_id>/{at.EMBEDDED}/", embedding.embedded, name="embedded"),
    path(f"{at.MEETINGS}/", meetings.meetings, name="meetings"),
    path(f"{at.MEETINGS}/<slug:public_id>/", meetings.meeting, name="meeting"),
    path(f"{at.ITEMS}/<slug:public_id>/", meetings.item, name="item"),
    path(f"{at.BODIES}/", bodies.bodies, name="bodies"),
    path(f"{at.BODIES}/<slug:public_id>/", bodies.body, name="body"),
    path(f"{at.ORGANISATIONS}/", organisations.organisations, name="organisations"),
    path(f"{at.ORGANISATIONS}/<slug:public_id>/", organisations.organisation, name="organisation"),
    path(f"{at.PERSONS}/", persons.persons, name="persons"),
    path(f"{at.PERSONS}/<slug:public_id>/", persons.person, name="person"),
    path(f"{at.MATTERS}/", matters.matters, name="matters"),
    path(f"{at.MATTERS}/<slug:public_id>/", matters.matter, name="matter"),
    path(f"{at.FIGURES}/", figures.figures, name="figures"),
    path(f"{at.ATTENDANCE}/", figures.attendance, name="attendance"),
    path(f"{at.CARD}.png", cards.house, name="card"),
    path(f"{at.CLAUSES}/<slug:public_id>/{at.CARD}.png", cards.clause, name="clause-card"),
    path(f"{at.ITEMS}/<slug:public_id>/{at.CARD}.png", cards.item, name="item-card"),
    path(f"{at.MEETINGS}/<slug:public_id>/{at.CARD}.png", cards.meeting, name="meeting-card"),
    *(
        path(f"{word}.<slug:form>", exports.export, {"listing": name}, f"{name}-export")
        for name, word in EXPORTS.items()
    ),
]
