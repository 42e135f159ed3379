"""Addresses of this room."""

from django.urls import path

from samverk.watchlist.views import reading, settling

app_name = "watchlist"
urlpatterns = [
    path("", reading.notices, name="notices"),
    path("new/", reading.new, name="new"),
    path("meetings/<slug:public_id>/", reading.meeting, name="meeting"),
    path("meetings/<slug:public_id>/<slug:item_id>/<int:paragraph>/", reading.watch, name="watch"),
    path("<slug:public_id>/", settling.notice, name="notice"),
    path("<slug:public_id>/follow/", settling.follow, name="follow"),
    path("<slug:public_id>/day/", settling.move, name="move"),
    path("<slug:public_id>/outcome/", settling.finish, name="finish"),
    path("<slug:public_id>/promote/", settling.promote, name="promote"),
]
