"""How Django knows this room."""

from django.apps import AppConfig


class Registry(AppConfig):
    """The registry of public records: numbers, and entries that never change."""

    name = "samverk.registry"
    label = "registry"
    default_auto_field = "django.db.models.BigAutoField"
