"""Addresses of the feeds, each beside the page that shows the same. They never change."""

from django.urls import path

from samverk.publishing.feeds import views
from samverk.records import public_addresses as at

app_name = "feeds"
urlpatterns = [
    path(f"{at.CLAUSES}.atom", views.decisions, name="decisions"),
    path(f"{at.BODIES}/<slug:public_id>.atom", views.body, name="body"),
    path(f"{at.MATTERS}/<slug:public_id>.atom", views.matter, name="matter"),
    path(f"{at.ORGANISATIONS}/<slug:public_id>.atom", views.organisation, name="organisation"),
    path(f"{at.NOTICE_BOARD}.atom", views.board, name="board"),
]
