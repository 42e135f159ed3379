"""Addresses of identity providers: one each, in no language."""

from allauth.socialaccount.providers.openid_connect import views
from django.urls import path

from samverk.accounts.views.entering import leave_for_provider

urlpatterns = [
    path("<slug:provider_id>/", leave_for_provider, name="openid_connect_login"),
    path("<slug:provider_id>/callback/", views.callback, name="openid_connect_callback"),
]
