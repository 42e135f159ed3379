"""Addresses of this room."""

from django.urls import path

from samverk.routes import views

app_name = "routes"
urlpatterns = [
    path("", views.hand_overs, name="hand-overs"),
    path("new/", views.new, name="new"),
    path("confirm/", views.confirm, name="confirm"),
    path("bodies/<public_id>/", views.route, name="route"),
    path("local/", views.anchorings, name="anchorings"),
    path("local/new/", views.ask, name="ask"),
    path("local/questions/", views.questions, name="questions"),
    path("local/<public_id>/", views.anchoring, name="anchoring"),
    path("local/<public_id>/history/", views.history, name="history"),
    path("local/<public_id>/remind/", views.keep, {"act": "remind"}, name="remind"),
    path("local/<public_id>/close/", views.keep, {"act": "close"}, name="close"),
    path("local/<public_id>/open-again/", views.keep, {"act": "open-again"}, name="reopen"),
    path("local/<public_id>/municipalities/<organisation_id>/", views.fill, name="fill"),
    path("<public_id>/", views.hand_over, name="hand-over"),
    path("<public_id>/outcome/", views.settle, name="settle"),
    path("<public_id>/confirm/", views.act, {"act": "confirm"}, name="confirm-one"),
    path("<public_id>/place/", views.act, {"act": "place"}, name="place"),
    path("<public_id>/drop/", views.act, {"act": "drop"}, name="drop"),
    path("<public_id>/open-again/", views.act, {"act": "open-again"}, name="open-again"),
    path("<public_id>/feed-back/", views.act, {"act": "feed-back"}, name="feed-back"),
]
