"""How Django knows this room."""

from django.apps import AppConfig


class OpenData(AppConfig):
    """What is public, for machines."""

    name = "samverk.publishing.open_data"
    label = "open_data"
    default_auto_field = "django.db.models.BigAutoField"
