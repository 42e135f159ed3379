"""Addresses of this room."""

from django.urls import URLPattern

app_name = "packages"
urlpatterns: list[URLPattern] = []
