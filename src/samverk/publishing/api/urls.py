"""Addresses for programs, in one language and the same for ever."""

from django.urls import path, re_path

from samverk.publishing.api import views
from samverk.publishing.api.endpoints import api

urlpatterns = [
    path("openapi.json", views.described, name="openapi"),
    path("<slug:name>.jsonl", views.lines, name="api-lines"),
    # The library has a page of its own for the bare address.
    path("", views.unknown),
    path("", api.urls),
    re_path("", views.unknown),
]
