"""Addresses of the feeds. They never change."""

from django.urls import path

from samverk.publishing.feeds import views

app_name = "feeds"
urlpatterns = [
    path("decisions.atom", views.decisions, name="decisions"),
    path("bodies/<slug:public_id>.atom", views.body, name="body"),
    path("matters/<slug:public_id>.atom", views.matter, name="matter"),
    path("organisations/<slug:public_id>.atom", views.organisation, name="organisation"),
    path("notice-board.atom", views.board, name="board"),
]
