"""Addresses of the public pages. They are English like every address of the house, short, and never change."""

from django.urls import path

from samverk.publishing.portal.lists.all_lists import LISTINGS
from samverk.publishing.portal.views import (
    bodies,
    clauses,
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

app_name = "portal"
urlpatterns = [
    path("", start.start, name="start"),
    path("about/", start.about, name="about"),
    path("robots.txt", robots.robots, name="robots"),
    path("search/", search.search, name="search"),
    path("clauses/", clauses.clauses, name="clauses"),
    path("clauses/<slug:public_id>/", clauses.clause, name="clause"),
    path("meetings/", meetings.meetings, name="meetings"),
    path("meetings/<slug:public_id>/", meetings.meeting, name="meeting"),
    path("items/<slug:public_id>/", meetings.item, name="item"),
    path("bodies/", bodies.bodies, name="bodies"),
    path("bodies/<slug:public_id>/", bodies.body, name="body"),
    path("organisations/", organisations.organisations, name="organisations"),
    path("organisations/<slug:public_id>/", organisations.organisation, name="organisation"),
    path("persons/", persons.persons, name="persons"),
    path("persons/<slug:public_id>/", persons.person, name="person"),
    path("matters/", matters.matters, name="matters"),
    path("matters/<slug:public_id>/", matters.matter, name="matter"),
    path("figures/", figures.figures, name="figures"),
    path("figures/attendance/", figures.attendance, name="attendance"),
    *(path(f"{name}.<slug:form>", exports.export, {"listing": name}, name=f"{name}-export") for name in LISTINGS),
]
