"""The page about the API, in the reader's language."""

from django.urls import path

from samverk.publishing.api import views

app_name = "api-page"
urlpatterns = [path("", views.about, name="about")]
