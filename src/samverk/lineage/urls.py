"""Addresses of this room."""

from django.urls import URLPattern

app_name = "lineage"
urlpatterns: list[URLPattern] = []
