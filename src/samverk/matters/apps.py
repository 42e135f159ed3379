"""How Django knows this room."""

from django.apps import AppConfig


class Matters(AppConfig):
    """Matters and the thread they leave through the meetings."""

    name = "samverk.matters"
    label = "matters"
    default_auto_field = "django.db.models.BigAutoField"
