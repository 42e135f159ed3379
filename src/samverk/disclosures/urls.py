"""Addresses of requests for documents: the pages of whoever asks, and those of the house."""

from django.urls import path

from samverk.disclosures.views import asking, documents, handling, masking, own, queue, sending
from samverk.records.public_addresses import CLAUSES, DOCUMENTS_WANTED, FILES, OWN

HOUSE = "disclosures/"

app_name = "disclosures"
urlpatterns = [
    path(f"{DOCUMENTS_WANTED}/", asking.ask, name="ask"),
    path(f"{DOCUMENTS_WANTED}/{OWN}/<str:token>/", own.own, name="own"),
    path(f"{DOCUMENTS_WANTED}/{OWN}/<str:token>/{CLAUSES}/", own.decision, name="own-decision"),
    path(f"{DOCUMENTS_WANTED}/{OWN}/<str:token>/{FILES}/<slug:public_id>/", own.file, name="own-file"),
    path(HOUSE, queue.requests, name="requests"),
    path(f"{HOUSE}note/", asking.note, name="note"),
    path(f"{HOUSE}bodies/<slug:public_id>/", queue.rules, name="rules"),
    path(f"{HOUSE}documents/<slug:public_id>/", documents.document, name="document"),
    path(f"{HOUSE}documents/<slug:public_id>/act/", documents.act, name="act-on-document"),
    path(f"{HOUSE}documents/<slug:public_id>/mask/", masking.mask, name="mask"),
    path(f"{HOUSE}documents/<slug:public_id>/original/", documents.original, name="original"),
    path(f"{HOUSE}documents/<slug:public_id>/copy/", documents.copy, name="copy"),
    path(f"{HOUSE}<slug:public_id>/", handling.asked, name="request"),
    path(f"{HOUSE}<slug:public_id>/act/", handling.act, name="act"),
    path(f"{HOUSE}<slug:public_id>/add/", handling.add, name="add"),
    path(f"{HOUSE}<slug:public_id>/later/", handling.later, name="later"),
    path(f"{HOUSE}<slug:public_id>/check/", sending.check, name="check"),
    path(f"{HOUSE}<slug:public_id>/decision/", sending.decide, name="decide"),
    path(f"{HOUSE}<slug:public_id>/decision/file/", sending.decision_file, name="decision-file"),
]
