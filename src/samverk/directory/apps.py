"""How Django knows this room."""

from django.apps import AppConfig


class Directory(AppConfig):
    """Organisations, bodies, people and mandates, all of it dated."""

    name = "samverk.directory"
    label = "directory"
    default_auto_field = "django.db.models.BigAutoField"
