"""Addresses of this room."""

from django.urls import path

from samverk.lineage import views

app_name = "lineage"
urlpatterns = [
    path("", views.queue, name="queue"),
    path("confirm/", views.confirm, name="confirm"),
    path("links/<public_id>/dismiss/", views.dismiss, name="dismiss"),
    path("links/<public_id>/take-back/", views.take_back, name="take-back"),
    path("decisions/<public_id>/", views.new, name="new"),
    path("touches/<body_id>/<public_id>/", views.answer, name="answer"),
]
