"""How Django knows this room."""

from django.apps import AppConfig


class Records(AppConfig):
    """Stored files with their hash, the audit trail and public ids."""

    name = "samverk.records"
    label = "records"
    default_auto_field = "django.db.models.BigAutoField"
