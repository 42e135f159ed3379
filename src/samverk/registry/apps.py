"""How Django knows this room."""

from django.apps import AppConfig


class Registry(AppConfig):
    """The registry of public records: numbers, entries that never change, requests for documents."""

    name = "samverk.registry"
    label = "registry"
    default_auto_field = "django.db.models.BigAutoField"
