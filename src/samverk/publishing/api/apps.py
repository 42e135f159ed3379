"""How Django knows this room."""

from django.apps import AppConfig


class Api(AppConfig):
    """The public register for programs."""

    name = "samverk.publishing.api"
    label = "api"
    default_auto_field = "django.db.models.BigAutoField"
