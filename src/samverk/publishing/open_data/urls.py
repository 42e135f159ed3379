"""Addresses of the open data. They never change."""

from django.urls import path

from samverk.publishing.open_data import views

app_name = "data"
urlpatterns = [
    path("minutes/<slug:public_id>.xml", views.minutes, name="minutes"),
]
