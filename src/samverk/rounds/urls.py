"""Addresses of this room."""

from django.urls import path

from samverk.rounds import views

app_name = "rounds"
urlpatterns = [
    path("", views.rounds, name="rounds"),
    path("new/", views.new, name="new"),
    path("<public_id>/", views.round_page, name="round"),
    path("<public_id>/answers/<asked_id>/", views.answer, name="answer"),
    path("<public_id>/history/", views.history, name="history"),
    path("<public_id>/remind/", views.remind, name="remind"),
    path("<public_id>/close/", views.close, name="close"),
    path("<public_id>/reopen/", views.reopen, name="reopen"),
]
