"""Addresses of the feeds. They never change."""

from django.urls import path

from samverk.publishing.feeds import views

app_name = "feeds"
urlpatterns = [
    path("beslut.atom", views.decisions, name="decisions"),
    path("organ/<slug:public_id>.atom", views.body, name="body"),
    path("arenden/<slug:public_id>.atom", views.matter, name="matter"),
    path("organisationer/<slug:public_id>.atom", views.organisation, name="organisation"),
    path("anslagstavla.atom", views.board, name="board"),
]
