"""Addresses of the open data. They never change."""

from django.urls import path

from samverk.publishing.open_data import views
from samverk.records.public_addresses import MINUTES

app_name = "data"
urlpatterns = [
    path(f"{MINUTES}/<slug:public_id>.xml", views.minutes, name="minutes"),
    path(f"{MINUTES}/<slug:public_id>.pdf", views.minutes_file, name="minutes-file"),
]
