"""How Django knows this room."""

from django.apps import AppConfig


class Contacts(AppConfig):
    """Dialogue with outside bodies: visits, questions with owners, what came back; networks of others."""

    name = "samverk.contacts"
    label = "contacts"
    default_auto_field = "django.db.models.BigAutoField"
