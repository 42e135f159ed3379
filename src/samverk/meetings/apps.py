"""How Django knows this room."""

from django.apps import AppConfig


class Meetings(AppConfig):
    """Meetings of bodies: items, attendance, clauses."""

    name = "samverk.meetings"
    label = "meetings"
    default_auto_field = "django.db.models.BigAutoField"
