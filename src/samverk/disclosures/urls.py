"""Addresses of this room."""

from django.urls import path

from samverk.disclosures.views import asking, documents, handling, masking, own, queue, sending

app_name = "disclosures"
urlpatterns = [
    path("", queue.requests, name="requests"),
    path("ask/", asking.ask, name="ask"),
    path("note/", asking.note, name="note"),
    path("own/<str:token>/", own.own, name="own"),
    path("own/<str:token>/decision/", own.decision, name="own-decision"),
    path("own/<str:token>/files/<slug:public_id>/", own.file, name="own-file"),
    path("bodies/<slug:public_id>/", queue.rules, name="rules"),
    path("documents/<slug:public_id>/", documents.document, name="document"),
    path("documents/<slug:public_id>/act/", documents.act, name="act-on-document"),
    path("documents/<slug:public_id>/mask/", masking.mask, name="mask"),
    path("documents/<slug:public_id>/original/", documents.original, name="original"),
    path("documents/<slug:public_id>/copy/", documents.copy, name="copy"),
    path("<slug:public_id>/", handling.asked, name="request"),
    path("<slug:public_id>/act/", handling.act, name="act"),
    path("<slug:public_id>/add/", handling.add, name="add"),
    path("<slug:public_id>/later/", handling.later, name="later"),
    path("<slug:public_id>/check/", sending.check, name="check"),
    path("<slug:public_id>/decision/", sending.decide, name="decide"),
    path("<slug:public_id>/decision/file/", sending.decision_file, name="decision-file"),
]
