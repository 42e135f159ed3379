"""Addresses of this room."""

from django.urls import URLPattern

app_name = "preservation"
urlpatterns: list[URLPattern] = []
