"""How Django knows this room."""

from django.apps import AppConfig


class Site(AppConfig):
    """The running house: settings, addresses and what flows uphill."""

    name = "samverk.site"
    label = "site"
    default_auto_field = "django.db.models.BigAutoField"
