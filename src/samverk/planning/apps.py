"""How Django knows this room."""

from django.apps import AppConfig


class Planning(AppConfig):
    """The year of meetings: plans, moves, themes and calendars."""

    name = "samverk.planning"
    label = "planning"
    default_auto_field = "django.db.models.BigAutoField"
