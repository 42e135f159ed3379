"""Addresses of this room. Letters that were sent hold them, so they never change."""

from django.urls import path

from samverk.records.public_addresses import CONFIRM, END, SENT, SUBSCRIPTIONS
from samverk.subscriptions import views

app_name = "subscriptions"
urlpatterns = [
    path(f"{SUBSCRIPTIONS}/", views.subscribe, name="subscribe"),
    path(f"{SENT}/", views.sent, name="sent"),
    path(f"{CONFIRM}/<str:token>/", views.confirm, name="confirm"),
    path(f"{END}/<str:token>/", views.end, name="end"),
]
