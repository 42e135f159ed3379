"""Addresses of the registry: its public pages, and those of the house."""

from django.urls import path, re_path

from samverk.registry.views import cases, keeping, lists

FORM = r"(?P<public_id>[\w-]+)\.(?P<form>csv|xlsx|json)$"

app_name = "registry"
urlpatterns = [
    path("", lists.start, name="start"),
    path("house/", lists.house, name="house"),
    path("house/begin/", keeping.begin, name="begin"),
    path("house/<slug:public_id>/", lists.kept, name="kept"),
    path("house/<slug:public_id>/change/", keeping.change, name="change"),
    re_path(rf"^house/{FORM}", lists.kept, name="kept-file"),
    path("house/<slug:public_id>/check/", lists.check, name="check"),
    path("house/<slug:public_id>/open/", cases.open_case, name="open-case"),
    path("cases/<slug:public_id>/", cases.case, name="case"),
    path("cases/<slug:public_id>/enter/", cases.enter, name="enter"),
    path("cases/<slug:public_id>/close/", cases.close, name="close"),
    path("cases/<slug:public_id>/reopen/", cases.reopen, name="reopen"),
    path("entries/<slug:public_id>/correct/", cases.correct, name="correct"),
    path("files/<slug:public_id>/", cases.file, name="file"),
    path("<slug:public_id>/", lists.public, name="public"),
    re_path(rf"^{FORM}", lists.public, name="public-file"),
]
