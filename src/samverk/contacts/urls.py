"""Addresses of this room."""

from django.urls import path

from samverk.contacts.views import invitations, networks, parties, visits

app_name = "contacts"
urlpatterns = [
    path("", parties.start, name="start"),
    path("parties/", parties.parties, name="parties"),
    path("parties/<slug:public_id>/", parties.party, name="party"),
    path("parties/<slug:public_id>/contacts/", parties.contact, name="contact"),
    path("parties/<slug:public_id>/contacts/<slug:contact_id>/end/", parties.end_contact, name="end-contact"),
    path("parties/<slug:public_id>/reports/", parties.report, name="report"),
    path("reports/", parties.reports, name="reports"),
    path("visits/", visits.visits, name="visits"),
    path("visits/new/", visits.new, name="new-visit"),
    path("visits/<slug:public_id>/", visits.visit, name="visit"),
    path("visits/<slug:public_id>/edit/", visits.edit, name="edit-visit"),
    path("visits/<slug:public_id>/briefing/", visits.briefing, name="briefing"),
    path("visits/<slug:public_id>/ready/", visits.ready, name="ready"),
    path("visits/<slug:public_id>/settle/<slug:state>/", visits.settle, name="settle"),
    path("visits/<slug:public_id>/questions/", visits.ask, name="ask"),
    path("visits/<slug:public_id>/questions/<slug:question_id>/", visits.question, name="question"),
    path("visits/<slug:public_id>/questions/<slug:question_id>/answer/", visits.answer, name="answer"),
    path("invitations/", invitations.invitations, name="invitations"),
    path("invitations/new/", invitations.new, name="new-invitation"),
    path("invitations/<slug:public_id>/", invitations.invitation, name="invitation"),
    path("invitations/<slug:public_id>/going/<slug:organisation_id>/", invitations.going, name="going"),
    path("networks/", networks.networks, name="networks"),
    path("networks/new/", networks.new, name="new-network"),
    path("networks/<slug:public_id>/", networks.network, name="network"),
    path("networks/<slug:public_id>/edit/", networks.edit, name="edit-network"),
    path("networks/<slug:public_id>/parts/<slug:part_id>/end/", networks.end_part, name="end-part"),
]
