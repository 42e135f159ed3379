"""How Django knows this room."""

from django.apps import AppConfig


class Disclosures(AppConfig):
    """Requests for public documents: a queue with a clock, a masked copy, and a log of what was handed out."""

    name = "samverk.disclosures"
    label = "disclosures"
    default_auto_field = "django.db.models.BigAutoField"
