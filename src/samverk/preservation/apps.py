"""How Django knows this room."""

from django.apps import AppConfig


class Preservation(AppConfig):
    """How long records are kept, how they are disposed of, and how they go to the archive."""

    name = "samverk.preservation"
    label = "preservation"
    default_auto_field = "django.db.models.BigAutoField"
