"""How Django knows this room."""

from django.apps import AppConfig


class Search(AppConfig):
    """The index of terms that every room may ask."""

    name = "samverk.search"
    label = "search"
    default_auto_field = "django.db.models.BigAutoField"
