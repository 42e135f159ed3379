"""Addresses of OParl: the ids of everything in it, in one language, and the same for ever."""

from django.urls import path

from samverk.publishing.oparl import views

app_name = "oparl"
urlpatterns = [
    path("system", views.system, name="system"),
    path("system/bodies", views.bodies, name="bodies"),
    path("body/<slug:key>", views.body, name="body"),
    path("body/<slug:key>/<slug:kind>", views.listed, name="list"),
    path("<slug:kind>/<slug:key>", views.thing, name="object"),
]
