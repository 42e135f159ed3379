"""Addresses of this room."""

from django.urls import path

from samverk.digests import views

app_name = "digests"
urlpatterns = [
    path("", views.choice, name="choice"),
    path("stop/<str:token>/", views.stop, name="stop"),
]
