"""Addresses of this room."""

from django.urls import URLPattern

app_name = "sendouts"
urlpatterns: list[URLPattern] = []
