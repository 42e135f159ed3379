"""How Django knows this room."""

from django.apps import AppConfig


class Lineage(AppConfig):
    """How decisions hang together: what amends, replaces, revokes, confirms or carries out what."""

    name = "samverk.lineage"
    label = "lineage"
    default_auto_field = "django.db.models.BigAutoField"
