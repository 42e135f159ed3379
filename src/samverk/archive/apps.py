"""How Django knows this room."""

from django.apps import AppConfig


class Archive(AppConfig):
    """Import of old minutes: sources, readings, review, corrections."""

    name = "samverk.archive"
    label = "archive"
    default_auto_field = "django.db.models.BigAutoField"
