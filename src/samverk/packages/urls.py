"""Addresses of this room."""

from django.urls import path, re_path

from samverk.packages.views import lists, matter, package

app_name = "packages"
urlpatterns = [
    path("", lists.packages, name="packages"),
    re_path(r"^list\.(?P<form>csv|xlsx|json)$", lists.packages, name="packages-file"),
    path("matters/", lists.matters, name="matters"),
    path("matters/ask/", lists.ask, name="ask"),
    path("matters/<slug:public_id>/", matter.matter, name="matter"),
    path("<slug:public_id>/", package.package, name="package"),
    path("<slug:public_id>/file/", package.file, name="file"),
    path("<slug:public_id>/check/", package.check, name="check"),
]
