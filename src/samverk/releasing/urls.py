"""Addresses of this room."""

from django.urls import URLPattern

app_name = "releasing"
urlpatterns: list[URLPattern] = []
