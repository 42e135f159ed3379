"""Addresses for programs, in one language and the same for ever."""

from django.urls import path, re_path

from samverk.publishing.api import views
from samverk.publishing.api.endpoints import api
from samverk.publishing.open_data.views import catalogue

urlpatterns = [
    path("openapi.json", views.described, name="openapi"),
    path("catalogue.<slug:ending>", catalogue, name="catalogue"),
    path("<slug:name>.jsonl", views.lines, name="api-lines"),
    path("<slug:name>.csv", views.rows_as_csv, name="api-csv"),
    path("<slug:name>.csv-metadata.json", views.columns_of_csv, name="api-csv-columns"),
    # The library has a page of its own for the bare address.
    path("", views.unknown),
    path("", api.urls),
    re_path("", views.unknown),
]
