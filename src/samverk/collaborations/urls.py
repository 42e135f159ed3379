"""Addresses of the register of collaborations: its public pages, and those of the house."""

from django.urls import path

from samverk.collaborations import views
from samverk.records.public_addresses import COLLABORATIONS, ORGANISATIONS

HOUSE = "collaborations/"
ENTRY = f"{HOUSE}<slug:public_id>/"
REPORT = f"{COLLABORATIONS}/{ORGANISATIONS}/<slug:public_id>"

app_name = "collaborations"
urlpatterns = [
    path(f"{COLLABORATIONS}/", views.collaborations, name="collaborations"),
    path(f"{COLLABORATIONS}.<slug:form>", views.export, name="export"),
    path(f"{REPORT}.<slug:form>", views.report_export, name="report-export"),
    path(f"{REPORT}/", views.report, name="report"),
    path(f"{COLLABORATIONS}/<slug:public_id>/", views.collaboration, name="collaboration"),
    path(f"{HOUSE}new/", views.new, name="new"),
    path(f"{HOUSE}keeping/", views.keeping, name="keeping"),
    path(f"{HOUSE}keeping/publish/", views.publish_all, name="publish-all"),
    path(f"{HOUSE}keeping/remarks/<int:row>/", views.settle, name="settle"),
    path(f"{HOUSE}review/", views.review, name="review"),
    path(f"{HOUSE}review/<public_id>/", views.answer, name="answer"),
    path(f"{HOUSE}review/<public_id>/remind/", views.remind, name="remind"),
    path(f"{ENTRY}edit/", views.edit, name="edit"),
    path(f"{ENTRY}agreement/", views.agreement, name="agreement"),
    *(path(f"{ENTRY}acts/{act}/", views.act, {"act": act}, name=act + "-entry") for act in views.ACTS),
]
