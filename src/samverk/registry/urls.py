"""Addresses of the registry: its public pages, and those of the house."""

from django.urls import path, re_path

from samverk.records.public_addresses import REGISTERS
from samverk.registry.views import cases, keeping, lists

FORM = r"(?P<public_id>[\w-]+)\.(?P<form>csv|xlsx|json)$"
HOUSE = "registry/"

app_name = "registry"
urlpatterns = [
    path(f"{REGISTERS}/", lists.start, name="start"),
    path(f"{REGISTERS}/<slug:public_id>/", lists.public, name="public"),
    re_path(rf"^{REGISTERS}/{FORM}", lists.public, name="public-file"),
    path(f"{HOUSE}house/", lists.house, name="house"),
    path(f"{HOUSE}house/begin/", keeping.begin, name="begin"),
    path(f"{HOUSE}house/<slug:public_id>/", lists.kept, name="kept"),
    path(f"{HOUSE}house/<slug:public_id>/change/", keeping.change, name="change"),
    re_path(rf"^{HOUSE}house/{FORM}", lists.kept, name="kept-file"),
    path(f"{HOUSE}house/<slug:public_id>/check/", lists.check, name="check"),
    path(f"{HOUSE}house/<slug:public_id>/open/", cases.open_case, name="open-case"),
    path(f"{HOUSE}cases/<slug:public_id>/", cases.case, name="case"),
    path(f"{HOUSE}cases/<slug:public_id>/enter/", cases.enter, name="enter"),
    path(f"{HOUSE}cases/<slug:public_id>/close/", cases.close, name="close"),
    path(f"{HOUSE}cases/<slug:public_id>/reopen/", cases.reopen, name="reopen"),
    path(f"{HOUSE}entries/<slug:public_id>/correct/", cases.correct, name="correct"),
    path(f"{HOUSE}files/<slug:public_id>/", cases.file, name="file"),
]
