"""Addresses of this room."""

from django.urls import path

from samverk.sitting import views

app_name = "sitting"
urlpatterns = [
    path("pulse/<str:key>/", views.pulse_answer, name="pulse"),
    path("wall/<str:token>/", views.wall, name="wall"),
    path("<str:public_id>/", views.meeting, name="meeting"),
    path("<str:public_id>/secretary/", views.secretary, name="secretary"),
    path("<str:public_id>/chair/", views.chair, name="chair"),
    path("<str:public_id>/me/", views.me, name="me"),
    path("<str:public_id>/close/", views.close, name="close"),
    path("<str:public_id>/session/", views.session_act, name="session"),
    path("<str:public_id>/floor/", views.floor_act, name="floor"),
    path("<str:public_id>/presence/", views.presence_act, name="presence"),
    path("<str:public_id>/leader/", views.chair_act, name="leader"),
    path("<str:public_id>/guests/", views.guest_act, name="guests"),
    path("<str:public_id>/on-the-wall/", views.wall_act, name="on-the-wall"),
    path("<str:public_id>/items/<str:item_id>/text/", views.text, name="text"),
    path("<str:public_id>/items/<str:item_id>/texts/", views.texts, name="texts"),
]
