"""Addresses of this room."""

from django.urls import path

from samverk.guests.views import keeping, own

app_name = "guests"
urlpatterns = [
    path("meetings/<slug:public_id>/", keeping.meeting, name="meeting"),
    path("meetings/<slug:public_id>/invite/", keeping.invite, name="invite"),
    path("meetings/<slug:public_id>/tell/", keeping.tell, name="tell"),
    path("invitations/<slug:public_id>/", keeping.invitation, name="invitation"),
    path("invitations/<slug:public_id>/revoke/", keeping.revoke, name="revoke"),
    path("own/<str:token>/", own.own, name="own"),
    path("own/<str:token>/answer/", own.answer, name="answer"),
    path("own/<str:token>/name/", own.correct, name="correct"),
    path("own/<str:token>/slides/", own.slides, name="slides"),
]
